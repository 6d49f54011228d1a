import type { Severity } from '../../model/severity.ts';
import type { Found } from './draft.ts';
import { severityIn, type Graded } from './severity.ts';

/** Ids that stand for rungs where a report has several of them. */
const LETTERS: Record<string, Severity> = {
  C: 'critical',
  H: 'important',
  M: 'important',
  L: 'suggestion',
  CR: 'critical',
  WR: 'important',
  IN: 'suggestion',
};

/**
 * Severities that ids alone give: `HIGH-2`, or `C1`, `H1`, `M1` together. A single letter family stands for anything,
 * so an `H` must come with another rung.
 */
export function withImpliedGrades(found: readonly Found[]): Found[] {
  const families = new Set(found.map(({ draft }) => family(draft.ref)));
  const isScale = ['CR', 'WR'].some((name) => families.has(name))
    ? families.size > 1
    : families.has('H') && ['C', 'M', 'L'].some((name) => families.has(name));
  return found.map((item) =>
    item.draft.grade === null && item.draft.ref !== null
      ? { ...item, draft: { ...item.draft, grade: gradeOf(family(item.draft.ref), isScale) } }
      : item,
  );
}

function family(ref: string | null): string {
  return ref?.replace(/-?\d.*$/, '') ?? '';
}

function gradeOf(name: string, isScale: boolean): Graded | null {
  if (name.length > 2) return severityIn(name);
  const severity = isScale ? LETTERS[name] : undefined;
  return severity === undefined ? null : { severity, written: '' };
}
