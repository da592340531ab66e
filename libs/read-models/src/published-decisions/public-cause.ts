import type { WithdrawalCause } from '@ecl/enforcement';

/** Why something was withdrawn, as the public reads it: a closed list. */
export type PublicCause = Exclude<WithdrawalCause, 'transferred'>;

/** The public does not learn that a crime is suspected (NM244 11(5)): it reads what it reads of every closed matter. */
export const publicCauseOf = (cause: WithdrawalCause): PublicCause => (cause === 'transferred' ? 'notOpen' : cause);
