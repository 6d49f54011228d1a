import { cleanPath } from '../model/path-word.ts';
import type { Location } from '../model/location.ts';

/** Lines of a file as some text has them, in digits; null where these are no lines, or the path is none. */
export function located(
  path: string,
  start: string | undefined,
  end: string | undefined = start,
): Location | null {
  const clean = cleanPath(path);
  const [from, to] = [Number(start), Number(end)];
  const isLine = (line: number) => Number.isSafeInteger(line) && line > 0;
  if (clean === null || !isLine(from) || !isLine(to)) return null;
  return { path: clean, startLine: Math.min(from, to), endLine: Math.max(from, to) };
}
