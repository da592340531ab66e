import { addFen, fen, minFen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import type { PartyCase } from '../parties/party-case.js';
import { ofKind } from '../penalties/amounts.js';
import { isCosts, owesCosts } from '../substitute/costs.js';
import type { Penalty } from '../values.js';
import type { Performance } from './vocabulary.js';

type Is = Performance['is'];
type Performed<I extends Is> = Extract<Performance, { is: I }>;
type Own = Pick<PartyCase, 'decision' | 'performance' | 'payments' | 'investigation' | 'estate' | 'itemOf'>;

/** What is on record of a kind, under every decision about the party. */
const recorded = <I extends Is>(
  { performance: { records } }: Pick<PartyCase, 'performance'>,
  is: I,
  decisionId?: string,
): readonly Performed<I>[] =>
  records
    .filter((each) => decisionId === undefined || each.decisionId === decisionId)
    .map(({ performance }) => performance)
    .filter((each): each is Performed<I> => each.is === is);

/** What is on record of a kind under the decision about the party. */
const underDecision = <I extends Is>(party: Own, is: I): readonly Performed<I>[] =>
  party.decision.is === 'none' ? [] : recorded(party, is, party.decision.decisionId);

const sum = (amounts: readonly Fen[]): Fen => addFen(fen(0), ...amounts);
const lessAtMost = (from: Fen, amount: Fen): Fen => subtractFen(from, minFen(from, amount));

export const penaltiesInForce = ({ decision }: Pick<PartyCase, 'decision'>): readonly Penalty[] =>
  decision.is === 'penalty' ? decision.penalties : [];

/** The part of the confiscated gains that nobody has paid yet. */
export const gainsOwed = (party: Own): Fen => {
  const imposed = sum(ofKind(penaltiesInForce(party), 'confiscationOfGains').map(({ amount }) => amount));
  // What went back while the decision had fallen is owed again once it is restored.
  const paid = party.decision.is === 'none' ? fen(0) : gainsHeldUnder(party.decision.decisionId, party);
  return lessAtMost(imposed, paid);
};

/** What a lasting penalty, or one that is carried out once, is about. */
export const whatOf = (penalty: Penalty): string | undefined => {
  if ('licence' in penalty) return penalty.licence;
  if ('qualification' in penalty) return penalty.qualification;
  return 'scope' in penalty ? penalty.scope : undefined;
};

const PAID_BY_AN_ESTATE: readonly Penalty['kind'][] = ['fine', 'confiscationOfGains', 'confiscationOfProperty'];

/** A penalty of the decision that is not performed: what is still to be done, by its kind. */
const isPerformed = (penalty: Penalty, party: Own): boolean => {
  // What a person had to do or to bear dies with the person; the estate pays.
  if (party.estate !== undefined && !PAID_BY_AN_ESTATE.includes(penalty.kind)) return true;
  switch (penalty.kind) {
    case 'warning':
    case 'publicCriticism':
      return true;
    case 'fine':
      return party.payments.every((debt) => isCosts(debt) || debt.is !== 'open');
    case 'confiscationOfGains':
      return gainsOwed(party) === 0;
    case 'confiscationOfProperty':
      return timesHeld(penalty.items, party) > 0;
    case 'suspensionOfLicence':
    case 'restrictionOfBusiness':
    case 'suspensionOfBusiness':
    case 'restrictionOfEmployment':
      return underDecision(party, 'timeServed').some(
        ({ kind, what }) => kind === penalty.kind && what === whatOf(penalty),
      );
    case 'loweringOfQualification':
    case 'revocationOfLicence':
    case 'closure':
      return underDecision(party, 'carriedOut').some(
        ({ kind, what }) => kind === penalty.kind && what === whatOf(penalty),
      );
  }
};

/** What the decision imposes and nobody has performed, and orders to correct without a check that they were followed. */
export const unperformed = (party: Own): readonly string[] => [
  ...penaltiesInForce(party)
    .filter((penalty) => !isPerformed(penalty, party))
    .map(({ kind }) => kind),
  ...(owesCosts(party.payments) ? ['substituteCosts'] : []),
  ...uncorrected(party),
];

/** Orders to correct, by their days, without a check that they were followed. */
const uncorrected = (party: Own): readonly string[] => {
  // The order is one to the party, not to the item of its penalty.
  if (party.itemOf !== undefined) return [];
  const checked = recorded(party, 'corrected').map(({ orderedOn }) => orderedOn);
  return party.investigation.corrections
    .filter(({ orderedOn }) => !checked.includes(orderedOn))
    .map(({ orderedOn }) => `correction ${orderedOn}`);
};

/** Gains that were taken under a decision and did not go back. */
const gainsHeldUnder = (decisionId: string, party: Own): Fen => {
  const taken = sum(recorded(party, 'gainsPaid', decisionId).map(({ amount }) => amount));
  return lessAtMost(taken, sum(recorded(party, 'gainsReturned', decisionId).map(({ amount }) => amount)));
};

/** The decisions under which something was performed, the first first. */
const decisionsOn = ({ performance: { records } }: Own): readonly string[] => [
  ...new Set(records.map(({ decisionId }) => decisionId)),
];

/** Gains that were taken under a decision, no penalty of it in force keeps, and nobody has given back (ACL 41). */
const gainsToReturnUnder = (decisionId: string, party: Own): Fen => {
  const { decision } = party;
  const isInForce = decision.is === 'penalty' && decision.decisionId === decisionId;
  const kept = isInForce ? sum(ofKind(decision.penalties, 'confiscationOfGains').map(({ amount }) => amount)) : fen(0);
  return lessAtMost(gainsHeldUnder(decisionId, party), kept);
};

/** Gains that must go back under every decision about the party: what is owed under a new one is paid by itself. */
export const gainsToReturn = (party: Own): Fen =>
  sum(decisionsOn(party).map((decisionId) => gainsToReturnUnder(decisionId, party)));

/** How often property was taken and did not go back: once at most, unless something was recorded twice. */
const timesHeld = (items: string, party: Own): number => {
  const times = (is: 'propertyTaken' | 'propertyReturned') =>
    recorded(party, is).filter((each) => each.items === items).length;
  return times('propertyTaken') - times('propertyReturned');
};

/** Property that was taken, no penalty in force keeps, and nobody has given back. */
export const propertyToReturn = (party: Own): readonly string[] => {
  const kept = ofKind(penaltiesInForce(party), 'confiscationOfProperty').map(({ items }) => items);
  return [...new Set(recorded(party, 'propertyTaken').map(({ items }) => items))].filter(
    (items) => timesHeld(items, party) > (kept.includes(items) ? 1 : 0),
  );
};

/**
 * The decision under which something is performed: the one about the party, or the last one that was undone. What goes back goes back
 * under the decision under which it was taken.
 */
export const decisionPerformed = (performance: Performance, party: Own): string | undefined => {
  const { decision, performance: done } = party;
  const last = decision.is === 'none' ? decision.earlier.at(-1)?.decisionId : decision.decisionId;
  if (performance.is === 'gainsReturned') {
    const owing = decisionsOn(party).filter((decisionId) => gainsToReturnUnder(decisionId, party) > 0);
    return owing.find((decisionId) => gainsToReturnUnder(decisionId, party) >= performance.amount) ?? owing[0] ?? last;
  }
  if (performance.is !== 'propertyReturned') return last;
  const isIt = (each: Performance) => each.is === 'propertyTaken' && each.items === performance.items;
  return done.records.find((each) => isIt(each.performance))?.decisionId ?? last;
};

/** Nothing has to go back to the party. */
export const isRestored = (party: Own): boolean => gainsToReturn(party) === 0 && propertyToReturn(party).length === 0;

/** The days on which something was performed: the last of them ends the case. */
export const performedOn = ({ performance }: Pick<PartyCase, 'performance'>): readonly PlainDate[] =>
  performance.records.map((each) => dayOf(each.performance));

/** The day on which it was done. */
export const dayOf = (performance: Performance): PlainDate => {
  switch (performance.is) {
    case 'gainsPaid':
      return performance.paidOn;
    case 'propertyTaken':
      return performance.disposedOn;
    case 'timeServed':
      return performance.until;
    case 'corrected':
      return performance.checkedOn;
    case 'carriedOut':
    case 'gainsReturned':
    case 'propertyReturned':
      return performance.on;
  }
};

/** The first day that the record speaks of. */
export const firstDayOf = (performance: Performance): PlainDate => {
  switch (performance.is) {
    case 'propertyTaken':
      return performance.takenOn;
    case 'timeServed':
      return performance.from;
    default:
      return dayOf(performance);
  }
};
