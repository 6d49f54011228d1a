import type { View } from '../view.ts';
import { workedActedOn } from './acted-on.ts';
import { workedCalibration } from './calibrated.ts';
import { workedClaim } from './claimed.ts';
import { workedCredit } from './credited.ts';
import { workedDifference } from './difference.ts';
import { workedLadder } from './ladder.ts';
import { workedMissing } from './lacking.ts';
import { workedMinutes } from './minutes.ts';
import { workedMissed } from './missed-there.ts';
import { workedAccumulation } from './more-reviewers.ts';
import { workedSizes } from './sizes.ts';
import { workedThird } from './third-adds.ts';
import { workedOverlap } from './together.ts';
import { workedUnits } from './units.ts';
import { workedReviewers } from './who.ts';
import { workedLeaveOneOut } from './without.ts';

/** The worked examples of the docs, by name: each is computed from the reports at hand, or says why it cannot be. */
export const EXAMPLES = {
  units: workedUnits,
  reviewers: workedReviewers,
  credit: workedCredit,
  ladder: workedLadder,
  'acted-on': workedActedOn,
  calibration: workedCalibration,
  overlap: workedOverlap,
  'leave-one-out': workedLeaveOneOut,
  accumulation: workedAccumulation,
  third: workedThird,
  minutes: workedMinutes,
  missed: workedMissed,
  claim: workedClaim,
  sizes: workedSizes,
  difference: workedDifference,
  missing: workedMissing,
} satisfies Record<string, View>;
export type ExampleName = keyof typeof EXAMPLES;
