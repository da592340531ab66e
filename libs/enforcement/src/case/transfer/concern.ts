import type { PayloadSchema } from '@ecl/event-sourcing';
import type { CaseCommandType } from '../case-command.js';
import { everyPartyOf, type Concern, type Data } from '../parties/concern.js';

/** A step about a suspected crime concerns the suspects that it names; if it names none, every party. */
export const suspectsOf = <T extends CaseCommandType<string, PayloadSchema, string>>(
  _: T,
): Concern<Data<T>, Data<T>> => ({
  ...everyPartyOf<T>(),
  named: (step) => (step as { readonly suspects?: readonly string[] }).suspects,
});
