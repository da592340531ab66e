import { listOf, record, text } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { occurredAt } from '../values.js';
import {
  checksAsGiven,
  declaredGround,
  disagreement,
  opinion,
  submission,
  supplement,
  supplementRequest,
} from './forms.js';

export const DetermineReviewScope = commandType(
  'DetermineReviewScope',
  record({ occurredAt: occurredAt(), declaredGrounds: listOf(declaredGround(), { max: 5 }), reasons: text() }),
  { by: ['officer', 'unitHead'], zh: '判定是否法制审核', en: 'Determine whether legal review is required' },
);

export const SubmitForLegalReview = commandType('SubmitForLegalReview', record(submission()), {
  by: ['officer', 'unitHead'],
  zh: '提请法制审核',
  en: 'Submit for legal review',
});

export const ReturnForSupplement = commandType('ReturnForSupplement', record(supplementRequest()), {
  by: ['legalReviewer'],
  zh: '退回补充材料',
  en: 'Return for supplement',
});

export const SupplyForReview = commandType('SupplyForReview', record(supplement()), {
  by: ['officer', 'unitHead'],
  zh: '补充送审材料',
  en: 'Supply what the review asked for',
});

export const GiveReviewOpinion = commandType('GiveReviewOpinion', record({ ...opinion(), checks: checksAsGiven() }), {
  by: ['legalReviewer'],
  zh: '出具法制审核意见',
  en: 'Give the opinion of legal review',
});

export const EscalateReviewDisagreement = commandType('EscalateReviewDisagreement', record(disagreement()), {
  by: ['head'],
  zh: '协调审核异议',
  en: 'Settle a disagreement about the review',
});

export const legalReviewCommandTypes = [
  DetermineReviewScope,
  SubmitForLegalReview,
  ReturnForSupplement,
  SupplyForReview,
  GiveReviewOpinion,
  EscalateReviewDisagreement,
] as const;
