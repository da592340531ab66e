import type { CaseDeciding } from '../../rule.js';
import { afterwardsDeciding } from './afterwards.js';
import { benchmarkDeviationDeciding } from './benchmark-deviation.js';
import { onSpotDeciding } from './on-spot.js';
import { penaltyOrNoneDeciding } from './penalty-or-none.js';

/** 行政处罚决定: what must hold for each step of a decision, and what happens then, stage by stage. */
export const decisionDeciding: readonly CaseDeciding[] = [
  ...benchmarkDeviationDeciding,
  ...penaltyOrNoneDeciding,
  ...onSpotDeciding,
  ...afterwardsDeciding,
];
