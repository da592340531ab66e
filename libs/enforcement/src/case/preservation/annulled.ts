import type { DataOf } from '../../law/command-type.js';
import type { CaseState } from '../state.js';
import { daysForTheDecision } from './last-day.js';
import { preservationOf } from './state.js';
import { PreservationLapseAnnulled, type DisposePreserved, type Share } from './vocabulary/index.js';

/**
 * What a decision in time takes back from the release by law: that which it disposes of as preserved goods, as far as these
 * are no longer recorded as preserved. The rules have checked that the decision was in time.
 */
export const annulledBy = (
  { occurredAt, preservationId, items }: DataOf<typeof DisposePreserved>,
  state: CaseState,
): readonly ReturnType<typeof PreservationLapseAnnulled>[] => {
  const wanted = new Map<string, number>();
  for (const { itemId, quantity, from } of items)
    if (from === 'preserved') wanted.set(itemId, (wanted.get(itemId) ?? 0) + quantity);
  const listed = preservationOf(state.preservation, preservationId)?.items ?? [];
  const annulled: Share[] = [...wanted].flatMap(([itemId, quantity]) => {
    const preserved = listed.find((item) => item.itemId === itemId)?.held.preserved ?? 0;
    return quantity > preserved ? [{ itemId, quantity: quantity - preserved }] : [];
  });
  const from = daysForTheDecision(state, preservationId)?.from;
  return annulled.length === 0 || from === undefined
    ? []
    : [PreservationLapseAnnulled({ occurredAt, preservationId, from, items: annulled })];
};
