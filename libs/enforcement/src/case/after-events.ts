import type { CaseEvent } from './events.js';
import { evolveCase } from './evolve.js';
import { withThoseTogether } from './participation/reaching-together.js';
import { partyCasesOf, type PartyCase } from './parties/party-case.js';
import type { CaseState } from './state.js';

/** The case of a party after the first events of the step that is being decided. */
export const afterEvents = (party: PartyCase, events: readonly CaseEvent[]): PartyCase => {
  const { filing, everyParty } = party;
  const before: CaseState = { ...party, filing: filing.is === 'none' ? filing : { ...filing, parties: everyParty } };
  const after = events.reduce((state, event) => evolveCase(state, withThoseTogether(event, before)), before);
  return partyCasesOf(after).find(({ partyId }) => partyId === party.partyId) ?? party;
};
