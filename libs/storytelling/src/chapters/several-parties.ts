import {
  AcceptRemedy,
  DecideNoPenalty,
  DecidePenalty,
  IssuePenaltyNotice,
  ProposeDisclosure,
  PublishDecision,
  RecordBankPayment,
  ServeDecision,
  ServePenaltyNotice,
  WaiveRights,
} from '@ecl/enforcement';
import { yuan } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import type { Share } from '../case-subject.js';
import { basisOf, fineOf } from '../papers.js';
import { TREASURY_ACCOUNT } from '../world/bank-accounts.js';
import { BANK, people } from '../world/people.js';
import { decision, disposition } from './decision.js';

/** The steps of one party of a case with several: each has its own notice, rights, decision, money and publication. */

const noticeIdOf = (story: CaseStory, { party }: Share): string => `notice-${story.id}-${party.partyId}`;

export const noticeTo = (story: CaseStory, share: Share) =>
  IssuePenaltyNotice({
    ...story.naming(share.party),
    occurredAt: story.clock.next(),
    noticeId: noticeIdOf(story, share),
    proposedPenalties: [fineOf(share.fineInYuan)],
    facts: story.subject.conduct,
    reasons: '违法事实清楚，证据确凿。',
    basis: basisOf(story.subject.law),
    benchmark: story.benchmark(share.fineInYuan),
    offersHearing: false,
    document: story.paper(`行政处罚意见告知书（${share.party.partyId}）`),
  });

/** Issued and served to this party. */
export const tellNoticeTo = (story: CaseStory, share: Share): void => {
  story.give(story.handler, noticeTo(story, share));
  story.give(
    story.handler,
    ServePenaltyNotice({ ...story.delivery('行政处罚意见告知书', share.party), noticeId: noticeIdOf(story, share) }),
  );
};

export const tellWaiverOf = (story: CaseStory, { party }: Share): void =>
  story.give(
    story.handler,
    WaiveRights({
      ...story.naming(party),
      occurredAt: story.clock.next(),
      rights: ['defence'],
      statement: '本人明确放弃陈述申辩权利。',
      document: story.paper(`放弃权利声明（${party.partyId}）`),
    }),
  );

/** One paper that decides about these parties alone. */
export const decisionAbout = (story: CaseStory, ...shares: readonly Share[]) =>
  DecidePenalty({ ...decision(story).data, dispositions: shares.map((share) => disposition(story, share)) });

export const tellServiceTo = (story: CaseStory, { party }: Share): void =>
  story.give(
    story.handler,
    ServeDecision({ ...story.delivery('行政处罚决定书', party), decisionId: `decision-${story.id}` }),
  );

export const tellPublicationOf = (story: CaseStory, { party }: Share): void => {
  story.give(
    story.handler,
    ProposeDisclosure({ ...story.naming(party), occurredAt: story.clock.next(), declared: {} }),
  );
  story.give(story.head, PublishDecision({ ...story.naming(party), occurredAt: story.clock.next() }));
};

/** The whole fine of this party, at the bank. */
export const paymentBy = (story: CaseStory, { party, fineInYuan }: Share) =>
  RecordBankPayment({
    ...story.naming(party),
    occurredAt: story.clock.next(),
    paymentId: `payment-${story.id}-${party.partyId}`,
    amount: yuan(fineInYuan),
    surcharge: yuan(0),
    payeeAccount: TREASURY_ACCOUNT,
    bankId: BANK,
    bankReference: `${story.id}-${party.partyId}`,
    receiptNumber: `DEMO-${story.id}-${party.partyId}`,
  });

export const tellPaymentBy = (story: CaseStory, share: Share): void => {
  const taken = paymentBy(story, share);
  story.give(people.bank, taken);
  story.collected.push({
    bankReference: taken.data.bankReference,
    decisionNumber: story.decisionNumber,
    amountInYuan: share.fineInYuan,
    paidOn: story.clock.today,
  });
};

/** This party asks for reconsideration, and the body accepts it. */
export const tellReconsiderationFor = (story: CaseStory, { party }: Share): void =>
  story.give(
    story.handler,
    AcceptRemedy({
      ...story.naming(party),
      occurredAt: story.clock.next(),
      remedyId: `reconsideration-${story.id}`,
      kind: 'reconsideration',
      reference: `演示复受字〔${story.clock.today.slice(0, 4)}〕${story.id}号`,
    }),
  );

/** This party is not penalised. */
export const tellNoPenaltyFor = (story: CaseStory, { party }: Share): void =>
  story.give(
    story.head,
    DecideNoPenalty({
      ...story.naming(party),
      occurredAt: story.clock.next(),
      decisionId: `no-penalty-${story.id}`,
      decisionNumber: story.number('不罚'),
      reason: 'slightAndCorrected',
      explanation: '违法行为轻微并及时改正，没有造成危害后果。',
      education: '已当面讲解市容管理规定。',
      document: story.paper('不予行政处罚决定书'),
    }),
  );
