import type { PaymentState } from '../payment/state.js';
import type { CaseState } from '../state.js';
import type { Party } from '../values.js';
import { initialTracks, type PartyTracks } from './tracks.js';

/** The case of one party: the common tracks, of the parties that one alone, and its own tracks. */
export interface PartyCase extends CaseState, PartyTracks {
  readonly partyId: string;
  /** The debt that a step is about; the last one, where it is about another thing. */
  readonly payment: PaymentState;
  /** Every party of the case: nobody else may be named where this one's decision is published. */
  readonly everyParty: readonly Party[];
}

/**
 * The case of each of its parties, in the order in which they joined. A case without parties is the case as the first
 * party will find it, so that there is always one.
 */
export const partyCasesOf = (state: CaseState): readonly [PartyCase, ...PartyCase[]] => {
  const [first, ...others] = [...state.parties].map(([partyId, tracks]) => caseOf(partyId, tracks, state));
  return [first ?? caseOf('', initialTracks, state), ...others];
};

/** Whether something is on record for any party of the case: an id is used once in a case, whoever it is about. */
export const isKnownOfAny = (
  { parties }: Pick<CaseState, 'parties'>,
  isKnown: (tracks: PartyTracks) => boolean,
): boolean => [...parties.values()].some(isKnown);

/** The parties without a decision. */
export const undecidedIn = (state: CaseState): readonly PartyCase[] =>
  partyCasesOf(state).filter(({ decision }) => decision.is === 'none');

const caseOf = (partyId: string, tracks: PartyTracks, state: CaseState): PartyCase => {
  const { filing } = state;
  const payment: PaymentState = tracks.payments.at(-1) ?? { is: 'none' };
  const own = { ...state, ...tracks, partyId, payment };
  if (filing.is === 'none') return { ...own, everyParty: [] };
  const parties = filing.parties.filter((party) => party.partyId === partyId);
  return { ...own, everyParty: filing.parties, filing: { ...filing, parties } };
};
