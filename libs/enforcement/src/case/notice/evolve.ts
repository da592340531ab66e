import { chinaDateOf } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { NoticeEvent } from './events.js';
import type { NoticeGiven, NoticeState } from './state.js';

export const evolveNotice = evolving<NoticeState, NoticeEvent, CaseEvent>({
  PenaltyNoticeIssued: (state, data) => ({
    is: 'issued',
    noticeId: data.noticeId,
    usedIds: [...(state.is === 'none' ? [] : state.usedIds), data.noticeId],
    issuedOn: chinaDateOf(data.occurredAt),
    proposedPenalties: data.proposedPenalties,
    basis: data.basis,
    offersHearing: data.offersHearing,
    servedOn: undefined,
    defenceUntil: undefined,
    hearingRequestUntil: undefined,
    waived: [],
    defences: state.is === 'none' ? [] : state.defences,
  }),
  PenaltyNoticeServed: (state, { servedOn, defenceUntil, hearingRequestUntil }) =>
    given(state, () => ({ is: 'served', servedOn, defenceUntil, hearingRequestUntil })),
  DefenceReceived: (state, { defenceId, isLate, occurredAt }) =>
    given(state, ({ defences }) => ({
      defences: [...defences, { defenceId, isLate, isReviewed: false, receivedAt: occurredAt }],
    })),
  DefenceReviewed: (state, { defenceId }) =>
    given(state, ({ defences }) => ({
      defences: defences.map((each) => (each.defenceId === defenceId ? { ...each, isReviewed: true } : each)),
    })),
  RightsWaived: (state, { rights }) =>
    given(state, ({ waived }) => ({ waived: [...waived, ...rights.filter((right) => !waived.includes(right))] })),
});

const given = (state: NoticeState, change: (notice: NoticeGiven) => Partial<NoticeGiven>): NoticeState =>
  state.is === 'none' ? state : { ...state, ...change(state) };
