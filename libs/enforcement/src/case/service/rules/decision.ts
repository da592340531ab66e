import type { PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { isUnmitigated } from '../../decision/rules/minor.js';
import { isBelowAge } from '../../decision/rules/party.js';
import { GUARDIAN_ACTS } from '../../parties/guardian.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { isHandedOverDuringNotice } from '../during-notice.js';
import { wasDecisionServedAlone } from '../served-alone.js';
import { beganOn } from '../served-on.js';
import { attemptsMustBeOfThisDocument } from './attempts.js';
import type { ServeDecision } from '../vocabulary.js';

type Serve = DataOf<typeof ServeDecision>;

export const DecisionMustBeInForceToBeServed = partyRule<Serve>()({
  code: 'service.no-decision',
  refs: ['E6'],
  articles: ['APL 61', 'M55 35'],
  pack: 'national-core',
  en: 'No such decision is in force in this case.',
  zh: '本案没有该编号的现行有效的决定。',
  reads: ['decisionId'],
  neverHolds: (_, { decision }) => decision.is === 'none' || decision.is === 'revoked',
  brokenWhen: ({ decisionId }, { decision }) =>
    decision.is === 'none' || decision.is === 'revoked' || decision.decisionId !== decisionId,
});

const isServedForGood = (step: Pick<Serve, 'method' | 'occurredAt'>, party: PartyCase): boolean =>
  party.service.is === 'served' && !isHandedOverDuringNotice(step, party.service) && !wasDecisionServedAlone(party);

/** While a public notice runs it may still be handed over; and a guardian has it, where the party took it and could not act alone. */
export const DecisionMustNotBeServedTwice = partyRule<Serve>()({
  code: 'service.served-already',
  refs: ['E6', 'L15'],
  articles: ['APL 61', 'M55 35', 'CPL 95', 'APL 30', 'CC 19', 'CC 22'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The decision has been served, on somebody who could take it, and its periods run from that day.',
  zh: '该决定书已经依法送达，期限自送达之日起算；已查明受送达人当时系未成年人或者不具有完全民事行为能力的，可以向其监护人重新送达。',
  reads: ['method'],
  neverHolds: ({ occurredAt }, party) => isServedForGood({ method: 'direct', occurredAt }, party),
  brokenWhen: isServedForGood,
});

/** The day of the paper that is to be served: of the decision, or of what the agency changed after it was served. */
export const madeOn = ({ decision, service }: PartyCase): PlainDate | undefined => {
  if (decision.is === 'none') return undefined;
  const isOfAChange = service.is === 'notServed' && service.isChanged === true;
  const isChange = decision.is === 'penalty' && (isOfAChange || service.firstServedOn !== undefined);
  return (isChange ? decision.changedOn : undefined) ?? decision.decidedOn;
};

export const AttemptsMustBeOfTheDecision = attemptsMustBeOfThisDocument(madeOn);

export const ServiceMustFollowDecision = partyRule<Serve>()({
  code: 'service.before-decision',
  refs: ['E6'],
  articles: ['APL 61'],
  pack: 'national-core',
  en: 'The service is dated before the decision.',
  zh: '送达日期早于决定作出日期。',
  reads: ['method', 'noticePublishedOn'],
  brokenWhen: (delivery, party) => {
    const from = madeOn(party);
    return from !== undefined && beganOn(delivery) < from;
  },
});

/** 应当从轻或者减轻: a penalty that does not say so was measured for an adult. A change of its own is as good as what it states. */
export const PenaltyOnAMinorMustSayWhy = partyRule({
  code: 'service.minor-not-mitigated',
  refs: ['E6', 'H12'],
  articles: ['APL 30', 'APL 75'],
  pack: 'national-core',
  en: 'The party turns out to have been fourteen to seventeen at the time of the conduct, and the decision does not say that the penalty is lighter or reduced: revoke it with an order to decide anew, or lower it; it is not served.',
  zh: '已查明当事人实施违法行为时已满十四周岁不满十八周岁，决定未载明从轻或者减轻，应当撤销后责令重新作出决定，或者变更减轻，不得送达。',
  reads: [],
  brokenWhen: ({ occurredAt }, party, context) => isUnmitigated({ occurredAt }, party, context),
});

/** A penalty on a child has no lawful content to serve: it is revoked, and a decision without a penalty follows (H12). */
export const PenaltyMustNotBeOnAChild = partyRule({
  code: 'service.party-under-14',
  refs: ['E6', 'H12'],
  articles: ['APL 30', 'APL 75'],
  pack: 'national-core',
  en: 'The party turns out to have been under fourteen at the time of the conduct: revoke the penalty with an order to decide anew; it is not served.',
  zh: '已查明当事人实施违法行为时不满十四周岁，应当撤销处罚决定并责令重新作出决定，不得送达。',
  reads: [],
  brokenWhen: (command, party, context) =>
    party.decision.is === 'penalty' && isBelowAge({ occurredAt: command.occurredAt }, party, context),
});
