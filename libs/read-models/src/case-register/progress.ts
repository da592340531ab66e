import type { MainState } from '@ecl/enforcement';

/** How far a party is on the main track; what is paused is as far as the state from which it will go on. */
export interface Place {
  readonly state: MainState;
  readonly frozenState: MainState | undefined;
}

/** From the first to the last; the ends that a party can come to before the case is closed are after performance. */
const ORDER: readonly MainState[] = [
  'filingProposed',
  'filed',
  'investigating',
  'concluded',
  'toBeRedone',
  'notified',
  'hearing',
  'reviewing',
  'deliberating',
  'decided',
  'onSpotDecided',
  'served',
  'performing',
  'noPenalty',
  'revoked',
  'void',
  'terminated',
  'notFiled',
  'transferredOut',
  'criminalTransferred',
  'closed',
  'archived',
];
const RANKS: ReadonlyMap<MainState, number> = new Map(ORDER.map((state, rank) => [state, rank]));

/** The case is over for it, also where it would go on from another state. */
export const isOver = (state: MainState): boolean => state === 'closed' || state === 'archived';

const rankOf = ({ state, frozenState }: Place): number =>
  RANKS.get(isOver(state) ? state : (frozenState ?? state)) ?? ORDER.length;

/** The party on which the case waits: the least advanced; of several the one that is paused, because it shows why. */
export const leastAdvanced = (places: readonly Place[]): Place | undefined =>
  places.reduce<Place | undefined>((least, place) => {
    if (least === undefined) return place;
    const difference = rankOf(place) - rankOf(least);
    const isPaused = place.frozenState !== undefined && least.frozenState === undefined;
    return difference < 0 || (difference === 0 && isPaused) ? place : least;
  }, undefined);
