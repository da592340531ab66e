/** Past the target on a day that follows. Nobody is late for a day that may still move. */
export const PAST_TARGET = 'review.targetDueOn < ? AND review.isTargetProvisional = 0';
