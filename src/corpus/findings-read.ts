import type { Report } from '../model/report.ts';

/** False where a report's findings stand in a form that was not understood: then their number is unknown, not 0. */
export function findingsWereRead({ problems }: Report): boolean {
  return !problems.some(({ code }) => code === 'findings-unread' || code === 'parse-failed');
}
