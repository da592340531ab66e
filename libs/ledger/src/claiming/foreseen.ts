import {
  caseDecider,
  type CaseEvent,
  type CaseState,
  type Elsewhere,
  type EnforcementContext,
  type NumberKind,
} from '@ecl/enforcement';
import type { Claims, EventStore, StreamName } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import {
  conductChanges,
  finedBy,
  finedInOldPlaces,
  finedNearby,
  fineWish,
  type FinedElsewhere,
} from './claimed-conduct.js';
import { busyWith, officerTimeWishes, type BusyElsewhere } from './claimed-officer-time.js';
import { namedElsewhere } from './named-elsewhere.js';
import { leadTakenUp } from './taken-leads.js';
import { numberWishes } from './claimed-number.js';

/** A step that somebody asks about, and that would be lawful by itself. */
export interface AskedStep {
  readonly streamName: StreamName;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly context: EnforcementContext;
}

/**
 * What a step would meet in other cases if it were taken now: numbers that are taken, the next numbers of the ledger, fines
 * for the same conduct, and the cases that it names. Nothing is reserved, so it may be another answer a moment later.
 */
export const foreseen =
  ({ claims, store }: { readonly claims: Claims; readonly store: EventStore }) =>
  async (asked: AskedStep): Promise<Elsewhere | undefined> => {
    const { streamName, state, events, context } = asked;
    const after = events.reduce((so, event) => caseDecider.evolve(so, event), state);
    if (after.filing.is === 'none') return undefined;
    const named = await namedElsewhere(asked, store);
    const numbersTaken: { kind: NumberKind; text: string }[] = [];
    const numbersGiven: Partial<Record<NumberKind, string>> = {};
    for (const { kind, text, wish, mayShareWith } of numberWishes(events, streamName, after.filing.agencyId, context)) {
      const answer = await claims.foresee(wish);
      if ('takenBy' in answer) {
        if (!mayShareWith(answer.takenBy)) numbersTaken.push({ kind, text });
      } else if (text === '') numbersGiven[kind] = answer.text;
    }
    const finedElsewhere: FinedElsewhere[] = [];
    const step = { store, streamName, context };
    const fines = conductChanges(state, after).fined;
    for (const fined of fines) {
      const answer = await claims.foresee(fineWish(fined, step));
      if ('takenBy' in answer) finedElsewhere.push(await finedBy(answer.takenBy, fined, step));
    }
    finedElsewhere.push(...(await finedInOldPlaces(fines, claims, step)));
    const leads = await leadTakenUp(asked, claims, store);
    const nearby = await finedNearby(fines, claims, step);
    const busyElsewhere: BusyElsewhere[] = [];
    for (const { officer, wish } of officerTimeWishes(events, { streamName, commandId: newUuid() }, store)) {
      const answer = await claims.foresee(wish);
      if ('takenBy' in answer)
        busyElsewhere.push(await busyWith(answer.takenBy, officer, { store, streamName, context }));
    }
    const given = Object.keys(numbersGiven).length;
    const isAlone =
      numbersTaken.length + given + finedElsewhere.length + nearby.length + leads.length + busyElsewhere.length === 0;
    return isAlone && named === undefined
      ? undefined
      : {
          numbersTaken,
          numbersGiven,
          finedElsewhere,
          finedNearby: nearby,
          leadTakenUp: leads,
          busyElsewhere,
          ...named,
        };
  };
