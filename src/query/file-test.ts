import { globEnds, glob } from './glob.ts';
import { isCaseMeant } from './smart-case.ts';

/**
 * `file:` as a test of paths. A name matches a folder or a file at any depth, what has a slash in it matches from the
 * start of the path, and a folder means all in it; only with a capital letter does case count.
 */
export function fileTest(pattern: string): (path: string) => boolean {
  const isExact = isCaseMeant(pattern);
  const written = isExact ? pattern : pattern.toLowerCase();
  const body = fromRoot(written).replace(/\/+$/, '');
  const test = /\/./s.test(pattern) ? fromStart(body) : anywhere(body);
  // Many findings are in the same files.
  const known = new Map<string, boolean>();
  return (path) => {
    const compared = fromRoot(isExact ? path : path.toLowerCase());
    const isMatch = known.get(path) ?? test(compared, pattern.endsWith('/'));
    known.set(path, isMatch);
    return isMatch;
  };
}

/** A path without the slash or dot that it may start with: `/a/b` and `./a/b` are `a/b`. */
function fromRoot(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '');
}

type PathTest = (path: string, isFolder: boolean) => boolean;

function fromStart(pattern: string): PathTest {
  const ends = globEnds(pattern);
  return (path, isFolder) =>
    ends(path).some((end) => path[end] === '/' || (end === path.length && !isFolder));
}

function anywhere(pattern: string): PathTest {
  const isName = glob(pattern);
  return (path, isFolder) =>
    path
      .split('/')
      .slice(0, isFolder ? -1 : undefined)
      .some(isName);
}
