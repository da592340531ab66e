import type { Answers } from '../../ledger/client.js';

/** What a step says, by member; absent where there is no step, and for whoever is shown its money alone. */
export const dataOf = (step: Pick<Answers['StepOfFile'], 'says'> | undefined) =>
  (step?.says as { readonly data?: Readonly<Record<string, unknown>> } | undefined)?.data;
