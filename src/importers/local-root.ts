/** Folders that people keep repositories in, below their home. */
const SHELVES =
  /^(?:git|src|code|dev|projects?|repos?(?:itories)?|work|workspaces?|sources?|documents|developer|desktop|go|github\.com|github|gitlab\.com)$/i;
/** Folders that a repository begins with. */
const TOPS =
  /^(?:src|lib|libs|apps?|packages|pkg|cmd|internal|crates|modules|tests?|spec|docs?|scripts?|server|client|web|bin|tools|include|public|examples?|\.github)$/i;
/** Where a service checks a repository out, and how folders are named that agents work in. */
const CHECKOUTS = [
  /^\/home\/runner\/work\/[^/]+\/[^/]+\//,
  /^\/(?:github\/workspace|workspaces?\/[^/]+|builds\/[^/]+\/[^/]+|codebuild\/output\/[^/]+\/src)\//,
  /^.*?\/\.?worktrees?\/[^/]+\//i,
  /^.*?\/[^/]*worktree[^/]*\//i,
  /^\/(?:private\/)?(?:tmp|var\/tmp)\/[^/]+\//,
  /^\/(?:private\/)?var\/folders\/[^/]+\/[^/]+\/T\/[^/]+\//,
];

/** A path or a `file:` address with slashes only. */
function plainPath(path: string): string {
  const plain = path.replaceAll('\\', '/');
  const local = /^file:\/\/(?:localhost)?(\/.*)$/i.exec(plain)?.[1];
  return (local === undefined ? plain : decoded(local)).replace(/^\/(?=[a-z]:\/)/i, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Paths as the repository has them: absolute ones without the folder it lay in on the disk of whoever wrote them. What
 * one path tells of that folder holds for all below it.
 */
export function repositoryPaths(
  paths: readonly string[],
  roots: readonly string[] = [],
): (path: string) => string {
  const known = [...roots.map(plainPath), ...paths.map(plainPath).flatMap((path) => rootOf(path) ?? [])];
  const folders = [...new Set(known)].toSorted((a, b) => b.length - a.length);
  return (path) => {
    const plain = plainPath(path);
    const root = folders.find((folder) => plain.startsWith(folder) && plain.length > folder.length);
    return withoutDots(root === undefined ? withoutHome(plain) : plain.slice(root.length));
  };
}

/** The folder of the repository that an absolute path lies in, with the slash that ends it; null where it is not told. */
function rootOf(path: string): string | null {
  if (!/^(?:\/|[a-z]:\/)/i.test(path)) return null;
  for (const checkout of CHECKOUTS) {
    const root = checkout.exec(path)?.[0];
    if (root !== undefined) return root;
  }
  const home = /^(?:[a-z]:)?\/(?:Users|home)\/[^/]+\/|^\/root\//i.exec(path)?.[0];
  if (home === undefined) return null;
  const parts = path.slice(home.length).split('/').slice(0, -1);
  const shelf = parts.findIndex((part) => !SHELVES.test(part));
  if (shelf === -1) return null;
  const top = parts.findIndex((part, at) => at > shelf && TOPS.test(part));
  return `${home}${parts.slice(0, top === -1 ? shelf + 1 : top).join('/')}/`;
}

/** Whose home it is does not matter. */
function withoutHome(path: string): string {
  return path.replace(/^(?:[a-z]:)?\/(?:Users|home)\/[^/]+\//i, '');
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '') parts.pop();
    else if (part !== '.' && part !== '..') parts.push(part);
  return parts.join('/').replace(/\/{2,}/g, '/');
}
