import type { CaseDeciding } from '../../rule.js';
import { policeAnswerDeciding } from './answer-of-police.js';
import { transferDecisionDeciding } from './deciding-to-transfer.js';
import { handingOverDeciding } from './handing-over.js';
import { reconsiderationAndSupervisionDeciding } from './reconsideration-and-supervision.js';
import { returnDeciding } from './return.js';

/** 行刑衔接: what must hold for each step on the road to the police and back, and what happens then, stage by stage. */
export const transferDeciding: readonly CaseDeciding[] = [
  ...transferDecisionDeciding,
  ...handingOverDeciding,
  ...policeAnswerDeciding,
  ...reconsiderationAndSupervisionDeciding,
  ...returnDeciding,
];
