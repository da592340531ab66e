import type { CaseState } from '../state.js';
import { goingOnFor, nowInPlaceOf } from './state.js';

export type PartiesOfCase = Pick<CaseState, 'parties' | 'formerParties'>;

/**
 * Whom an id means today: a party or whoever took its place; the id of a matter about an item of its penalty (`party-1-redo-1`) means the
 * party itself, also after the matter ended.
 */
export const itselfNow = (id: string, { parties, formerParties }: PartiesOfCase): readonly string[] => {
  const former = formerParties.get(id);
  const after = goingOnFor(former);
  if (after.length > 0) return after.flatMap((each) => itselfNow(each, { parties, formerParties }));
  const { itemOf } = parties.get(id) ?? (former?.is === 'succeeded' ? undefined : former?.tracks) ?? {};
  return itemOf === undefined ? [id] : nowInPlaceOf(formerParties, itemOf);
};

/** Whether two ids mean the same party today. */
export const meanTheSame = (one: string, other: string, parties: PartiesOfCase): boolean => {
  const own = itselfNow(one, parties);
  return itselfNow(other, parties).some((id) => own.includes(id));
};
