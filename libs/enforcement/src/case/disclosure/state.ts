import type { PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import { wasAnyMinor } from '../parties/age.js';
import type { DeclaredFacts, DisclosureEvent, WithdrawalCause } from './vocabulary.js';

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
  /** The decision that was published last. */
  readonly decisionId: string | undefined;
  /** What the public reads in the place of a decision that was withdrawn. */
  readonly tombstone: { readonly decisionId: string; readonly cause: WithdrawalCause } | undefined;
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
  decisionId: undefined,
  tombstone: undefined,
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
  DecisionPublished: (state, { test, decisionId, publishedOn, publishUntil }) => ({
    ...state,
    is: 'published',
    decisionId,
    tombstone: state.tombstone?.decisionId === decisionId ? undefined : state.tombstone,
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
  DisclosureWithdrawn: (state, { dueOn, cause }) => ({
    ...state,
    is: 'withdrawn',
    tombstone: state.decisionId === undefined ? undefined : { decisionId: state.decisionId, cause },
    passOnBy: dueOn,
  }),
  WithdrawalRestated: (state) => state,
  WithdrawalPassedOn: (state) => ({ ...state, passOnBy: undefined }),
  /** The next decision is disclosed by itself; platforms still have to learn of the withdrawal, and the public reads of it. */
  RedoOrdered: ({ passOnBy, concernsMinor, tombstone }) => ({
    ...initialDisclosure,
    passOnBy,
    concernsMinor,
    tombstone,
  }),
});
