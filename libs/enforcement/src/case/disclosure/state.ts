import type { PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { wasAnyMinor } from '../parties/age.js';
import type { DeclaredFacts, DisclosureEvent } from './vocabulary.js';

export interface DisclosureState {
  readonly is: 'none' | 'proposed' | 'published' | 'withheld' | 'withdrawn';
  readonly proposedBy: string | undefined;
  /** The declarations of the last proposal for the tests of rulebook 6.2. */
  readonly declared: DeclaredFacts;
  readonly publishedOn: PlainDate | undefined;
  readonly publishUntil: PlainDate | undefined;
  /** Number of the test of rulebook 6.2 that decided. */
  readonly test: number | undefined;
  /** It was published before anyone knew that some party of the case was a minor: it may identify the minor (MIN 103). */
  readonly identifiesMinor: boolean;
  /** As far as is known, some party of the case was a minor. */
  readonly concernsMinor: boolean;
  /** Last day to tell credit and other platforms of a withdrawal; undefined where nobody must be told, or was (L83). */
  readonly passOnBy: PlainDate | undefined;
}

export const initialDisclosure: DisclosureState = {
  is: 'none',
  proposedBy: undefined,
  declared: {},
  publishedOn: undefined,
  publishUntil: undefined,
  test: undefined,
  identifiesMinor: false,
  concernsMinor: false,
  passOnBy: undefined,
};

/** What is known of the age of the parties; a text that was published before that may say too much. */
const knowing = (state: DisclosureState, concernsMinor: boolean): DisclosureState => ({
  ...state,
  concernsMinor,
  identifiesMinor: state.is === 'published' && concernsMinor && (state.identifiesMinor || !state.concernsMinor),
});

export const evolveDisclosure = evolving<DisclosureState, DisclosureEvent, CaseEvent>({
  DisclosureProposed: (state, { proposedBy, declared }) => ({ ...state, is: 'proposed', proposedBy, declared }),
  DecisionPublished: (state, { test, publishedOn, publishUntil }) => ({
    ...state,
    is: 'published',
    test,
    publishedOn,
    publishUntil,
    identifiesMinor: false,
  }),
  FilingProposed: (state, { parties, conduct }) => knowing(state, wasAnyMinor(parties, conduct.endedOn)),
  OnSpotPenaltyDecided: (state, { party, conduct }) => knowing(state, wasAnyMinor([party], conduct.endedOn)),
  PartyIdentified: (state, { concernsMinor }) => knowing(state, concernsMinor),
  PartyJoined: (state, { concernsMinor }) => knowing(state, concernsMinor),
  PartySucceeded: (state, { concernsMinor }) => knowing(state, concernsMinor),
  ConductPeriodEstablished: (state, { concernsMinor }) => knowing(state, concernsMinor),
  DisclosureWithheld: (state, { test }) => ({ ...state, is: 'withheld', test }),
  DisclosureWithdrawn: (state, { dueOn }) => ({ ...state, is: 'withdrawn', passOnBy: dueOn }),
  WithdrawalPassedOn: (state) => ({ ...state, passOnBy: undefined }),
  /** The next decision is disclosed by itself; platforms still have to learn of the withdrawal. */
  RedoOrdered: ({ passOnBy, concernsMinor }) => ({ ...initialDisclosure, passOnBy, concernsMinor }),
});
