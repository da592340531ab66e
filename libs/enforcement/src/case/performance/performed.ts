import { fen, type Fen, type PlainDate } from '@ecl/kernel';
import { lessAtMost, sum } from '../sums.js';
import type { PartyCase } from '../parties/party-case.js';
import { nowInPlaceOf } from '../participation/state.js';
import type { PartyTracks } from '../parties/tracks.js';
import { ofKind } from '../penalties/amounts.js';
import { isCosts, owesCosts } from '../substitute/costs.js';
import type { Penalty } from '../values.js';
import { gainsDueBack, timesConfiscated, timesHeld } from './held.js';
import { nameOfOrder, uncorrected } from './orders.js';
import type { Performance } from './vocabulary.js';

type Is = Performance['is'];
type Performed<I extends Is> = Extract<Performance, { is: I }>;
type Own = Pick<
  PartyCase,
  | 'partyId'
  | 'parties'
  | 'formerParties'
  | 'decision'
  | 'performance'
  | 'payments'
  | 'investigation'
  | 'estate'
  | 'itemOf'
>;

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

export const penaltiesInForce = ({ decision }: Pick<PartyCase, 'decision'>): readonly Penalty[] =>
  decision.is === 'penalty' ? decision.penalties : [];

/** The part of the confiscated gains that nobody has paid yet. */
export const gainsOwed = (party: Own): Fen => {
  const imposed = sum(ofKind(penaltiesInForce(party), 'confiscationOfGains').map(({ amount }) => amount));
  const { decision, performance } = party;
  // What went back while the decision had fallen is owed again once it is restored.
  const held = performance.held.gains.find((each) => decision.is !== 'none' && each.decisionId === decision.decisionId);
  return lessAtMost(imposed, held?.amount ?? fen(0));
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
      return areTaken(penalty.items, party);
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

/** The day on which enforcement of the decision in force ended: an end of costs from before it was served is none of it. */
export const terminatedOn = ({
  decision,
  service,
  performance,
}: Pick<PartyCase, 'decision' | 'service' | 'performance'>): PlainDate | undefined => {
  const day = performance.terminatedOn;
  const { firstServedOn } = service;
  const isOfIt = decision.is === 'penalty' && day !== undefined && firstServedOn !== undefined && firstServedOn <= day;
  return isOfIt ? day : undefined;
};

/** What the decision imposes and nobody has performed, and orders to correct without a check that they were followed. */
export const unperformed = (party: Own): readonly string[] => [
  ...penaltiesInForce(party)
    .filter((penalty) => !isPerformed(penalty, party))
    .map(({ kind }) => kind),
  ...(owesCosts(party.payments) ? ['substituteCosts'] : []),
  ...uncorrected(party).map(nameOfOrder),
];

/** Gains that must go back under every decision about the party: what is owed under a new one is paid by itself. */
export const gainsToReturn = ({ performance, decision }: Own): Fen =>
  sum(gainsDueBack(performance.held, decision).map(({ amount }) => amount));

/** The matters in which an item of the penalty of this party is decided anew. */
const mattersOf = ({ partyId, parties, formerParties }: Own): readonly PartyTracks[] =>
  [...parties.values()].filter(
    ({ itemOf }) => itemOf !== undefined && nowInPlaceOf(formerParties, itemOf).includes(partyId),
  );

/** Goods that the party's decisions have taken, and that its penalties in force do not keep. */
const timesFree = (items: string, { performance, decision }: Pick<Own, 'performance' | 'decision'>): number =>
  timesHeld(items, performance.held) - timesConfiscated(items, decision);

type OfMatter = Pick<Own, 'performance' | 'decision' | 'itemOf'>;

/** The same for a matter about an item: what was taken under the penalty of which it was part is taken. */
const timesFreeFor = (items: string, matter: OfMatter, of: Pick<Own, 'parties' | 'formerParties'>): number => {
  const [whole] =
    matter.itemOf === undefined
      ? []
      : nowInPlaceOf(of.formerParties, matter.itemOf).flatMap((id) => of.parties.get(id) ?? []);
  return timesFree(items, matter) + (whole === undefined ? 0 : Math.max(0, timesFreeFor(items, whole, of)));
};

/** The goods that the decision confiscates are taken, under this decision or an earlier one. */
export const areTaken = (items: string, party: Own): boolean => timesFreeFor(items, party, party) >= 0;

/** Property that was taken, no penalty in force keeps, and nobody has given back. */
export const propertyToReturn = (party: Own): readonly string[] => {
  const keptByMatters = (items: string): number =>
    mattersOf(party).reduce((kept, matter) => kept + Math.max(0, -timesFree(items, matter)), 0);
  const all = new Set(party.performance.held.goods.map(({ items }) => items));
  return [...all].filter((items) => timesFree(items, party) > keptByMatters(items));
};

/**
 * The decision under which something is performed: the one about the party, or the last one that was undone. What goes back goes back
 * under the decision under which it was taken.
 */
export const decisionPerformed = (performance: Performance, party: Own): string | undefined => {
  const { decision } = party;
  const { held } = party.performance;
  const last = decision.is === 'none' ? decision.earlier.at(-1)?.decisionId : decision.decisionId;
  switch (performance.is) {
    case 'gainsReturned': {
      const due = gainsDueBack(held, decision).filter(({ amount }) => amount > 0);
      return (due.find(({ amount }) => amount >= performance.amount) ?? due[0])?.decisionId ?? last;
    }
    case 'propertyReturned':
      return held.goods.find(({ items }) => items === performance.items)?.decisionId ?? last;
    default:
      return last;
  }
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
