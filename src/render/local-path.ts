/** What a report says of the code it is about: the repository, and paths in it. */
interface Reviewed {
  repo: string | null;
  paths: readonly string[];
}

/** In an address of the web such a path is a part like any other: there, something stands right before it. */
const LOCAL =
  /(?<![\w/.:~-])(?:file:\/\/)?(?:\/(?:Users|home|private|root|tmp|var|Volumes)\/|[A-Za-z]:[\\/])[^\s`'"()<>|*,;]*[^\s`'"()<>|*,;.:]/g;

/** A run of text: words, or a path on the disk of whoever wrote the report, with what it is in the repository. */
export interface Run {
  text: string;
  /** The path as written, where `text` is the shorter one. */
  full: string | null;
}

/**
 * The folders, each ending in a slash, where the repository lies on the disks of those who wrote a report: what stands
 * above a folder of its name, or before a path that the report also names without.
 */
export function localRoots(text: string, { repo, paths }: Reviewed): string[] {
  const name = repo?.split('/').at(-1)?.toLowerCase();
  const known = new Set(paths);
  const roots = new Set<string>();
  // Markdown takes a slash for a slash, escaped or not.
  for (const [path] of text.replaceAll('\\/', '/').matchAll(LOCAL)) {
    const parts = path.replace(/(?::\d[\d:-]*|#L?\d[\dL-]*)$/, '').split(/[\\/]/);
    const folder = parts.findLastIndex((part) => part.toLowerCase() === name);
    // A bare file name says too little about where the repository starts.
    const from =
      folder > 0 && folder < parts.length - 1
        ? folder + 1
        : parts.findIndex((_, at) => at < parts.length - 1 && known.has(parts.slice(at).join('/')));
    if (from > 0) roots.add(path.slice(0, parts.slice(0, from).join('/').length + 1));
  }
  return [...roots].sort((a, b) => b.length - a.length);
}

/** Cuts paths out of a text, and shortens those below one of the roots of the repository. */
export function localPaths(text: string, roots: readonly string[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: path, index } of text.matchAll(LOCAL)) {
    const root = roots.find((each) => path.startsWith(each) && path.length > each.length);
    if (root === undefined) continue;
    if (index > at) runs.push({ text: text.slice(at, index), full: null });
    runs.push({ text: path.slice(root.length).replaceAll('\\', '/'), full: path });
    at = index + path.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), full: null });
  return runs;
}
