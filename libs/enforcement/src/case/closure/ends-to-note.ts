import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { partyCasesOf } from '../parties/party-case.js';
import type { CaseState } from '../state.js';
import { isTransferOver } from '../transfer/effect.js';
import { EndReached, EndUndone } from './ending.js';
import { closingDay, endReachedBy } from './grounds.js';

/**
 * What a step brought about for the end of the case, if anything: the parties for whom it has ended now, or no longer has.
 * Nothing is noted once the closure is proposed: the closure form is made.
 */
export const endsToNote = (
  before: CaseState,
  after: CaseState,
  occurredAt: Instant,
): readonly (ReturnType<typeof EndReached> | ReturnType<typeof EndUndone>)[] => {
  const { closure } = after;
  if (closure.is !== 'open' || after.parties.size === 0) return [];
  const cases = partyCasesOf(after);
  const now = cases.flatMap((party) => endReachedBy(party) ?? []);
  const isEnded = now.length === cases.length && isTransferOver(after.transfer);
  const day = chinaDateOf(occurredAt);
  const reached = now
    .filter(({ partyId }) => !closure.endedFor.includes(partyId))
    .map(({ endedOn = day, ...end }) => ({ ...end, endedOn }));
  const open = cases.map(({ partyId }) => partyId).filter((id) => !now.some(({ partyId }) => partyId === id));
  const undone = open.filter((id) => closure.endedFor.includes(id));
  const isLast = isEnded && !closure.hasEnded;
  return [
    ...(undone.length > 0 || (closure.hasEnded && !isEnded) ? [EndUndone({ occurredAt, partyIds: undone })] : []),
    ...(reached.length > 0 || isLast
      ? [EndReached({ occurredAt, ends: reached, ...(isLast ? { lastEndedOn: lastDay(before, after, day) } : {}) })]
      : []),
  ];
};

/** A transfer that was open until this step ends with it. */
const lastDay = (before: CaseState, after: CaseState, day: PlainDate): PlainDate =>
  isTransferOver(before.transfer) ? (closingDay(after) ?? day) : day;
