/** What a report says of the code it is about: the repository, and paths in it. */
export interface Reviewed {
  repo: string | null;
  paths: readonly string[];
}

/** Nothing is known of it. */
export const UNKNOWN_CODE: Reviewed = { repo: null, paths: [] };

const LOCAL =
  /(?:file:\/\/)?(?:\/(?:Users|home|private|root|tmp|var|Volumes)\/|[A-Za-z]:[\\/])[^\s`'"()<>|*,;]*[^\s`'"()<>|*,;.:]/g;

/** A run of text: words, or a path on the disk of whoever wrote the report, with what it is in the repository. */
export interface Run {
  text: string;
  /** The path as written, where `text` is the shorter one. */
  full: string | null;
}

/** Cuts paths out of a text, and shortens those whose place in the repository can be told. */
export function localPaths(text: string, reviewed: Reviewed): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: path, index } of text.matchAll(LOCAL)) {
    // In an address of the web it is a part like any other.
    if (/[\w/.:~-]$/.test(text.slice(0, index)) && !path.startsWith('file:')) continue;
    const inRepo = pathInRepo(path, reviewed);
    if (inRepo === null) continue;
    if (index > at) runs.push({ text: text.slice(at, index), full: null });
    runs.push({ text: inRepo, full: path });
    at = index + path.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), full: null });
  return runs;
}

/** The path below the repository: behind a folder of its name, or the longest end that the report names elsewhere. */
function pathInRepo(path: string, { repo, paths }: Reviewed): string | null {
  const [, place = '', lines = ''] = /^(.*?)((?::\d[\d:-]*|#L?\d[\dL-]*)?)$/.exec(path) ?? [];
  const parts = place.split(/[\\/]/);
  const name = repo?.split('/').at(-1)?.toLowerCase();
  const folder = parts.findLastIndex((part) => part.toLowerCase() === name);
  const known = new Set(paths);
  // A bare file name says too little about where the repository starts.
  const from =
    folder > 0 && folder < parts.length - 1
      ? folder + 1
      : parts.findIndex((_, at) => at < parts.length - 1 && known.has(parts.slice(at).join('/')));
  return from <= 0 ? null : parts.slice(from).join('/') + lines;
}
