import type { PlainDate } from '@ecl/kernel';
import type { OrderedCorrection } from '../investigation/state.js';
import type { PartyCase } from '../parties/party-case.js';
import { itselfNow } from '../participation/itself.js';

/** 责令改正: which orders a party has to follow, and which of them somebody checked. */

type Addressed = Pick<PartyCase, 'partyId' | 'parties' | 'formerParties' | 'investigation'>;

/** How a step says which order it means: by its day, and by its id where it has one. */
export interface MeansAnOrder {
  readonly orderedOn: PlainDate;
  readonly orderId?: string;
}

/** The orders to correct that the party, or the one whose place it took, has to follow. */
export const correctionsFor = ({ partyId, investigation, ...parties }: Addressed): readonly OrderedCorrection[] =>
  investigation.corrections.filter(
    ({ addressees }) => addressees === undefined || addressees.some((id) => itselfNow(id, parties).includes(partyId)),
  );

/** The orders to the party that a step may mean: without an id, those of the day that have none, if there are any. */
export const ordersMeant = ({ orderedOn, orderId }: MeansAnOrder, party: Addressed): readonly OrderedCorrection[] => {
  const ofDay = correctionsFor(party).filter((order) => order.orderedOn === orderedOn);
  const meant = ofDay.filter((order) => order.orderId === orderId);
  return orderId === undefined && meant.length === 0 ? ofDay : meant;
};

/** Several orders of the day have ids, and none has none: which of them is meant has to be said. */
export const isOrderUnclear = (means: MeansAnOrder, party: Addressed): boolean => {
  const meant = ordersMeant(means, party);
  return means.orderId === undefined && meant.length > 1 && meant.some(({ orderId }) => orderId !== undefined);
};

export const nameOfOrder = ({ orderedOn, orderId }: OrderedCorrection): string =>
  ['correction', orderedOn, ...(orderId === undefined ? [] : [orderId])].join(' ');

const checksOf = ({ performance: { records } }: Pick<PartyCase, 'performance'>) =>
  records.flatMap(({ performance }) => (performance.is === 'corrected' ? [performance] : []));

/** Orders to the party without a check that they were followed. */
export const uncorrected = (
  party: Addressed & Pick<PartyCase, 'performance' | 'itemOf'>,
): readonly OrderedCorrection[] => {
  // The order is one to the party, not to the item of its penalty.
  if (party.itemOf !== undefined) return [];
  const checks = checksOf(party);
  const orders = correctionsFor(party).filter(
    ({ orderId }) => orderId === undefined || checks.every((check) => check.orderId !== orderId),
  );
  // A check that names only the day is one of one order: of two of that day each has a check with a paper of its own.
  const ofDays = new Map(
    checks
      .filter(({ orderId }) => orderId === undefined)
      .map((check) => [check.document.sha256, check.orderedOn] as const),
  );
  const checkedOf = (day: PlainDate): number => [...ofDays.values()].filter((on) => on === day).length;
  return orders.filter((order) => {
    const { orderedOn } = order;
    const place = ordersMeant({ orderedOn }, party)
      .filter((each) => orders.includes(each))
      .indexOf(order);
    return place === -1 || place >= checkedOf(orderedOn);
  });
};
