import { KINDS } from '../model/lists.ts';
import { isDate } from '../parse/file-name.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i;

/** A date in other words as `YYYY-MM-DD`; null where it is none, or could be two: `04/05/2026` is. */
export function respelledDate(written: string): string | null {
  const text = written.trim();
  const [, y, , m, d] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined && m !== undefined && d !== undefined) return dateOf(y, Number(m), Number(d));
  const [, month, day, ofMonth] = MONTH_FIRST.exec(text) ?? [];
  if (ofMonth !== undefined) return dateOf(ofMonth, monthOf(month!), Number(day));
  const [, first, name, year] = DAY_FIRST.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, monthOf(name!), Number(first));
  const [, one, other, last] = YEAR_LAST.exec(text) ?? [];
  if (last === undefined) return null;
  const [a, b] = [Number(one), Number(other)];
  if (a === b || b > 12) return dateOf(last, a, b);
  return a > 12 ? dateOf(last, b, a) : null;
}

/** The same with a time behind it, as `YYYY-MM-DD HH:MM`. */
export function respelledMoment(written: string): string | null {
  const [, day = written, time] = /^(.*\S)[\s,]+(\d{1,2}:\d{2})(?::\d{2})?\s*$/.exec(written) ?? [];
  const date = respelledDate(day.replace(/,$/, ''));
  const clock = time === undefined ? null : RESPELL['time']!(time);
  return date !== null && time !== undefined ? clock && `${date} ${clock}` : date;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function dateOf(year: string, month: number, day: number): string | null {
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return isDate(date) ? date : null;
}

type Respell = (written: string) => string | null;

/** How a front matter value that is no use may be meant, by its key; null where nobody knows. */
export const RESPELL: Readonly<Record<string, Respell>> = {
  date: respelledDate,
  time: (text) => {
    const [, hours = '', minutes = ''] = /^(\d{1,2})[:.h](\d{2})(?::\d{2})?$/.exec(text.trim()) ?? [];
    return hours !== '' && Number(hours) < 24 && Number(minutes) < 60
      ? `${hours.padStart(2, '0')}:${minutes}`
      : null;
  },
  pr: (text) => /^(?:(?:PR|pull request)\s*)?#?(\d{1,9})$/i.exec(text.trim())?.[1] ?? numberOfUrl(text),
  round: (text) => /^(?:round\s*)?#?(\d{1,9})$/i.exec(text.trim())?.[1] ?? null,
  repo: (text) => /^https?:\/\/[\w.-]+\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(text.trim())?.[1] ?? null,
  kind: (text) => {
    const word = text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const kind = /^pull-?request$/.test(word) ? 'pr' : word;
    return (KINDS as readonly string[]).includes(kind) ? kind : null;
  },
};

function numberOfUrl(text: string): string | null {
  return /^https?:\/\/\S+\/(?:pull|merge_requests)\/(\d{1,9})\b\S*$/.exec(text.trim())?.[1] ?? null;
}
