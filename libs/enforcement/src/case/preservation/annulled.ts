import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import type { CaseState } from '../state.js';
import { daysForTheDecision } from './last-day.js';
import { isInTime } from './rules/disposal.js';
import type { PreservationNamed } from './rules/named.js';
import { preservationOf } from './state.js';
import {
  PreservationLapseAnnulled,
  type DisposePreserved,
  type RefusePreservation,
  type ReportHarm,
  type Share,
} from './vocabulary/index.js';

type Annulment = ReturnType<typeof PreservationLapseAnnulled>;

const listedIn = ({ preservationId }: PreservationNamed, { preservation }: CaseState) =>
  preservationOf(preservation, preservationId)?.items ?? [];

const annulling = (
  { occurredAt, preservationId }: PreservationNamed,
  items: Share[],
  state: CaseState,
): readonly Annulment[] => {
  const from = daysForTheDecision(state, preservationId)?.from;
  return items.length === 0 || from === undefined
    ? []
    : [PreservationLapseAnnulled({ occurredAt, preservationId, from, items })];
};

/**
 * What a step in time takes back from the release by law: that which it takes away as preserved goods, as far as these
 * are no longer recorded as preserved. The rules have checked that it was in time.
 */
const takenBack = (command: PreservationNamed, taken: readonly Share[], state: CaseState): readonly Annulment[] => {
  const wanted = new Map<string, number>();
  for (const { itemId, quantity } of taken) wanted.set(itemId, (wanted.get(itemId) ?? 0) + quantity);
  const listed = listedIn(command, state);
  const annulled = [...wanted].flatMap(([itemId, quantity]) => {
    const preserved = listed.find((item) => item.itemId === itemId)?.held.preserved ?? 0;
    return quantity > preserved ? [{ itemId, quantity: quantity - preserved }] : [];
  });
  return annulling(command, annulled, state);
};

/** A decision disposes of goods that were still preserved on its day. */
export const annulledBy = (command: DataOf<typeof DisposePreserved>, state: CaseState): readonly Annulment[] =>
  takenBack(
    command,
    command.items.filter(({ from }) => from === 'preserved'),
    state,
  );

/** What was lost while it was preserved was not there to be released; what was only damaged was. */
export const annulledByHarm = (command: DataOf<typeof ReportHarm>, state: CaseState): readonly Annulment[] =>
  takenBack(
    command,
    command.items.filter(({ from, what }) => from === 'preserved' && what !== 'damaged'),
    state,
  );

/** A refusal in time released the goods before the law did: what is still there was released by it. */
export const annulledByRefusal = (
  command: DataOf<typeof RefusePreservation>,
  state: CaseState,
  context: EnforcementContext,
): readonly Annulment[] =>
  isInTime(command, state, context)
    ? annulling(
        command,
        listedIn(command, state)
          .filter(({ held }) => held.lapsed > 0)
          .map(({ itemId, held }) => ({ itemId, quantity: held.lapsed })),
        state,
      )
    : [];
