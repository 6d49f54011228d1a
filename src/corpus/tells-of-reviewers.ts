import type { Report } from '../model/report.ts';
import { findingsWereRead } from './findings-read.ts';

/**
 * Do the findings of a report tell of its reviewers? They do not where they were not understood, nor where it names
 * nobody anywhere: that a reviewer is not credited says nothing of it there.
 */
export function tellsOfReviewers(report: Report): boolean {
  if (!findingsWereRead(report)) return false;
  const { findings, retro, originals } = report;
  const namesSomebody =
    retro !== null || originals.length > 0 || findings.some(({ agents }) => agents.length > 0);
  return namesSomebody || findings.every(({ status }) => status === 'invalid');
}
