/** A moment as reports have it, in UTC. */
export interface Instant {
  /** `20260504-091530`: what the name of the file begins with. */
  stamp: string;
  date: string;
  time: string;
}

/** `2026-05-04T09:15:30Z`, or with another zone, as a moment; null where it is none. */
export function instant(text: string | null): Instant | null {
  const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(
    text ?? '',
  );
  // A moment without a zone is one of UTC.
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text ?? '') ? text! : `${text}Z`;
  const date = new Date(written ? zoned : Number.NaN);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1) return null;
  const iso = date.toISOString();
  return {
    stamp: iso.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-'),
    date: iso.slice(0, 10),
    time: iso.slice(11, 16),
  };
}

/** `2026-05-04 09:15 UTC`, or nothing. */
export function spoken(text: string | null): string {
  const at = instant(text);
  return at === null ? '' : `${at.date} ${at.time} UTC`;
}

/** The latest of some moments, as written. */
export function latest(moments: readonly (string | null)[]): string | null {
  const known = moments.filter((moment): moment is string => instant(moment) !== null);
  return known.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
