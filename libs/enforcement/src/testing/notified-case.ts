import { plainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import {
  DefenceReceived,
  DefenceReviewed,
  type IssuePenaltyNotice,
  PenaltyNoticeIssued,
  PenaltyNoticeServed,
  type ReceiveDefence,
  type ReviewDefence,
  RightsWaived,
  type WaiveRights,
} from '../case/notice/vocabulary.js';
import type { DataOf } from '../law/command-type.js';
import { everyParty } from './every-party.js';
import type { Chapter } from './case-history.js';
import type { DataOfEvent } from './chapters.js';
import { at } from './context-on.js';
import { directly } from './deliveries.js';
import { Li } from './people.js';
import { basis, document, fine } from './values.js';

/**
 * The notice phase: issued and served on Monday 23 March 2026, so that the party may make statements until Monday 30
 * March.
 */

type Form<Command> = (over?: Partial<DataOf<Command>>) => DataOf<Command>;

export const notice: Form<typeof IssuePenaltyNotice> = (over = {}) => ({
  occurredAt: at('2026-03-23 10:00'),
  noticeId: 'notice-1',
  proposedPenalties: [fine(2_000)],
  facts: '当事人擅自占用公共场地堆放物料',
  reasons: '事实清楚，证据确凿',
  basis,
  offersHearing: false,
  document: document('行政处罚意见告知书'),
  ...over,
});

export const noticeIssued = (over: Partial<DataOfEvent<'PenaltyNoticeIssued'>> = {}): CaseEvent =>
  PenaltyNoticeIssued({ ...everyParty, ...notice(), issuedBy: Li.personId, packs: {}, ...over });

export const noticeServed = (over: Partial<DataOfEvent<'PenaltyNoticeServed'>> = {}): CaseEvent =>
  PenaltyNoticeServed({
    ...everyParty,
    ...directly(at('2026-03-23 15:00')),
    noticeId: 'notice-1',
    servedOn: plainDate('2026-03-23'),
    defenceUntil: plainDate('2026-03-30'),
    ...over,
  });

export const defence: Form<typeof ReceiveDefence> = (over = {}) => ({
  occurredAt: at('2026-03-25 10:00'),
  defenceId: 'defence-1',
  form: 'written',
  content: '物料系临时堆放，已于当日清除',
  documents: [document('陈述申辩书')],
  ...over,
});

export const defenceReceived = (over: Partial<DataOfEvent<'DefenceReceived'>> = {}): CaseEvent =>
  DefenceReceived({
    ...everyParty,
    ...defence(),
    noticeId: 'notice-1',
    isLate: false,
    receivedBy: Li.personId,
    ...over,
  });

export const defenceReview: Form<typeof ReviewDefence> = (over = {}) => ({
  occurredAt: at('2026-03-31 10:00'),
  defenceId: 'defence-1',
  opinion: '清除情况属实，已在裁量时考虑',
  effect: 'maintained',
  document: document('复核意见书'),
  ...over,
});

export const defenceReviewed = (over: Partial<DataOfEvent<'DefenceReviewed'>> = {}): CaseEvent =>
  DefenceReviewed({ ...everyParty, ...defenceReview(), reviewedBy: Li.personId, ...over });

export const waiver: Form<typeof WaiveRights> = (over = {}) => ({
  occurredAt: at('2026-03-24 09:00'),
  rights: ['defence'],
  statement: '本单位明确放弃陈述、申辩权利',
  document: document('放弃权利声明'),
  ...over,
});

export const rightsWaived = (over: Partial<DataOfEvent<'RightsWaived'>> = {}): CaseEvent =>
  RightsWaived({ ...everyParty, ...waiver(), noticeId: 'notice-1', recordedBy: Li.personId, ...over });

/** Notice issued and served. `offersHearing` starts the second clock with the first. */
export const notified =
  (over: Partial<DataOf<typeof IssuePenaltyNotice>> = {}): Chapter =>
  () => {
    const issued = notice(over);
    return [
      noticeIssued(issued),
      noticeServed({
        noticeId: issued.noticeId,
        ...(issued.offersHearing ? { hearingRequestUntil: plainDate('2026-03-30') } : {}),
      }),
    ];
  };
