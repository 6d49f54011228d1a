/** What a change touches: reports, or what decides how they are read, built and published. */
export interface Kinds {
  reports: string[];
  code: string[];
}

/** No page shows it, and no test reads it. All other texts beside the reports are code: tests run the README's commands. */
const NEITHER = 'CHANGELOG.md';

/** Sorts the paths of a change, relative to the repository. */
export function kindsOf(paths: readonly string[]): Kinds {
  const reports = paths.filter((path) => path.startsWith('reports/'));
  const code = paths.filter((path) => !path.startsWith('reports/') && path !== NEITHER);
  return { reports, code };
}

/**
 * Why a change may not come from a fork, null where it may. What is built from reports of strangers must be built by
 * code that was looked at without them; so theirs is one or the other.
 */
export function forkFault({ reports, code }: Kinds): string | null {
  const [report, file] = [reports[0], code[0]];
  if (report === undefined || file === undefined) return null;
  const names = [report, file].map((path) => JSON.stringify(path)).join(' and ');
  return `A pull request from a fork changes reports or code, not both: this one changes ${names}. Please make two of it.`;
}
