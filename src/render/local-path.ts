/** What a report says of the code it is about: the repository, and paths in it. */
interface Reviewed {
  repo: string | null;
  paths: readonly string[];
}

/** In an address of the web such a path is a part like any other: there, something stands right before it. */
const LOCAL =
  /(?<![\w/.:~-])(?:file:\/\/)?(?:\/(?:Users|home|private|root|tmp|var|Volumes)\/|[A-Za-z]:[\\/])[^\s`'"()<>|*,;]*[^\s`'"()<>|*,;.:]/g;

const TEMPORARY = /^(?:file:\/\/)?\/(?:private|tmp|var)\//;

/** A run of text: words, or a path on the disk of whoever wrote the report, with what it is in the repository. */
export interface Run {
  text: string;
  /** The path as written, where `text` is the shorter one. */
  full: string | null;
}

/**
 * The folders, each ending in a slash, where the repository lies on the disks of those who wrote a report: what stands
 * before a path that the report also names without, else above the first folder of the repository's name.
 */
export function localRoots(text: string, { repo, paths }: Reviewed): string[] {
  // Markdown takes a slash for a slash, escaped or not.
  const found = [...text.replaceAll('\\/', '/').matchAll(LOCAL)].map(([path]) => path);
  const known = new Set(paths);
  // A bare file name says too little about where the repository starts.
  const sure = rootsOf(found, (parts) =>
    parts.findIndex((_, at) => at < parts.length - 1 && known.has(parts.slice(at).join('/'))),
  );
  const name = repo?.split('/').at(-1)?.toLowerCase();
  // A temporary folder has a name of its own: there, one of the repository's name lies within.
  const others = found.filter((path) => !TEMPORARY.test(path) && !sure.some((root) => path.startsWith(root)));
  // The name may be that of the person, too, and of a folder within the repository.
  const home = (parts: readonly string[]) =>
    parts.findIndex((part) => part === 'Users' || part === 'home') + 2;
  const named = rootsOf(others, (parts) => {
    const folder = parts.findIndex((part, at) => at >= home(parts) && part.toLowerCase() === name);
    return folder === parts.length - 1 ? -1 : folder + 1;
  });
  // One below another comes of a path that is named without its first folders.
  const roots = [...sure, ...named];
  return roots.filter((root) => !roots.some((outer) => outer !== root && root.startsWith(outer)));
}

/** The folders above which paths are cut, by the part from which on they are the repository's; below 1 is none. */
function rootsOf(paths: readonly string[], from: (parts: string[]) => number): string[] {
  const roots = paths.flatMap((path) => {
    const parts = path.replace(/(?::\d[\d:-]*|#L?\d[\dL-]*)$/, '').split(/[\\/]/);
    const at = from(parts);
    return at < 1 ? [] : [path.slice(0, parts.slice(0, at).join('/').length + 1)];
  });
  return [...new Set(roots)];
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
