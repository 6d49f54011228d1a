import type { Location } from '../model/location.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { compare } from './order.ts';

/** One file of the reviewed code and every finding that names it, newest first. */
export interface FileHistory {
  repo: string;
  path: string;
  findings: PlacedFinding[];
}

/** The path that a location is filed under: a folder is the same with and without a slash behind it. */
export function filePathOf({ path }: Pick<Location, 'path'>): string {
  return path.replace(/(?<=.)\/$/, '');
}

/** Every file that a finding names, by repository and path. */
export function fileHistories(findings: readonly PlacedFinding[]): FileHistory[] {
  const found = new Map<string, FileHistory>();
  for (const placed of findings)
    for (const path of new Set(placed.finding.locations.map(filePathOf))) {
      const key = `${placed.repo} ${path}`;
      const history = found.get(key) ?? { repo: placed.repo, path, findings: [] };
      history.findings.push(placed);
      found.set(key, history);
    }
  return [...found.values()].sort((a, b) => compare(a.repo, b.repo) || compare(a.path, b.path));
}
