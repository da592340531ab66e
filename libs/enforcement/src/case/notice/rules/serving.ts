import type { DataOf } from '../../../law/command-type.js';
import { partyRule } from '../../rule.js';
import { attemptsMustBeOfThisDocument } from '../../service/rules/attempts.js';
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

export const NoticeMustNotBeServedTwice = partyRule({
  code: 'notice.served-already',
  refs: ['C2'],
  articles: ['M55 35'],
  pack: 'mohurd-55',
  en: 'The notice has been served already, and its periods run from that day.',
  zh: '该告知书已经送达，期限自送达之日起算。',
  reads: [],
  brokenWhen: (_, { notice }) => notice.is === 'served',
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
