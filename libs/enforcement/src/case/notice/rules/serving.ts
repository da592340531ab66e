import type { DataOf } from '../../../law/command-type.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { attemptsMustBeOfThisDocument } from '../../service/rules/attempts.js';
import type { Delivery } from '../../service/delivery.js';
import { isHandedOverDuringNotice } from '../../service/during-notice.js';
import { beganOn } from '../../service/served-on.js';
import type { ServePenaltyNotice } from '../vocabulary.js';

type Serve = DataOf<typeof ServePenaltyNotice>;

export const NoticeServedMustBeTheOneInForce = partyRule<Serve>()({
  code: 'notice.not-in-force',
  refs: ['C2'],
  articles: ['APL 44', 'M55 21'],
  pack: 'mohurd-55',
  en: 'This notice was not issued, or another one has replaced it.',
  zh: '该告知书未制作或者已被替代。',
  reads: ['noticeId'],
  neverHolds: (_, { notice }) => notice.is === 'none' || notice.is === 'spent',
  brokenWhen: ({ noticeId }, { notice }) =>
    notice.is === 'none' || notice.is === 'spent' || notice.noticeId !== noticeId,
});

/** While a public notice runs it may still be handed over, as long as nothing was decided about the party. */
export const NoticeMustNotBeServedTwice = partyRule<Serve>()({
  code: 'notice.served-already',
  refs: ['C2', 'L15'],
  articles: ['M55 35', 'CPL 95'],
  pack: 'mohurd-55',
  en: 'The notice has been served already, and its periods run from that day.',
  zh: '该告知书已经送达，期限自送达之日起算。',
  reads: ['method'],
  neverHolds: ({ occurredAt }, party) => isServedFor({ method: 'direct', occurredAt }, party),
  brokenWhen: isServedFor,
});

export const AttemptsMustBeOfTheNotice = attemptsMustBeOfThisDocument(({ notice }) =>
  notice.is === 'none' ? undefined : notice.issuedOn,
);

export const NoticeMustBeIssuedBeforeService = partyRule<Serve>()({
  code: 'notice.served-before-issue',
  refs: ['C2'],
  articles: ['M55 21', 'M55 35'],
  pack: 'mohurd-55',
  en: 'The service is dated before the notice was issued.',
  zh: '送达日期早于告知书制作日期。',
  reads: ['method', 'noticePublishedOn'],
  brokenWhen: (delivery, { notice }) => notice.is !== 'none' && beganOn(delivery) < notice.issuedOn,
});

function isServedFor(command: Pick<Delivery, 'method' | 'occurredAt'>, { notice, decision }: PartyCase): boolean {
  if (notice.is !== 'served') return false;
  return decision.is !== 'none' || !isHandedOverDuringNotice(command, notice.service);
}
