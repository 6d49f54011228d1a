import { SEVERITIES } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';

/** What the report made of the severity that a reviewer gave. */
export const CHANGES = ['same', 'lower', 'higher'] as const;

/** Null for an original without a severity, or one that became no finding with one. */
export function changeOf({
  severity,
  became,
}: Pick<CountedOriginal, 'severity' | 'became'>): (typeof CHANGES)[number] | null {
  const from = SEVERITIES.findIndex((one) => one === severity);
  const to = SEVERITIES.findIndex((one) => one === became);
  if (from === -1 || to === -1) return null;
  return to === from ? 'same' : to > from ? 'lower' : 'higher';
}
