import type { Location } from '../model/location.ts';
import { wholeNumber } from './number.ts';

const RANGES = /^:?\s*L?(\d+)(?:\s*[-–—]\s*L?(\d+))?$/;
const WITH_LINE = /^(\S.*?):L?(\d+)(?:\s*[-–—]\s*L?(\d+))?$/;
const FILE_NAME =
  /(?:^|\/)(?:[^\s/]+\.(?:[a-z][a-z0-9+-]{1,9}|[chmrdRC])|\.[\w.-]+|[A-Za-z]+file|LICENSE|NOTICE|README|CHANGELOG|go\.mod|go\.sum)$/;

/**
 * The locations in one code span of a finding's heading: `a.go:12`, `a.go:12-18, 41`, `a.go:1 + b.go:2`, `dir/`, or a
 * continuation (`82-84`, `:209`) of `previous`, the path before it. Null where the span is no location.
 */
export function parseLocations(span: string, previous: string | null): Location[] | null {
  const found: Location[] = [];
  let path = previous;
  for (const written of span.split(/[,;]|\s\+\s/)) {
    const piece = written.trim();
    if (piece === '') continue;
    const range = RANGES.exec(piece);
    const [, name, start, end] = range
      ? [piece, path, range[1], range[2]]
      : (WITH_LINE.exec(piece) ?? [piece, piece]);
    if (name === null || name === undefined || !isPath(name, start !== undefined)) return null;
    path = name;
    found.push(location(name, start, end ?? start));
  }
  return found.length === 0 ? null : found;
}

function location(path: string, start: string | undefined, end: string | undefined): Location {
  // Line 0 is no line.
  const lines = [start, end].flatMap((line) => wholeNumber(line) || []);
  if (lines.length < 2) return { path, startLine: null, endLine: null };
  return { path, startLine: Math.min(...lines), endLine: Math.max(...lines) };
}

/** A path has no spaces and no call or address in it; without a line it must look like a file or a folder. */
function isPath(name: string, hasLine: boolean): boolean {
  // A folder may stand in parentheses: `src/(group)/page.tsx`.
  if (/[\s()<>"'`|\\]|:\/\/|^--/.test(name.replace(/\([\w.@-]+\)\//g, '')) || /^[0-9a-f]{7,40}$/.test(name))
    return false;
  if (hasLine) return FILE_NAME.test(name) || name.includes('/') || /^[A-Z]/.test(name);
  return (
    FILE_NAME.test(name) || (name.includes('/') && /^[\w.@+*{},[\]~/-]+$/.test(name) && !name.startsWith('/'))
  );
}
