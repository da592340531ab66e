import { chinaDateOf, plainDate, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseState } from '../state.js';
import type { ClosureGround } from './ground.js';
import type { PartyEnd } from './vocabulary.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import { daysOfCosts, isCosts, owesCosts } from '../substitute/costs.js';
import { isSuspect } from '../transfer/effect.js';
import { isAnyRemedyOpen } from '../remedies/any-open.js';
import { isRestored, performedOn, terminatedOn, unperformed } from '../performance/performed.js';

/** Nothing of the money is under way: refunds are paid, and cash reached the bank. */
const hasNoMoneyUnderWay = ({ payments }: PartyCase): boolean =>
  payments.every(
    ({ refundsPaid, refundsOrdered, cash }) =>
      refundsPaid >= refundsOrdered && cash.every(({ stage }) => stage === 'deposited'),
  );

/** Money is settled: every fine was paid or cancelled besides. */
const isSettled = (party: PartyCase): boolean =>
  party.payments.every(({ is }) => is !== 'open') && hasNoMoneyUnderWay(party);

/** Neither are costs to be collected from the party, nor does the agency hold what it took under a decision that was annulled. */
export const isEven = (party: PartyCase): boolean =>
  !owesCosts(party.payments) && hasNoMoneyUnderWay(party) && isRestored(party);

/**
 * Something is owed under the decision, but only from its service on; with a public notice, service is complete at the
 * end of its period (L15).
 */
const isServed = ({ service }: PartyCase, on: PlainDate): boolean => service.is === 'served' && service.servedOn <= on;

/**
 * 移送前已经作出的处罚决定 (R310 11(2)): it stands, and what the police took over does not undo it. A court that fines counts what
 * was paid.
 */
const hasDoneWhatStands = (party: PartyCase): boolean =>
  party.decision.is !== 'penalty' || terminatedOn(party) !== undefined || unperformed(party).length === 0;

/** What must have happened for a party before its case is closed on a ground (M55 31). */
const GROUNDS: Readonly<Record<ClosureGround, (party: PartyCase, on: PlainDate) => boolean>> = {
  performed: (party, on) =>
    party.decision.is === 'penalty' &&
    isServed(party, on) &&
    isSettled(party) &&
    unperformed(party).length === 0 &&
    isRestored(party),
  enforcementTerminated: (party, on) => {
    const day = terminatedOn(party);
    // What was charged after it is owed: it is paid, or its enforcement is ended by itself.
    return day !== undefined && day <= on && isEven(party);
  },
  investigationTerminated: (party) => party.investigation.stage === 'terminated' && isEven(party),
  noPenalty: (party, on) => party.decision.is === 'noPenalty' && isServed(party, on) && isEven(party),
  transferred: (party) =>
    isEven(party) &&
    hasDoneWhatStands(party) &&
    ((party.filing.is === 'transferredOut' && party.decision.is === 'none') ||
      (party.transfer.stage === 'handedOver' && isSuspect(party))),
  other: (party) =>
    party.payments.every((debt) => isCosts(debt) || debt.is !== 'open') &&
    isEven(party) &&
    (party.decision.is === 'revoked' || party.filing.is === 'refused'),
};

/** The same in words. */
const REQUIRES: Readonly<Record<ClosureGround, { readonly zh: string; readonly en: string }>> = {
  performed: {
    zh: '执行完毕：处罚决定已送达，各项处罚均已履行，责令改正已复查，应退款物已退还，收取的现金已缴存',
    en: 'performed: the penalty is served, each part of it is performed, corrections are checked, what had to go back went back, and cash is deposited',
  },
  enforcementTerminated: {
    zh: '终结执行：已作出终结执行决定，其后决定的代履行费用已缴清或者终结执行，应退款物已退还，收取的现金已缴存',
    en: 'enforcement terminated: its termination was decided, costs charged later are paid or ended, what had to go back went back, and cash is deposited',
  },
  investigationTerminated: {
    zh: '终止调查：已决定终止调查，代履行费用已缴清、撤销或者终结执行，应退款物已退还，收取的现金已缴存',
    en: 'investigation terminated: its end was decided, costs are paid, revoked or ended, what had to go back went back, and cash is deposited',
  },
  noPenalty: {
    zh: '不予处罚：不予处罚决定已送达，代履行费用已缴清、撤销或者终结执行，应退款物已退还，收取的现金已缴存',
    en: 'no penalty: the decision without penalty is served, costs are paid, revoked or ended, what had to go back went back, and cash is deposited',
  },
  transferred: {
    zh: '移送：案件已移送有管辖权的机关，或者已向公安机关办结移交；移送前已作出的处罚决定已履行完毕或者已终结执行，款物已结清',
    en: 'transferred: another agency has the case, or the police have taken it over; a penalty from before is performed or its enforcement ended, and money is settled',
  },
  other: {
    zh: '其他：决定已撤销、被确认无效或者不予立案，且款项已结清，没收的款物已返还',
    en: 'other: the decision was revoked or is void, or the filing refused; money is settled, and what was taken went back',
  },
};

