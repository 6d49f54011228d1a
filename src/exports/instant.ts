import { instant } from '../corpus/order.ts';
import type { Report } from '../model/report.ts';

/** A day, and the time where it is one of the clock. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$)?/;

/** When a review was made, as `2026-05-04` and `09:15:30`; null is not known. Reports name no time zone. */
export function dayAndTime(report: Report): { day: string | null; time: string | null } {
  const [, day = null, minutes, seconds = ':00'] = INSTANT.exec(instant(report)) ?? [];
  return { day, time: minutes === undefined ? null : minutes + seconds };
}
