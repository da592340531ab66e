import { anyOf, code, date, exactly, marked, record, type Payload } from '@ecl/event-sourcing';
import type { PlainDate } from '@ecl/kernel';
import { documentRef, type DocumentRef } from '../../values.js';

/**
 * A party that is no more before anything is decided about it: nobody is punished for the dead (APL 4), and of an
 * organisation somebody looked for who takes over.
 */
export const ceased = () => anyOf(died(), dissolved());

/** Of one party: also a company that merged into another party of the case, which goes on for both (CC 67). */
export const ceasedOrMerged = () => anyOf(died(), dissolved(), mergedIntoParty());
export type Ceased = Payload<ReturnType<typeof ceasedOrMerged>>;

const died = () => record({ how: exactly('died'), diedOn: date(), death: documentRef() });
const dissolved = () =>
  record({ how: exactly('dissolved'), endedOn: date(), end: documentRef(), noSuccessor: documentRef() });
const mergedIntoParty = () =>
  record({ how: exactly('mergedIntoParty'), mergedOn: date(), into: marked(code(), 'party'), merger: documentRef() });

/** The day on which it ceased. */
export const ceasedOn = (it: Ceased): PlainDate => {
  switch (it.how) {
    case 'died':
      return it.diedOn;
    case 'dissolved':
      return it.endedOn;
    case 'mergedIntoParty':
      return it.mergedOn;
  }
};

/** What each paper proves: the register says that it is gone and into whom it merged, an inquiry that nobody takes over. */
export const papersOfCeased = (it: Ceased): readonly DocumentRef[] => {
  switch (it.how) {
    case 'died':
      return [it.death];
    case 'dissolved':
      return [it.end, it.noSuccessor];
    case 'mergedIntoParty':
      return [it.merger];
  }
};
