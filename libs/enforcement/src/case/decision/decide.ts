import type { CaseDeciding } from '../rule.js';
import { approveBenchmarkDeviation, correctDecision, reportMajorPenalty, revokeDecision } from './decide-afterwards.js';
import { decideNoPenalty } from './decide-no-penalty.js';
import { decideOnSpot, reportOnSpot } from './decide-on-spot.js';
import { decidePenalty } from './decide-penalty.js';

export const decisionDeciding: readonly CaseDeciding[] = [
  decidePenalty,
  decideNoPenalty,
  approveBenchmarkDeviation,
  decideOnSpot,
  reportOnSpot,
  correctDecision,
  revokeDecision,
  reportMajorPenalty,
];
