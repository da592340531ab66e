import type { Instant } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { Holding, ListedItem, Outcome, PreservationEvent, Share } from './vocabulary/index.js';

/** Where goods are: preserved, where a decision put them, or waiting to be returned because a decision or the law says so. */
export type Place = Holding | 'released' | 'lapsed';
/** The places from which goods go back to their owner. */
export const TO_RETURN = ['released', 'lapsed'] as const satisfies readonly Place[];

export const PLACES = [
  'preserved',
  'evidence',
  'test',
  'measure',
  'confiscation',
  ...TO_RETURN,
] as const satisfies readonly Place[];

export interface PreservedItem extends Pick<ListedItem, 'itemId' | 'name' | 'specification' | 'owner'> {
  /** The first moment at which some of it was due to be returned. */
  readonly releasedAt: Instant | undefined;
  /** How much of it is where. What is not here was returned, transferred, lost or used up. */
  readonly held: Readonly<Record<Place, number>>;
}

/** One preservation: proposed and approved, or carried out in urgency and approved afterwards. */
export interface Preservation {
  readonly preservationId: string;
  /** Who proposed it, and who carried it out: they do not approve it. */
  readonly askedBy: readonly string[];
  readonly approval: 'none' | 'given' | 'refused';
  readonly approvedAt: Instant | undefined;
  /** When the goods were preserved: undefined before that. */
  readonly preservedAt: Instant | undefined;
  readonly items: readonly PreservedItem[];
  /** How much the law released, without what a decision in time took back; undefined where it never released anything. */
  readonly lapsed: number | undefined;
}

export type PreservationState = readonly Preservation[];
export const initialPreservation: PreservationState = [];

export const evolvePreservation = evolving<PreservationState, PreservationEvent, CaseEvent>({
  PreservationProposed: (all, { preservationId, proposedBy }) => [...all, begun(preservationId, [proposedBy])],
  PreservationApproved: (all, { preservationId, occurredAt }) =>
    changed(all, preservationId, (one) => ({ ...one, approval: 'given', approvedAt: occurredAt })),
  PreservationRefused: (all, { preservationId, occurredAt }) =>
    changed(all, preservationId, (one) => ({
      ...one,
      approval: 'refused',
      items: one.items.map((item) => released(moved(item, item.held.preserved, 'preserved', 'released'), occurredAt)),
    })),
  EvidencePreservedByRegistration: (all, { preservationId, officers, occurredAt, items }) =>
    changed(preservationOf(all, preservationId) ? all : [...all, begun(preservationId, [])], preservationId, (one) => ({
      ...one,
      askedBy: [...one.askedBy, ...officers],
      preservedAt: occurredAt,
      items: items.map(preserved),
    })),
  PreservationDisposed: (all, { preservationId, occurredAt, items }) =>
    changed(all, preservationId, (one) =>
      items.reduce(
        (now, { itemId, quantity, from, outcome }) =>
          ofItem(now, itemId, (item) => {
            const to = AFTER[outcome.is];
            const after = moved(item, quantity, from, to);
            return to === 'released' ? released(after, occurredAt) : after;
          }),
        one,
      ),
    ),
  PreservationLapsed: (all, { preservationId, occurredAt, items }) =>
    changed(all, preservationId, (one) =>
      items.reduce<Preservation>(
        (now, { itemId, quantity }) =>
          ofItem(now, itemId, (item) => released(moved(item, quantity, 'preserved', 'lapsed'), occurredAt)),
        { ...one, lapsed: (one.lapsed ?? 0) + quantityOf(items) },
      ),
    ),
  PreservationLapseAnnulled: (all, { preservationId, items }) =>
    changed(all, preservationId, (one) =>
      items.reduce<Preservation>(
        (now, { itemId, quantity }) => ofItem(now, itemId, (item) => moved(item, quantity, 'lapsed', 'preserved')),
        { ...one, lapsed: (one.lapsed ?? 0) - quantityOf(items) },
      ),
    ),
  PreservedGoodsReturned: (all, { preservationId, items }) =>
    changed(all, preservationId, (one) => items.reduce((now, share) => takenFrom(now, share, TO_RETURN), one)),
  PreservedGoodsHarmed: (all, { preservationId, items }) =>
    changed(all, preservationId, (one) =>
      items
        .filter(({ what }) => what !== 'damaged')
        .reduce((now, { from, ...share }) => takenFrom(now, share, from === 'toReturn' ? TO_RETURN : [from]), one),
    ),
});

/** Where each outcome puts the goods; `undefined`: with someone else. */
const AFTER: Readonly<Record<Outcome['is'], Place | undefined>> = {
  released: 'released',
  recordedAndReleased: 'released',
  takenAsEvidence: 'evidence',
  sentToTest: 'test',
  sealedOrSeized: 'measure',
  keptForConfiscation: 'confiscation',
  transferred: undefined,
};

const begun = (preservationId: string, askedBy: readonly string[]): Preservation => ({
  preservationId,
  askedBy,
  approval: 'none',
  approvedAt: undefined,
  preservedAt: undefined,
  items: [],
  lapsed: undefined,
});

const quantityOf = (items: readonly Share[]): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

const preserved = ({ itemId, name, specification, owner, quantity }: ListedItem): PreservedItem => ({
  itemId,
  name,
  specification,
  owner,
  releasedAt: undefined,
  held: { preserved: quantity, evidence: 0, test: 0, measure: 0, confiscation: 0, released: 0, lapsed: 0 },
});

const changed = (
  all: PreservationState,
  preservationId: string,
  change: (one: Preservation) => Preservation,
): PreservationState => all.map((one) => (one.preservationId === preservationId ? change(one) : one));

const moved = (item: PreservedItem, quantity: number, from: Place, to: Place | undefined): PreservedItem => {
  const less = { ...item.held, [from]: item.held[from] - quantity };
  return { ...item, held: to === undefined ? less : { ...less, [to]: less[to] + quantity } };
};

const ofItem = (one: Preservation, itemId: string, change: (item: PreservedItem) => PreservedItem): Preservation => ({
  ...one,
  items: one.items.map((item) => (item.itemId === itemId ? change(item) : item)),
});

const released = (item: PreservedItem, at: Instant): PreservedItem => ({
  ...item,
  releasedAt: item.releasedAt !== undefined && item.releasedAt < at ? item.releasedAt : at,
});

/** Takes a quantity out of one place after the other. */
const takenFrom = (one: Preservation, { itemId, quantity }: Share, places: readonly Place[]): Preservation =>
  ofItem(
    one,
    itemId,
    (item) =>
      places.reduce(
        ({ left, now }, place) => {
          const taken = Math.min(left, now.held[place]);
          return { left: left - taken, now: moved(now, taken, place, undefined) };
        },
        { left: quantity, now: item },
      ).now,
  );

export const preservationOf = (all: PreservationState, preservationId: string): Preservation | undefined =>
  all.find((one) => one.preservationId === preservationId);

/** The law released goods, and decisions in time took back all of it. */
export const isLapseUndone = (all: PreservationState, preservationId: string): boolean =>
  preservationOf(all, preservationId)?.lapsed === 0;

/** How much of an item is in some places together. */
export const heldIn = (item: PreservedItem | undefined, places: readonly Place[]): number =>
  places.reduce((sum, place) => sum + (item?.held[place] ?? 0), 0);
