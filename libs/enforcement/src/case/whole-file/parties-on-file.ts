import type { PlainDate } from '@ecl/kernel';
import { goingOnFor } from '../participation/state.js';
import type { CaseState } from '../state.js';
import type { Party } from '../values.js';

/** A party of a case, now or before, as it is known by now. */
export interface PartyOnFile extends Party {
  /** Whose place it took. */
  readonly tookPlaceOf: string | undefined;
  /** How it came that the case is no longer about it; undefined for a party. */
  readonly ended: EndOfParty | undefined;
}

export interface EndOfParty {
  readonly is: 'left' | 'splitOff' | 'succeeded';
  readonly since: PlainDate;
  /** Who took its place, or into which party of the case it merged. */
  readonly by: readonly string[];
  /** The case that goes on about it. */
  readonly toCaseId: string | undefined;
}

/** Everyone whom a case is or was about, in the order in which they came into it. */
export const partiesOnFile = ({ filing, formerParties }: CaseState): readonly PartyOnFile[] => {
  if (filing.is === 'none') return [];
  const before = [...formerParties];
  return filing.parties.map((party) => {
    const former = formerParties.get(party.partyId);
    return {
      ...party,
      tookPlaceOf: before.find(([, each]) => each.is === 'succeeded' && each.by.includes(party.partyId))?.[0],
      ended: former && {
        is: former.is,
        since: former.since,
        by: goingOnFor(former),
        toCaseId: former.is === 'splitOff' ? former.toCaseId : undefined,
      },
    };
  });
};
