import type { Location } from '../model/location.ts';
import { isPathWord, quotedPath } from '../model/path-word.ts';
import { wholeNumber } from './number.ts';

const RANGES = /^:?\s*L?(\d+)(?:\s*[-–—]\s*L?(\d+))?$/;
const WITH_LINE = /^(\S.*?):L?(\d+)(?:\s*[-–—]\s*L?(\d+))?$/;

/**
 * The locations in one code span of a finding's heading: `a.go:12`, `a.go:12-18, 41`, `a.go:1 + b.go:2`, `dir/`, or a
 * continuation (`82-84`, `:209`) of `previous`, the path before it; a path of any characters alone in quotes and with a
 * colon, as in `"docs/a b.md":3`. Null where the span is no location.
 */
export function parseLocations(span: string, previous: string | null): Location[] | null {
  const quoted = quotedPath(span);
  if (quoted !== null) return quotedLocation(quoted);
  const found: Location[] = [];
  let path = previous;
  for (const written of span.split(/[,;]|\s\+\s/)) {
    const piece = written.trim();
    if (piece === '') continue;
    const range = RANGES.exec(piece);
    const [, name, start, end] = range
      ? [piece, path, range[1], range[2]]
      : (WITH_LINE.exec(piece) ?? [piece, piece]);
    if (name === null || name === undefined || !isPathWord(name, start !== undefined)) return null;
    path = name;
    found.push(location(name, start, end ?? start));
  }
  return found.length === 0 ? null : found;
}

function quotedLocation({ path, behind }: { path: string; behind: string }): Location[] | null {
  const [, start, end] = RANGES.exec(behind) ?? [];
  return behind === '' || start !== undefined ? [location(path, start, end ?? start)] : null;
}

function location(path: string, start: string | undefined, end: string | undefined): Location {
  // Line 0 is no line.
  const lines = [start, end].flatMap((line) => wholeNumber(line) || []);
  if (lines.length < 2) return { path, startLine: null, endLine: null };
  return { path, startLine: Math.min(...lines), endLine: Math.max(...lines) };
}
