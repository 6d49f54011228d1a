import type { Location } from './location.ts';

/** `a.go:12-18`, as people write it. */
export function place({ path, startLine, endLine }: Location): string {
  return startLine === null ? path : `${path}:${lines({ startLine, endLine })}`;
}

/** `12`, `12-18`, or nothing where a location has no lines. */
export function lines({ startLine, endLine }: Pick<Location, 'startLine' | 'endLine'>): string {
  if (startLine === null) return '';
  return startLine === endLine ? String(startLine) : `${startLine}-${endLine}`;
}
