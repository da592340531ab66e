import { plainDate } from '@ecl/kernel';
import type { PartyTracks } from '../case/parties/tracks.js';
import { nowInPlaceOf } from '../case/participation/state.js';
import type { CaseState } from '../case/state.js';
import type { Party, Penalty } from '../case/values.js';
import { document, fine, citizen, company } from './values.js';

/** What a party does when it was told what is proposed. */
export const MANNERS = ['silent', 'defends', 'waives', 'isHeard'] as const;
export type Manner = (typeof MANNERS)[number];

/** A party of a walk, and how it behaves from its notice to the end. */
export interface Cast {
  readonly party: Party;
  readonly manner: Manner;
  /** It is in the case from the beginning, or joins later. */
  readonly isThere: boolean;
}

/** An organisation, a natural person, and a person with a trade. */
export const EVERY_PARTY_OF_A_WALK: readonly [Party, Party, Party] = [
  company,
  citizen(),
  { partyId: 'party-3', kind: 'soleTrader', name: '示例丙', birthDate: plainDate('1990-05-01') },
];

/** Who takes the place of a party, if anyone does. */
export const successorOf = (party: Party): Party =>
  party.kind === 'organisation'
    ? {
        ...party,
        partyId: `${party.partyId}-next`,
        name: '赤峰示例集团有限公司',
        socialCreditCode: '91150400EXAMPLE04X',
      }
    : { ...party, partyId: `${party.partyId}-next`, name: `${party.name}之遗产管理人` };

/** Above the lines of hearing and discussion for a party that wants to be heard, otherwise below them. */
export const penaltiesFor = ({ party, manner }: Cast): Penalty[] => {
  if (manner === 'isHeard') return [fine(party.kind === 'organisation' ? 60_000 : 20_000)];
  return [fine(party.kind === 'organisation' ? 3_000 : 2_000)];
};

export const tierFor = ({ manner }: Cast): string => (manner === 'isHeard' ? 'heavy' : 'ordinary');

/** The paper about one party, or about several together. */
export const draftOf = (...cast: readonly Cast[]) =>
  document(`行政处罚决定书 ${cast.map(({ party }) => party.partyId).join('、')}`);

/** Under which id the case has the party now: its own, or that of its successor. */
export const nowOf = ({ party }: Cast, state: CaseState): string =>
  nowInPlaceOf(state.formerParties, party.partyId)[0] ?? party.partyId;

export const tracksOf = (cast: Cast, state: CaseState): PartyTracks | undefined =>
  state.parties.get(nowOf(cast, state));
