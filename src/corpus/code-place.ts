import type { Report } from '../model/report.ts';

/** The reviewed code of one report: its repository on the web, the commit, and where a written path leads in it. */
export interface ReviewedCode {
  /** What the addresses of its files and commits begin with, ending in a slash; null where it is not known. */
  web: string | null;
  commit: string | null;
  /** The path in the repository that a report means by a path as written; null where that cannot be told. */
  pathOf: (written: string) => string | null;
}

/** Where the code is that a report is about. `commit` is the one that was reviewed. */
export function reviewedCode(report: Report, repo: string, commit: string | null): ReviewedCode {
  const lists = pathLists(report);
  const known = Map.groupBy(new Set(lists.flatMap((list) => [...list])), lastName);
  return { web: webAddress(report, repo), commit, pathOf: (written) => pathOf(written, known, lists) };
}

/**
 * Below the repository of the pull request, which GitHub and GitLab keep the code of in the same way for all; without
 * an address of one, of the forge where nearly all repositories are.
 */
function webAddress({ pullRequest }: Report, repo: string): string | null {
  const url = pullRequest?.url ?? null;
  if (url === null) return /^[\w.-]+\/[\w.-]+$/.test(repo) ? `https://github.com/${repo}/` : null;
  const [, home, dash = '', kind] =
    /^(https:\/\/[\w.-]+(?::\d+)?\/[\w.~/-]+?)(\/-)?\/(pull|merge_requests)\/\d+\/?$/.exec(url) ?? [];
  if (home === undefined) return null;
  return kind === 'merge_requests' ? `${home}/-/` : `${home}${dash}/`;
}

/** The paths that a report names: in its findings, in those of each reviewer, and in each Coverage Summary. */
function pathLists({ findings, originals, coverage }: Report): Set<string>[] {
  const ofFindings = (all: readonly { locations: readonly { path: string }[] }[]) =>
    new Set(all.flatMap(({ locations }) => locations.map(({ path }) => path)));
  const covered = [coverage, ...originals.map((original) => original.coverage)];
  return [
    ofFindings(findings),
    ...originals.map((original) => ofFindings(original.findings)),
    ...covered.map((items) => new Set(items.map(({ path }) => path))),
  ];
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Reports write `queue.go` for `pkg/relay/queue.go`: the fuller path is meant where only one that the report names
 * ends like it. Who writes both in one list means two files. A bare name without a fuller path says too little.
 */
function pathOf(
  written: string,
  known: ReadonlyMap<string, readonly string[]>,
  lists: readonly ReadonlySet<string>[],
): string | null {
  if (/^[/~]|^[a-z]:|[\s*{}<>]|:\/\//i.test(written)) return null;
  const namesakes = known.get(lastName(written)) ?? [];
  const fuller = namesakes.filter((path) => path.endsWith(`/${written}`) && !path.startsWith('/'));
  const [only, ...others] = fuller;
  const isOther = only !== undefined && lists.some((list) => list.has(written) && list.has(only));
  if (only !== undefined && others.length === 0 && !isOther) return only;
  return written.includes('/') ? written : null;
}
