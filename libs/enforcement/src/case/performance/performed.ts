import { addFen, fen, minFen, subtractFen, type Fen, type PlainDate } from '@ecl/kernel';
import type { PartyCase } from '../parties/party-case.js';
import { ofKind } from '../penalties/amounts.js';
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

export const penaltiesInForce = ({ decision }: Pick<PartyCase, 'decision'>): readonly Penalty[] =>
  decision.is === 'penalty' ? decision.penalties : [];

/** The part of the confiscated gains that nobody has paid yet. */
export const gainsOwed = (party: Own): Fen => {
  const imposed = sum(ofKind(penaltiesInForce(party), 'confiscationOfGains').map(({ amount }) => amount));
  const taken = sum(underDecision(party, 'gainsPaid').map(({ amount }) => amount));
  // What went back while the decision had fallen is owed again once it is restored.
  const back = sum(underDecision(party, 'gainsReturned').map(({ amount }) => amount));
  const paid = subtractFen(taken, minFen(taken, back));
  return subtractFen(imposed, minFen(imposed, paid));
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
      return party.payments.every(({ is }) => is !== 'open');
    case 'confiscationOfGains':
      return gainsOwed(party) === 0;
    case 'confiscationOfProperty':
      return underDecision(party, 'propertyTaken').some(({ items }) => items === penalty.items);
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

/** Gains that were taken, no penalty in force keeps, and nobody has given back (ACL 41). */
export const gainsToReturn = (party: Own): Fen => {
  const taken = sum(recorded(party, 'gainsPaid').map(({ amount }) => amount));
  const kept = sum(ofKind(penaltiesInForce(party), 'confiscationOfGains').map(({ amount }) => amount));
  const returned = sum(recorded(party, 'gainsReturned').map(({ amount }) => amount));
  const given = addFen(returned, kept);
  return subtractFen(taken, minFen(taken, given));
};

/** Property that was taken, no penalty in force keeps, and nobody has given back. */
export const propertyToReturn = (party: Own): readonly string[] => {
  const kept = ofKind(penaltiesInForce(party), 'confiscationOfProperty').map(({ items }) => items);
  const returned = recorded(party, 'propertyReturned').map(({ items }) => items);
  return recorded(party, 'propertyTaken')
    .map(({ items }) => items)
    .filter((items) => !kept.includes(items) && !returned.includes(items));
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
