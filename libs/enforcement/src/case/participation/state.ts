import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';
import type { PartiesState } from '../parties/state.js';
import { initialTracks, type PartyTracks } from '../parties/tracks.js';
import { mergedInto, successorsIn } from './vocabulary.js';

/** How it came that a case is no longer about a party, and since when. Of one without a successor its tracks are kept. */
export type FormerParty = { readonly since: PlainDate } & (
  | {
      readonly is: 'left';
      readonly tracks: PartyTracks;
      /** The party of the case into which it merged. */
      readonly into?: string;
    }
  | { readonly is: 'splitOff'; readonly tracks: PartyTracks; readonly toCaseId: string }
  | { readonly is: 'succeeded'; readonly by: readonly string[] }
);

/** The parties that a case was about before, by their ids. */
export type FormerParties = ReadonlyMap<string, FormerParty>;

export const initialFormerParties: FormerParties = new Map();

/** Looks at the parties as they were before the event. */
export const evolveFormerParties = (
  { parties, formerParties }: { readonly parties: PartiesState; readonly formerParties: FormerParties },
  event: CaseEvent,
): FormerParties => {
  const goesAs = (partyId: string, now: FormerParty): FormerParties => new Map([...formerParties, [partyId, now]]);
  switch (event.type) {
    case 'PartyLeft':
    case 'ItemRedoFellAway':
    case 'PartySplitOff': {
      const { partyId, occurredAt } = event.data;
      const into = event.type === 'PartyLeft' ? mergedInto(event.data) : undefined;
      const went = { since: chinaDateOf(occurredAt), tracks: parties.get(partyId) ?? initialTracks };
      return event.type === 'PartySplitOff'
        ? goesAs(partyId, { is: 'splitOff', toCaseId: event.data.toCaseId, ...went })
        : goesAs(partyId, { is: 'left', ...went, ...(into === undefined ? {} : { into }) });
    }
    case 'DecisionRestored': {
      const { endsMatter, occurredAt } = event.data;
      if (endsMatter === undefined) return formerParties;
      const tracks = parties.get(endsMatter) ?? initialTracks;
      return goesAs(endsMatter, { is: 'left', since: chinaDateOf(occurredAt), tracks });
    }
    case 'PartySucceeded': {
      const { partyId, occurredAt } = event.data;
      const by = successorsIn(event.data).map((each) => each.partyId);
      return goesAs(partyId, { is: 'succeeded', by, since: chinaDateOf(occurredAt) });
    }
    default:
      return formerParties;
  }
};

/** Who was a party first, where this one took its place: the offender. */
export const offenderFor = (former: FormerParties, partyId: string): string => {
  const found = [...former].find(([, each]) => each.is === 'succeeded' && each.by.includes(partyId));
  return found === undefined ? partyId : offenderFor(former, found[0]);
};

/** Who goes on for a former party: whoever took its place, or the party into which it merged. */
export const goingOnFor = (former: FormerParty | undefined): readonly string[] => {
  if (former?.is === 'succeeded') return former.by;
  return former?.is === 'left' && former.into !== undefined ? [former.into] : [];
};

/** The party that a paper from before names, or whoever last goes on for it: several after a division, or as heirs. */
export const nowInPlaceOf = (former: FormerParties, partyId: string): readonly string[] => {
  const after = goingOnFor(former.get(partyId));
  return after.length === 0 ? [partyId] : after.flatMap((id) => nowInPlaceOf(former, id));
};
