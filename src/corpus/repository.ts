import type { Report } from '../model/report.ts';
import { compare } from './order.ts';

/**
 * The repository each report belongs to, by report id: as the report states it, else the one most often stated
 * by the reports of its folder, else the folder's own name.
 */
export function repositories(reports: readonly Report[]): Map<string, string> {
  const stated = new Map<string, Map<string, number>>();
  for (const { id, repo } of reports) {
    if (repo === null) continue;
    const counts = stated.get(folder(id)) ?? new Map<string, number>();
    stated.set(folder(id), counts.set(repo, (counts.get(repo) ?? 0) + 1));
  }
  const usual = new Map([...stated].map(([name, counts]) => [name, mostCommon(counts)]));
  return new Map(
    reports.map(({ id, repo }) => [id, repo ?? usual.get(folder(id)) ?? (folder(id) || 'reports')]),
  );
}

function folder(id: string): string {
  return id.split('/').slice(0, -1).join('/');
}

function mostCommon(counts: Map<string, number>): string {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return first?.[0] ?? '';
}
