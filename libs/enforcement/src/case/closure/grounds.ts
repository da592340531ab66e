import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseState } from '../state.js';
import type { ClosureGround } from './vocabulary.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';

/** Money is settled: the fine was paid or cancelled, cash reached the bank, and refunds were paid. */
const isSettled = ({ payment }: PartyCase): boolean =>
  payment.is === 'none' ||
  (payment.is !== 'open' &&
    payment.refundsPaid >= payment.refundsOrdered &&
    payment.cash.every(({ stage }) => stage === 'deposited'));

/**
 * Something is owed under the decision, but only from its service on; with a public notice, service is complete at the
 * end of its period (L15).
 */
const isServed = ({ service }: PartyCase, on: PlainDate): boolean => service.is === 'served' && service.servedOn <= on;

/** What must have happened before a case is closed on a ground (M55 31). */
const GROUNDS: Readonly<Record<ClosureGround, (state: PartyCase, on: PlainDate) => boolean>> = {
  performed: (state, on) => state.decision.is === 'penalty' && isServed(state, on) && isSettled(state),
  enforcementTerminated: (state, on) => state.decision.is === 'penalty' && isServed(state, on),
  investigationTerminated: ({ investigation }) => investigation.stage === 'terminated',
  noPenalty: (state, on) => state.decision.is === 'noPenalty' && isServed(state, on),
  transferred: ({ filing, transfer }) => filing.is === 'transferredOut' || transfer.stage === 'handedOver',
  other: (state) => isSettled(state) && (state.decision.is === 'revoked' || state.filing.is === 'refused'),
};

/** The same in words. */
const REQUIRES: Readonly<Record<ClosureGround, { readonly zh: string; readonly en: string }>> = {
  performed: {
    zh: '执行完毕：处罚决定已送达，罚款已缴清，应退款项已退还，收取的现金已缴存',
    en: 'performed: the penalty is served, fines are paid, refunds are paid and cash is deposited',
  },
  enforcementTerminated: { zh: '终结执行：处罚决定已送达', en: 'enforcement terminated: the penalty is served' },
  investigationTerminated: { zh: '终止调查：已决定终止调查', en: 'investigation terminated: its end was decided' },
  noPenalty: { zh: '不予处罚：不予处罚决定已送达', en: 'no penalty: the decision without penalty is served' },
  transferred: {
    zh: '移送：案件已移送有管辖权的机关，或者已向公安机关办结移交',
    en: 'transferred: another agency has the case, or the police have taken it over',
  },
  other: {
    zh: '其他：决定已撤销或者不予立案，且款项已结清',
    en: 'other: the decision was revoked or the filing refused, and money is settled',
  },
};

/** The ground and what it requires, for a refusal. */
export const whatGroundRequires = (ground: ClosureGround) => ({
  ground,
  requiresZh: REQUIRES[ground].zh,
  requires: REQUIRES[ground].en,
});

export const groundHolds = (ground: ClosureGround, state: PartyCase, on: PlainDate): boolean =>
  GROUNDS[ground](state, on);

/** The day of the event that closes the case, for the last of its parties; the due date of the closure form is counted from it (L17). */
export const closingDay = (ground: ClosureGround, state: CaseState, proposedAt: Instant): PlainDate =>
  latest(...partyCasesOf(state).map((party) => closingDayOf(ground, party))) ?? chinaDateOf(proposedAt);

const closingDayOf = (ground: ClosureGround, state: PartyCase): PlainDate | undefined => {
  const { filing, decision, service, payment, investigation, transfer } = state;
  const days: Readonly<Record<ClosureGround, PlainDate | undefined>> = {
    performed: latest(
      service.is === 'served' ? service.servedOn : undefined,
      ...(payment.is === 'none' ? [] : payment.payments.map(({ paidOn }) => paidOn)),
    ),
    enforcementTerminated: undefined,
    investigationTerminated: investigation.terminatedOn,
    noPenalty: decision.is === 'noPenalty' ? decision.decidedOn : undefined,
    transferred: filing.is === 'none' ? undefined : (filing.leftOn ?? dayOf(transfer.at.materialsHandedOver)),
    other: decision.is === 'revoked' ? decision.revokedOn : filing.is === 'none' ? undefined : filing.leftOn,
  };
  return days[ground];
};

const dayOf = (moment: Instant | undefined): PlainDate | undefined =>
  moment === undefined ? undefined : chinaDateOf(moment);

const latest = (...days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined);
