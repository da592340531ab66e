import type { Instant } from '@ecl/kernel';
import type { Party } from './case/values.js';
import type { LeadState } from './lead/state.js';
import type { NumberKind } from './numbers/kinds.js';

/** What a step needs to know of another case that it names. */
export interface OtherCase {
  /** False also where there is no such case. */
  readonly isFiled: boolean;
  readonly agencyId: string | undefined;
  readonly caseNumber: string | undefined;
  readonly parties: readonly Party[];
  /** It says that it was split off from the case of the step. */
  readonly namesThisCase: boolean;
}

/** Who reported what a case is about: protected, and known here only so that it is not published (S19). */
export interface NamedReporter {
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
}

/**
 * What is known of other cases when a step is about to be taken. It is looked up only after the step was found lawful by
 * itself, and the step is decided again with it.
 */
export interface Elsewhere {
  /** Numbers of the step that something else has. */
  readonly numbersTaken?: readonly { readonly kind: NumberKind; readonly text: string }[];
  /** Numbers that the ledger has reserved for the step. */
  readonly numbersGiven?: Readonly<Partial<Record<NumberKind, string>>>;
  /** The case in which the matter of a party is to go on, and the one from which it comes. */
  readonly splitOffTo?: OtherCase;
  readonly splitOffFrom?: OtherCase;
  /** The lead with which the case is to begin: none where there is none, and where whoever takes the step may not see it. */
  readonly lead?: LeadState;
  /** Who reported the matter, where a step makes something public. */
  readonly reporters?: readonly NamedReporter[];
  /** Parties whose conduct another case has fined. `inCase` is empty for anyone who may not see that case. */
  readonly finedElsewhere?: readonly { readonly partyId: string; readonly inCase: Readonly<Record<string, string>> }[];
  /** Other cases that have fined what may be the same conduct, for a question; whoever takes the step acknowledges it. */
  readonly finedNearby?: readonly Readonly<Record<string, string>>[];
  /** Other cases that have taken up the lead, for a question; whoever proposes the case acknowledges it. */
  readonly leadTakenUp?: readonly Readonly<Record<string, string>>[];
  /** Officers of the step who were somewhere else for another case at the time. */
  readonly busyElsewhere?: readonly {
    readonly personId: string;
    readonly from: Instant;
    readonly to: Instant;
    readonly inCase: Readonly<Record<string, string>>;
  }[];
}
