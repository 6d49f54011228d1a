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

/** Knows the files that are found together with a file: those of the most common reviews first. */
export function neighbourhood(files: readonly FileHistory[]): (file: FileHistory) => Neighbour[] {
  const byReview = new Map<string, Set<FileHistory>>();
  for (const file of files)
    for (const id of reviewsOf(file)) byReview.set(id, (byReview.get(id) ?? new Set()).add(file));
  return (file) => {
    const reviews = new Map<FileHistory, number>();
    for (const id of reviewsOf(file))
      for (const other of byReview.get(id) ?? [])
        if (other !== file) reviews.set(other, (reviews.get(other) ?? 0) + 1);
    const all = [...reviews].map(([other, shared]) => ({
      file: other,
      findings: new Set(file.findings).intersection(new Set(other.findings)).size,
      reviews: shared,
    }));
    const often = all.filter(({ findings, reviews: shared }) => Math.max(findings, shared) >= OFTEN);
    return (often.length > 0 ? often : all).sort(mostOften).slice(0, MOST);
  };
}

function mostOften(a: Neighbour, b: Neighbour): number {
  return b.reviews - a.reviews || b.findings - a.findings || compare(a.file.path, b.file.path);
}

function reviewsOf({ findings }: FileHistory): Set<string> {
  return new Set(findings.map(({ report }) => report.id));
}

/**
 * Files of the same repository that may be this one under a longer or a shorter path: reports name files by their last
 * names only, too.
 */
export function perhapsSame({ repo, path }: FileHistory, files: readonly FileHistory[]): FileHistory[] {
  return files.filter(
    (other) => other.repo === repo && (other.path.endsWith(`/${path}`) || path.endsWith(`/${other.path}`)),
  );
}
