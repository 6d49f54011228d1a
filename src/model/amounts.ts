/*
 * Numbers and days for eyes: the same in the pages that are built and in what a browser adds to them.
 */

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-GB');

/** A formatter takes long, and lists have the same days again and again. */
const days = new Map<string | null, string>([[null, '–']]);

/** `2026-04-22` as `22 Apr 2026`; null as an en dash. */
export function day(date: string | null): string {
  if (!days.has(date)) days.set(date, DAY.format(new Date(`${date}T00:00:00Z`)));
  return days.get(date)!;
}

/** `2026-04` as `Apr 2026`. */
export function month(value: string): string {
  return MONTH.format(new Date(`${value}-01T00:00:00Z`));
}

/** `1,260 findings`, `1 finding`. */
export function counted(n: number, word: string, plural = `${word}s`): string {
  return `${NUMBER.format(n)} ${n === 1 ? word : plural}`;
}

export function number(n: number): string {
  return NUMBER.format(n);
}

/** Seconds as `38 min`, `1 h 5 min` or `40 s`; null as an en dash. */
export function duration(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Seconds, to a tenth, as `12 min 28 s`, `1 h 5 min 0 s` or `40 s`. */
export function preciseDuration(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const [hours, minutes] = [Math.floor(tenths / 36000), Math.floor(tenths / 600) % 60];
  const rest = `${(tenths % 600) / 10} s`;
  if (hours > 0) return `${hours} h ${minutes} min ${rest}`;
  return minutes > 0 ? `${minutes} min ${rest}` : rest;
}

/** Bytes as `640 bytes`, `83 kB` or `1.9 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
