import type { Report } from '../model/report.ts';

/** The reviewed code of one report: the address of its repository, the commit, and where a written path leads in it. */
export interface ReviewedCode {
  web: string | null;
  commit: string | null;
  /** The path in the repository that a report means by a path as written; null where that cannot be told. */
  pathOf: (written: string) => string | null;
}

/** Where the code is that a report is about. `commit` is the one that was reviewed. */
export function reviewedCode(report: Report, repo: string, commit: string | null): ReviewedCode {
  const known = knownPaths(report);
  return { web: webAddress(report, repo), commit, pathOf: (written) => pathOf(written, known) };
}

/** As the pull request's address has it; else that of the forge where nearly all repositories are. */
function webAddress({ pullRequest }: Report, repo: string): string | null {
  const stated = /^(https:\/\/[\w.-]+(?::\d+)?\/[\w.~/-]+?)(?:\/-)?\/(?:pull|merge_requests)\/\d+\/?$/.exec(
    pullRequest?.url ?? '',
  )?.[1];
  return stated ?? (/^[\w.-]+\/[\w.-]+$/.test(repo) ? `https://github.com/${repo}` : null);
}

/** Every path that a report names (in its findings, those of its reviewers, and its coverage), by last name. */
function knownPaths({ findings, originals, coverage }: Report): Map<string, string[]> {
  const own = [...findings, ...originals.flatMap((original) => original.findings)];
  const covered = [...coverage, ...originals.flatMap((original) => original.coverage)];
  const paths = new Set([
    ...own.flatMap(({ locations }) => locations.map(({ path }) => path)),
    ...covered.map(({ path }) => path),
  ]);
  return Map.groupBy(paths, lastName);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Reports write `queue.go` for `pkg/relay/queue.go`: the fuller path is meant where only one that the report names
 * ends like it. A bare name without a fuller path says too little.
 */
function pathOf(written: string, known: ReadonlyMap<string, readonly string[]>): string | null {
  if (/^[/~]|^[a-z]:|[\s*{}<>]|:\/\//i.test(written)) return null;
  const namesakes = known.get(lastName(written)) ?? [];
  const fuller = namesakes.filter((path) => path.endsWith(`/${written}`) && !path.startsWith('/'));
  if (fuller.length === 1) return fuller[0]!;
  return written.includes('/') ? written : null;
}
