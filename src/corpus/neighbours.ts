import { endings } from './covered-paths.ts';
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

/** A review of more files brings none together, as that is by chance; it counts for those that others bring together. */
const WIDEST = 500;

/** Knows the files that are found together with a file: those of the most common reviews first. */
export function neighbourhood(files: readonly FileHistory[]): (file: FileHistory) => Neighbour[] {
  const inReview = holders(files, reviewsOf);
  const inFinding = holders(files, ({ findings }) => findings);
  return (file) => {
    const own = [...reviewsOf(file)].map((review) => inReview.get(review)!);
    const others = new Set(own.filter(({ size }) => size <= WIDEST).flatMap((narrow) => [...narrow]));
    others.delete(file);
    const reviews = shared(own, others);
    const findings = shared(
      file.findings.map((finding) => inFinding.get(finding)!),
      others,
    );
    const all = [...others].map((other) => ({
      file: other,
      findings: findings.get(other) ?? 0,
      reviews: reviews.get(other) ?? 0,
    }));
    const often = all.filter((one) => Math.max(one.findings, one.reviews) >= OFTEN);
    return (often.length > 0 ? often : all).sort(mostOften).slice(0, MOST);
  };
}

/** The files that have something, by what they have. */
function holders<T>(
  files: readonly FileHistory[],
  partsOf: (file: FileHistory) => Iterable<T>,
): Map<T, Set<FileHistory>> {
  const found = new Map<T, Set<FileHistory>>();
  for (const file of files)
    for (const part of partsOf(file)) {
      const here = found.get(part);
      if (here) here.add(file);
      else found.set(part, new Set([file]));
    }
  return found;
}

/** How many of the groups each of the files is in. */
function shared(
  groups: readonly ReadonlySet<FileHistory>[],
  files: ReadonlySet<FileHistory>,
): Map<FileHistory, number> {
  const found = new Map<FileHistory, number>();
  for (const group of groups)
    for (const file of group.intersection(files)) found.set(file, (found.get(file) ?? 0) + 1);
  return found;
}

function mostOften(a: Neighbour, b: Neighbour): number {
  return b.reviews - a.reviews || b.findings - a.findings || compare(a.file.path, b.file.path);
}

function reviewsOf({ findings }: FileHistory): Set<string> {
  return new Set(findings.map(({ report }) => report.id));
}

/**
 * Knows the files of the same repository that may be a file under a longer or a shorter path: reports name files by
 * their last names only, too. Of very many, the first are told.
 */
export function namesakes(files: readonly FileHistory[]): (file: FileHistory) => FileHistory[] {
  const keyOf = (repo: string, path: string) => `${repo} ${path}`;
  const known = new Map(files.map((file) => [keyOf(file.repo, file.path), file]));
  const shorter = ({ repo, path }: FileHistory) =>
    endings(path).flatMap((ending) => known.get(keyOf(repo, ending)) ?? []);
  const longer = new Map<FileHistory, FileHistory[]>();
  for (const file of files)
    for (const other of shorter(file)) {
      const here = longer.get(other) ?? [];
      if (here.length < MOST) here.push(file);
      longer.set(other, here);
    }
  return (file) =>
    [...shorter(file), ...(longer.get(file) ?? [])].sort((a, b) => compare(a.path, b.path)).slice(0, MOST);
}