const ALL_GROUNDS = Object.keys(GROUNDS) as readonly ClosureGround[];

/** The grounds on which the case has ended for a party. */
const endsOf = (party: PartyCase, on: PlainDate): readonly ClosureGround[] =>
  ALL_GROUNDS.filter((ground) => GROUNDS[ground](party, on));

/** Whether the case has ended for a party on any ground. */
export const hasAnyEnd = (party: PartyCase, on: PlainDate): boolean => endsOf(party, on).length > 0;

/**
 * What ended the case for each of its parties: on the ground of the closure, if that is one of theirs; a party that left or
 * was split off ended by that. A successor ends for its predecessor.
 */
export const endsOnGround = (ground: ClosureGround, state: CaseState, on: PlainDate): PartyEnd[] => [
  ...partyCasesOf(state).flatMap((party) => {
    const ends = endsOf(party, on);
    const end = ends.includes(ground) ? ground : ends[0];
    return end === undefined || party.partyId === '' ? [] : [{ partyId: party.partyId, ground: end }];
  }),
  ...[...state.formerParties].flatMap(([partyId, { is }]) => (is === 'succeeded' ? [] : [{ partyId, ground: is }])),
];

/** The ground, what it requires, and what of it this party lacks, for a refusal. */
export const whatGroundRequires = (ground: ClosureGround, party: PartyCase) => ({
  ground,
  requiresZh: REQUIRES[ground].zh,
  requires: REQUIRES[ground].en,
  ...lackingOf(party),
});

const lackingOf = (party: PartyCase) => {
  const lacking = [...unperformed(party), ...(isRestored(party) ? [] : ['return'])];
  return lacking.length === 0 ? {} : { lacking: lacking.join(', ') };
};

/** A case is closed on a ground that holds for one of its parties, once it has ended for each of the others too. */
export const groundHolds = (ground: ClosureGround, party: PartyCase, on: PlainDate): boolean =>
  endsOf(party, on).length > 0 && partyCasesOf(party).some((each) => GROUNDS[ground](each, on));

/** Of a public notice that runs, and of all else that is on record with a day to come. */
const WHENEVER = plainDate('9999-12-31');

/** An end of the case for one party, and the day of the event that brought it. */
export interface ReachedEnd {
  readonly partyId: string;
  readonly ground: ClosureGround;
  readonly endedOn: PlainDate | undefined;
}

/** What ended the case for a party, also where its day is still to come; undefined while something is to be done. */
export const endReachedBy = (party: PartyCase): ReachedEnd | undefined => {
  // The closure form is not due while a remedy may still undo the end.
  const [ground] = isAnyRemedyOpen(party) ? [] : endsOf(party, WHENEVER);
  return ground === undefined || party.partyId === ''
    ? undefined
    : { partyId: party.partyId, ground, endedOn: closingDayOf(ground, party) };
};

/**
 * The day of the event that closes the case, for the last of its parties; the due date of the closure form is counted from it
 * (L17). Each party has an end of its own; undefined where none has a day.
 */
export const closingDay = (state: CaseState): PlainDate | undefined =>
  latest(
    ...partyCasesOf(state).map((party) => endReachedBy(party)?.endedOn),
    ...[...state.formerParties.values()].map(({ is, since }) => (is === 'succeeded' ? undefined : since)),
  );

const closingDayOf = (ground: ClosureGround, state: PartyCase): PlainDate | undefined => {
  const { filing, decision, service, payments, investigation, transfer } = state;
  const days: Readonly<Record<ClosureGround, PlainDate | undefined>> = {
    performed: latest(
      service.is === 'served' ? service.servedOn : undefined,
      ...payments.flatMap((debt) => debt.payments.map(({ paidOn }) => paidOn)),
      ...performedOn(state),
    ),
    enforcementTerminated: terminatedOn(state),
    investigationTerminated: investigation.terminatedOn,
    // Until the decision is served the case cannot be closed, and its form is not late.
    noPenalty:
      decision.is === 'noPenalty'
        ? latest(decision.decidedOn, service.is === 'served' ? service.servedOn : undefined)
        : undefined,
    transferred: filing.is === 'none' ? undefined : (filing.leftOn ?? dayOf(transfer.at.materialsHandedOver)),
    other: decision.is === 'revoked' ? decision.revokedOn : filing.is === 'none' ? undefined : filing.leftOn,
  };
  return latest(days[ground], ...daysOfCosts(payments), ...remediesOverOn(state));
};

/** A case with a remedy has ended when that has: it might have undone everything. */
const remediesOverOn = ({ remedies }: PartyCase): readonly (PlainDate | undefined)[] =>
  remedies.proceedings.map(({ kind, to }) => (kind === 'supervision' ? undefined : to));

const dayOf = (moment: Instant | undefined): PlainDate | undefined =>
  moment === undefined ? undefined : chinaDateOf(moment);

const latest = (...days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined);
