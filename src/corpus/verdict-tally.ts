import { VERDICT_CLASSES } from '../model/lists.ts';
import type { Report } from '../model/report.ts';
import type { VerdictClass } from '../model/verdict.ts';
import { compare } from './order.ts';

/** How many reviews gave a verdict of one class, and how they wrote it, most often first. */
export interface VerdictTally {
  /** Null where a review gives none. */
  class: VerdictClass | null;
  reviews: number;
  labels: { label: string; n: number }[];
}

/** Classes that occur, in the order of the model, reviews without a verdict last. */
export function verdictTallies(reports: readonly Report[]): VerdictTally[] {
  return [...VERDICT_CLASSES, null].flatMap((wanted) => {
    const those = reports.filter(({ verdict }) => (verdict?.class ?? null) === wanted);
    if (those.length === 0) return [];
    const written = new Map<string, number>();
    for (const { verdict } of those)
      if (verdict) written.set(verdict.label, (written.get(verdict.label) ?? 0) + 1);
    const labels = [...written]
      .map(([label, n]) => ({ label, n }))
      .sort((a, b) => b.n - a.n || compare(a.label, b.label));
    return [{ class: wanted, reviews: those.length, labels }];
  });
}
