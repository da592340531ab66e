import type { DataOf } from '../../../law/command-type.js';
import { partyRule } from '../../rule.js';
import type { RejectHearingRequest } from '../vocabulary.js';

type Reject = DataOf<typeof RejectHearingRequest>;

export const HearingMustNotBeRequestedTwice = partyRule({
  code: 'hearing.requested-already',
  refs: ['C6'],
  articles: ['APL 64', 'M55 33'],
  pack: 'national-core',
  en: 'A hearing was requested under this notice already.',
  zh: '当事人已就该告知书提出过听证要求。',
  reads: [],
  brokenWhen: (_, { hearing }) => hearing.is !== 'notRequested',
});

export const HearingRightMustNotBeWaived = partyRule({
  code: 'hearing.right-waived',
  refs: ['C5', 'C6'],
  articles: ['APL 62', 'APL 64'],
  pack: 'national-core',
  en: 'The party expressly waived the hearing.',
  zh: '当事人已明确放弃听证权利。',
  reads: [],
  brokenWhen: (_, { notice }) => notice.is !== 'none' && notice.waived.includes('hearing'),
});

export const HearingRequestMustBePending = partyRule({
  code: 'hearing.no-request-pending',
  refs: ['C6', 'C7'],
  articles: ['APL 64', 'M55 33'],
  pack: 'national-core',
  en: 'No request for a hearing is pending.',
  zh: '没有待处理的听证要求。',
  reads: [],
  brokenWhen: (_, { hearing }) => hearing.is !== 'requested' && hearing.is !== 'notified',
});

/**
 * A request that came in time, or was delayed by something beyond the party's control, is granted if the notice offered
 * the hearing: the right belongs to the party, not to the agency.
 */
export const RejectionMustBeFounded = partyRule<Reject>()({
  code: 'hearing.rejection-unfounded',
  refs: ['L10', 'C6'],
  articles: ['APL 63', 'APL 64', 'M55 33'],
  pack: 'national-core',
  en: 'The request was made in time, or the notice offers the hearing: this ground for rejecting it does not exist.',
  zh: '听证要求在期限内提出，或者告知书已告知听证权利，不存在该不予受理理由。',
  reads: ['ground'],
  brokenWhen: ({ ground }, { hearing, notice }) => {
    if (ground === 'late') return !hearing.isRequestLate;
    return ground === 'notInScope' && notice.is !== 'none' && notice.offersHearing;
  },
});
