import { brokenRules } from './broken-rules/index.js';
import { caseRegister } from './case-register/index.js';
import { caseTimeline } from './case-timeline/index.js';
import type { ReadModel } from './engine/index.js';
import { leads } from './leads/index.js';
import { legalReviewQueue } from './legal-review-queue/index.js';
import { payments } from './payments/index.js';
import { publishedDecisions } from './published-decisions/index.js';
import { transfers } from './transfers/index.js';

/** Every read model of the staff API, in no particular order: each has its own file. */
export const allReadModels: readonly ReadModel[] = [
  caseRegister,
  caseTimeline,
  transfers,
  payments,
  publishedDecisions,
  legalReviewQueue,
  leads,
  brokenRules,
];
