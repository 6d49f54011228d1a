/** What a report's file name says: `20260422-110156-pr-323` is an instant and a target. */
export interface FileName {
  /** `2026-04-22T11:01:56`, or null where the name has no time. */
  startedAt: string | null;
  date: string | null;
  time: string | null;
  /** The rest of the name, as in `pr-323` or a branch's slug. */
  target: string;
  pullRequest: number | null;
}

const STAMP = String.raw`(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})(?:[-T_](?<h>\d{2})-?(?<min>\d{2})-?(?<s>\d{2}))?`;
/** The stamp stands first, or, in older reports, last. */
const FIRST = new RegExp(String.raw`^${STAMP}(?:-(?<target>.*))?$`);
const LAST = new RegExp(String.raw`^(?<target>.*)-${STAMP}$`);

/** Reads the last part of a report's path, without `.md`. */
export function readFileName(id: string): FileName {
  const name = id.split('/').at(-1) ?? id;
  const { y, m, d, h, min, s, target } = (FIRST.exec(name) ?? LAST.exec(name))?.groups ?? {};
  const date = y !== undefined && isDate(`${y}-${m}-${d}`) ? `${y}-${m}-${d}` : null;
  const timed = date !== null && h !== undefined && Number(h) < 24 && Number(min) < 60 && Number(s) < 60;
  const left = date === null ? name : (target ?? '');
  const number = /^(?:pr|pull)-(\d+)$/i.exec(left)?.[1];
  return {
    startedAt: timed ? `${date}T${h}:${min}:${s}` : null,
    date,
    time: timed ? `${h}:${min}` : null,
    target: left,
    pullRequest: number === undefined ? null : Number(number),
  };
}

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}
