import { powersByCode } from '@ecl/enforcement';
import type { DecisionEntry, PublishedDecision, WithdrawnDecision } from '@ecl/read-models';
import type { PublishedDecisionAnswer, WithdrawnDecisionAnswer } from '../answers/decision-answers.js';

export const decisionView = (entry: DecisionEntry): PublishedDecisionAnswer | WithdrawnDecisionAnswer =>
  entry.is === 'published' ? publishedView(entry) : withdrawnView(entry);

export const publishedView = (decision: PublishedDecision): PublishedDecisionAnswer => ({
  status: 'published',
  id: decision.decisionId,
  decisionNumber: decision.decisionNumber,
  partyName: decision.partyName,
  partyKind: decision.partyKind,
  conduct: decision.conduct,
  basis: decision.basis,
  penaltySummary: decision.penaltySummary,
  agency: decision.agency,
  decidedOn: decision.decidedOn,
  changed: decision.changed,
  power: decision.powerCode ?? null,
  field: powersByCode.get(decision.powerCode ?? '')?.fieldCode ?? null,
  publishedOn: decision.publishedOn,
  publishUntil: decision.publishUntil,
  page: pageOfDecision(decision.decisionId),
});

export const withdrawnView = ({ decisionId, ...tombstone }: WithdrawnDecision): WithdrawnDecisionAnswer => ({
  status: 'withdrawn',
  id: decisionId,
  decisionNumber: tombstone.decisionNumber,
  withdrawnOn: tombstone.withdrawnOn,
  cause: tombstone.cause,
  reason: tombstone.reason ?? null,
  shownUntil: tombstone.shownUntil,
});

export const pageOfDecision = (decisionId: string): string => `/decisions/${encodeURIComponent(decisionId)}`;
