import type { CaseEvent } from '../events.js';
import { owedBeside, type PaymentObligation } from '../payment/state.js';
import type { PaymentObligationOpened } from '../payment/vocabulary/index.js';
import { mergedInto, successorsIn, type PartyLeft } from '../participation/vocabulary.js';
import { isPending } from '../hearing/state.js';
import { outdatedBySuccession } from '../notice/state.js';
import type { FileState } from '../reliance/file.js';
import type { Party } from '../values.js';
import { reachedBy } from './whose.js';
import { evolveTracks, initialTracks, type PartyTracks } from './tracks.js';

/** The tracks of each party by its id, in the order in which the parties joined. */
export type PartiesState = ReadonlyMap<string, PartyTracks>;

export const initialParties: PartiesState = new Map();

/**
 * A party joins with the step that names it. An event about a party reaches that party, one about the case every party.
 * `caseFile` is what was on the file of the case before the event.
 */
export const evolveParties = (parties: PartiesState, event: CaseEvent, caseFile: FileState): PartiesState => {
  const after = new Map(withSuccessors(parties, event));
  for (const { partyId } of broughtInBy(event)) if (!after.has(partyId)) after.set(partyId, initialTracks);
  const reached = reachedBy(event, [...after.keys()]);
  for (const partyId of reached)
    after.set(partyId, evolveTracks(after.get(partyId) ?? initialTracks, event, partyId, { caseFile, reached }));
  if (event.type === 'PaymentObligationOpened') oweBeside(after, event.data);
  if (event.type === 'PartyLeft') tellOfTheMerger(after, event.data);
  for (const partyId of leavingWith(event)) after.delete(partyId);
  return after;
};

/** A debt that begins for one more debtor is the same debt. */
const oweBeside = (
  parties: Map<string, PartyTracks>,
  { obligationId, debtors }: PaymentObligationOpened['data'],
): void => {
  const isIt = (debt: PaymentObligation) => debt.obligationId === obligationId;
  const [others] = [...parties].flatMap(([id, { payments }]) => (debtors.includes(id) ? [] : payments.filter(isIt)));
  if (others === undefined) return;
  for (const [id, tracks] of parties)
    if (debtors.includes(id))
      parties.set(id, {
        ...tracks,
        payments: tracks.payments.map((debt) => (isIt(debt) ? owedBeside(debt, others) : debt)),
      });
};

/**
 * What a company could still state or ask for, a hearing that it asked for, and what it stated and nobody has reviewed, are its rights also
 * after it merged into a party of the case: that one is told anew, and is heard for both.
 */
const tellOfTheMerger = (parties: Map<string, PartyTracks>, left: PartyLeft['data']): void => {
  const into = mergedInto(left);
  const [before, after] = [parties.get(left.partyId), parties.get(into ?? '')];
  if (into === undefined || before === undefined || after === undefined) return;
  const isUnheard =
    left.openRights !== undefined ||
    isPending(before.hearing) ||
    (before.notice.is !== 'none' && before.notice.defences.some(({ isReviewed }) => !isReviewed));
  if (isUnheard) parties.set(into, { ...after, notice: outdatedBySuccession(after.notice) });
};

/** Each successor has all that its predecessor had: notices, running days, debts and remedies, at its place in the case. */
const withSuccessors = (parties: PartiesState, event: CaseEvent): PartiesState =>
  event.type === 'PartySucceeded'
    ? new Map(
        [...parties].flatMap(([id, tracks]): readonly (readonly [string, PartyTracks])[] =>
          id === event.data.partyId
            ? successorsIn(event.data).map((each) => [each.partyId, tracks] as const)
            : [[id, tracks]],
        ),
      )
    : parties;

/** The parties with which an event is about nothing any more, except for a successor. */
export const leavingWith = (event: CaseEvent): readonly string[] => {
  if (event.type === 'DecisionRestored') return event.data.endsMatter === undefined ? [] : [event.data.endsMatter];
  return event.type === 'PartyLeft' || event.type === 'PartySplitOff' || event.type === 'ItemRedoFellAway'
    ? [event.data.partyId]
    : [];
};

type Bringing = {
  readonly [T in CaseEvent['type']]?: (data: Extract<CaseEvent, { type: T }>['data']) => readonly Party[];
};

const BRINGING = {
  FilingProposed: ({ parties }) => parties,
  OnSpotPenaltyDecided: ({ party }) => [party],
  PartyJoined: ({ party }) => [party],
  PartySucceeded: (data) => successorsIn(data),
  ItemRedoOrdered: ({ party }) => [party],
} as const satisfies Bringing;

/** The events that bring parties into a case. */
export const EVENTS_THAT_BRING_PARTIES = Object.keys(BRINGING) as readonly (keyof typeof BRINGING)[];

/** The parties that an event brings into its case. */
export const broughtInBy = ({ type, data }: CaseEvent): readonly Party[] =>
  (BRINGING as Readonly<Record<string, ((data: never) => readonly Party[]) | undefined>>)[type]?.(data as never) ?? [];
