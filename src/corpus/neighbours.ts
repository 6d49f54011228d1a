import type { FileHistory } from './file-history.ts';
import { compare } from './order.ts';

/** A file that is found together with another: how many findings name both, and how many reviews. */
export interface Neighbour {
  file: FileHistory;
  findings: number;
  reviews: number;
}

const MOST = 10;
/** Once is by chance: files that were found together once are neighbours only where no others are. */
const OFTEN = 2;

/** A review that names more files than this brings them together by chance only. */
const WIDEST = 500;

/** Knows the files that are found together with a file: those of the most common reviews first. */
export function neighbourhood(files: readonly FileHistory[]): (file: FileHistory) => Neighbour[] {
  const together = sharers(files, reviewsOf);
  const named = sharers(files, ({ findings }) => findings);
  return (file) => {
    const findings = named(file);
    const all = [...together(file)].map(([other, reviews]) => ({
      file: other,
      findings: findings.get(other) ?? 0,
      reviews,
    }));
    const often = all.filter((one) => Math.max(one.findings, one.reviews) >= OFTEN);
    return (often.length > 0 ? often : all).sort(mostOften).slice(0, MOST);
  };
}

/** Knows the files that have something in common with a file, and how often. */
function sharers<T>(
  files: readonly FileHistory[],
  partsOf: (file: FileHistory) => Iterable<T>,
): (file: FileHistory) => Map<FileHistory, number> {
  const holders = new Map<T, FileHistory[]>();
  for (const file of files)
    for (const part of partsOf(file)) {
      const here = holders.get(part);
      if (here) here.push(file);
      else holders.set(part, [file]);
    }
  return (file) => {
    const found = new Map<FileHistory, number>();
    for (const part of partsOf(file)) {
      const others = holders.get(part) ?? [];
      if (others.length > WIDEST) continue;
      for (const other of others) if (other !== file) found.set(other, (found.get(other) ?? 0) + 1);
    }
    return found;
  };
}

function mostOften(a: Neighbour, b: Neighbour): number {
  return b.reviews - a.reviews || b.findings - a.findings || compare(a.file.path, b.file.path);
}

function reviewsOf({ findings }: FileHistory): Set<string> {
  return new Set(findings.map(({ report }) => report.id));
}

/**
 * Knows the files of the same repository that may be a file under a longer or a shorter path: reports name files by
 * their last names only, too.
 */
export function namesakes(files: readonly FileHistory[]): (file: FileHistory) => FileHistory[] {
  const keyOf = ({ repo, path }: FileHistory) => `${repo} ${path.split('/').at(-1)}`;
  const groups = Map.groupBy(files, keyOf);
  return (file) =>
    (groups.get(keyOf(file)) ?? []).filter(
      ({ path }) => path.endsWith(`/${file.path}`) || file.path.endsWith(`/${path}`),
    );
}
