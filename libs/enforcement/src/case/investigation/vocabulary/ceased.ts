import { anyOf, date, exactly, record, type Payload } from '@ecl/event-sourcing';
import { documentRef } from '../../values.js';

/**
 * A party that is no more before anything is decided about it: nobody is punished for the dead (APL 4), and of an
 * organisation somebody looked for who takes over.
 */
export const ceased = () =>
  anyOf(
    record({ how: exactly('died'), diedOn: date(), death: documentRef() }),
    record({ how: exactly('dissolved'), endedOn: date(), end: documentRef(), noSuccessor: documentRef() }),
  );
export type Ceased = Payload<ReturnType<typeof ceased>>;

/** The day on which it ceased. */
export const ceasedOn = (it: Ceased) => (it.how === 'died' ? it.diedOn : it.endedOn);

/** What each paper proves: the register says that it is gone, an inquiry that nobody takes over. */
export const papersOfCeased = (it: Ceased) => (it.how === 'died' ? [it.death] : [it.end, it.noSuccessor]);
