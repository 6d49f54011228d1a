import { calibration } from './calibration.ts';
import { comparison } from './comparison.ts';
import { selfAudit } from './self-audit.ts';
import { marginal } from './marginal.ts';
import { overlapView } from './overlap.ts';
import { pairs } from './pairs.ts';
import { thirdReviewerView } from './third-reviewer.ts';
import type { View } from './view.ts';

/** The parts of the page of the agents, by the id of their section. */
export const VIEWS = {
  comparison,
  calibration,
  'self-audit': selfAudit,
  'third-reviewer': thirdReviewerView,
  overlap: overlapView,
  marginal,
  pairs,
} satisfies Record<string, View>;
export type ViewName = keyof typeof VIEWS;
