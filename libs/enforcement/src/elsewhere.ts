import type { NumberKind } from './numbers/kinds.js';

/**
 * What is known of other cases when a step is about to be taken. It is looked up only after the step was found lawful by
 * itself, and the step is decided again with it.
 */
export interface Elsewhere {
  /** Numbers of the step that something else has. */
  readonly numbersTaken?: readonly { readonly kind: NumberKind; readonly text: string }[];
  /** Numbers that the ledger has reserved for the step. */
  readonly numbersGiven?: Readonly<Partial<Record<NumberKind, string>>>;
  /** Parties whose conduct another case has fined. `inCase` is empty for anyone who may not see that case. */
  readonly finedElsewhere?: readonly { readonly partyId: string; readonly inCase: Readonly<Record<string, string>> }[];
}
