import { oneOf, type Payload } from '@ecl/event-sourcing';

/** What ends a case (M55 31). `transferred`: to the competent organ, or to the police for good. */
export const closureGround = () =>
  oneOf('performed', 'enforcementTerminated', 'investigationTerminated', 'noPenalty', 'transferred', 'other');
export type ClosureGround = Payload<ReturnType<typeof closureGround>>;
