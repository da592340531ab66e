import type { CaseEvent } from '../case/events.js';
import { partyCasesOf } from '../case/parties/party-case.js';
import type { CaseState } from '../case/state.js';
import { EVERY_PARTY } from '../case/values.js';

/**
 * The events of a history are about every party that it has, unless they name one; so a specification with one party need
 * not say which. Only the past can be told like this: what is decided names its parties.
 */

export const everyParty = { partyId: EVERY_PARTY };
export const everyParties = { partyIds: [EVERY_PARTY] };
/** The only debt of the case. */
export const theDebt = { obligationId: EVERY_PARTY, debtors: [EVERY_PARTY] };

/** The parts of a paper, about every party. */
export const ofEveryParty = <P extends { readonly partyId?: string }>(
  parts: readonly P[],
): (P & { readonly partyId: string })[] => parts.map((part) => ({ ...part, partyId: part.partyId ?? EVERY_PARTY }));

/** The same event as a decision about this case records it: with the ids of its parties, and of its debt. */
export const naming = (event: CaseEvent, state: CaseState): CaseEvent => {
  const cases = partyCasesOf(state);
  const ids = cases.map(({ partyId }) => partyId);
  const [{ payment }] = cases;
  const named = (value: unknown, member?: string): unknown => {
    if (Array.isArray(value))
      return value.flatMap((item: unknown) =>
        item === EVERY_PARTY
          ? ids
          : isOfEveryParty(item)
            ? ids.map((partyId) => ({ ...item, partyId }))
            : [named(item)],
      );
    if (value === EVERY_PARTY)
      return member === 'obligationId' && payment.is !== 'none' ? payment.obligationId : ids[0];
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, named(each, name)]));
  };
  return { ...event, data: named(event.data) } as CaseEvent;
};

const isOfEveryParty = (value: unknown): value is { readonly partyId: typeof EVERY_PARTY } =>
  typeof value === 'object' && value !== null && 'partyId' in value && value.partyId === EVERY_PARTY;
