import { markUnseen, markUnseenInCode } from './characters.ts';

const FILE_NAME =
  /(?:^|\/)(?:[^\s/]+\.(?:[a-z][a-z0-9+-]{1,9}|[chmrdRC])|\.[\w.-]+|[A-Za-z]+file|LICENSE|NOTICE|README|CHANGELOG|go\.mod|go\.sum)$/;

/**
 * Is a word of a code span a path? It has no spaces and no call or address in it; without a line it must look like a
 * file or a folder.
 */
export function isPathWord(name: string, hasLine: boolean): boolean {
  // A folder may stand in parentheses: `src/(group)/page.tsx`.
  if (/[\s()<>"'`|\\]|:\/\/|^--/.test(name.replace(/\([\w.@-]+\)\//g, '')) || /^[0-9a-f]{7,40}$/.test(name))
    return false;
  if (hasLine) return FILE_NAME.test(name) || name.includes('/') || /^[A-Z]/.test(name);
  return (
    FILE_NAME.test(name) || (name.includes('/') && /^[\w.@+*{},[\]~/-]+$/.test(name) && !name.startsWith('/'))
  );
}

/** As git prints a path that is no plain word, its lines behind the colon that ends it: `"docs/a b.md":3-9`. */
const QUOTED = /^"((?:[^"\\]|\\["\\])+)":(\S*)$/;

/**
 * A location as it may stand in a code span, `lines` being `12`, `12-18` or nothing: the path as it is, or in quotes where
 * it is no plain word.
 */
export function placeWord(path: string, lines: string): string {
  if (isPathWord(path, lines !== '') && !/[,;:]/.test(path)) return lines === '' ? path : `${path}:${lines}`;
  return `"${path.replace(/["\\]/g, '\\$&')}":${lines}`;
}

/** A path as reports keep it: on one line, every character visible; null where nothing is left of it. */
export function cleanPath(path: string): string | null {
  const clean = markUnseenInCode(markUnseen(path.replace(/[\t\n\r]/g, ' '))).trim();
  return clean === '' ? null : clean;
}

/** The path in quotes and what stands behind its colon; null where the words are no such path. */
export function quotedPath(words: string): { path: string; behind: string } | null {
  const [, path, behind = ''] = QUOTED.exec(words) ?? [];
  return path === undefined ? null : { path: path.replace(/\\(["\\])/g, '$1'), behind };
}
