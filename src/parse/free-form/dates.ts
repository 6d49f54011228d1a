import { isDate } from '../file-name.ts';
import { MONTHS } from './fact-words.ts';

const MONTH_OF = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

type Parts = [year: string, month: string | number, day: string];

/** How a day is written. Each row gives year, month and day, or nothing. */
const FORMS: ((text: string) => Parts | null)[] = [
  // 2025-10-26, 2025/10/26, 2025.10.26, and timestamps
  (text) => parts(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)),
  // 2025年10月23日, 2025년 10월 23일
  (text) => parts(/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text)),
  // November 12, 2025
  (text) => {
    const [, name = '', day = '', year = ''] =
      /(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(text) ?? [];
    return named(year, name, day);
  },
  // 12 November 2025, 31 de Outubro de 2025, 5 марта 2026
  (text) => {
    const [, day = '', name = '', year = ''] =
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.? (?:de )?(\p{L}{3,9})\.?,? (?:de )?(\d{4})(?!\d)/u.exec(text) ?? [];
    return named(year, name, day);
  },
  // 31.10.2025: a day above twelve, or dots, say which is the day
  (text) => {
    const [, day = '', month = '', year = ''] = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text) ?? [];
    return year === '' ? null : [year, month, day];
  },
];

/** The first day that text names, as `YYYY-MM-DD`; a month without its day is none. */
export function dateIn(text: string): string | null {
  for (const form of FORMS) {
    const found = form(text);
    if (found === null) continue;
    const [year, month, day] = found;
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDate(date)) return date;
  }
  return null;
}

function parts(match: RegExpExecArray | null): Parts | null {
  return match === null ? null : [match[1]!, match[2]!, match[3]!];
}

function named(year: string, name: string, day: string): Parts | null {
  const month = MONTH_OF.get(name.toLowerCase());
  return month === undefined ? null : [year, month, day];
}
