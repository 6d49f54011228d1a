/** Deeper paths are matched as a whole only. */
const MOST_FOLDERS = 20;

/** Names a file of a summary as the others do; `at` is the place of the summary among those that were given. */
export type SamePath = (path: string, at: number) => string;

/**
 * Reviewers write the path of one file in several ways: from the root of the repository, from a folder within, or
 * from the root of a disk. A path is taken for the one path of the report that it ends in, or that ends in it, where
 * nothing speaks against that; else it stays as written.
 */
export function samePaths(summaries: readonly (readonly string[])[], named: readonly string[]): SamePath {
  const written = summaries.map((paths) => new Set(paths));
  const writesFolders = summaries.map((paths) => paths.some((path) => path.includes('/')));
  const known = new Set([...summaries.flat(), ...named].filter((path) => !isLocal(path)));
  const longer = longerPaths(known);
  return (path, at) => {
    if (isLocal(path))
      return endings(path).find((ending) => ending.includes('/') && known.has(ending)) ?? path;
    // Where others come with their folders, a bare name is a file of the root.
    if (!path.includes('/') && writesFolders[at]) return path;
    const other = longer.get(path);
    // Who writes both means two files.
    return other && !written.some((paths) => paths.has(path) && paths.has(other)) ? other : path;
  };
}

/** From the root of a disk: such a path ends in the one from the root of the repository. */
function isLocal(path: string): boolean {
  return /^(?:file:|\/|[A-Za-z]:[\\/])/.test(path);
}

/** For each ending of a path, the longest that has it; null where those that have it are not one path. */
function longerPaths(paths: ReadonlySet<string>): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const path of paths)
    for (const ending of endings(path)) {
      const other = found.get(ending);
      if (other === undefined || (other !== null && path.endsWith(`/${other}`))) found.set(ending, path);
      else if (other !== null && !other.endsWith(`/${path}`)) found.set(ending, null);
    }
  return found;
}

/** The path without its first folder, without its first two, and so on. */
export function endings(path: string): string[] {
  const parts = path.split(/[\\/]/);
  return parts.length > MOST_FOLDERS ? [] : parts.slice(1).map((_, at) => parts.slice(at + 1).join('/'));
}
