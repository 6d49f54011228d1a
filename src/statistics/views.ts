import type { Element } from 'hast';
import { h } from 'hastscript';
import { calibration } from './calibration.ts';
import { comparison } from './comparison.ts';
import { cost } from './cost.ts';
import type { Links } from './links.ts';
import { marginal } from './marginal.ts';
import { outcomes } from './outcomes.ts';
import { overlapView } from './overlap.ts';
import { pairs } from './pairs.ts';
import { reported } from './reported.ts';
import type { Selection } from './selection.ts';
import { thirdReviewerView } from './third-reviewer.ts';
import { selfAudit } from './self-audit.ts';
import { trend } from './trend.ts';
import { coverage } from './coverage.ts';
import type { View } from './view.ts';

/** The parts of the page of the agents, by the id of their section. */
export const VIEWS = {
  comparison,
  'third-reviewer': thirdReviewerView,
  overlap: overlapView,
  marginal,
  pairs,
  calibration,
  outcomes,
  cost,
  reported,
  trend,
  'self-audit': selfAudit,
  coverage,
} satisfies Record<string, View>;
export type ViewName = keyof typeof VIEWS;

/** Draws a part of the page; where no review is chosen there is none to draw. */
export function drawView(name: ViewName, selection: Selection, links: Links): Element[] {
  if (selection.reviews.length === 0) return [h('p', 'No review is left.')];
  return VIEWS[name](selection, links);
}
