import { decidingCase, type CaseDeciding } from '../rule.js';
import { RegisterRecording, RegisterRedactedCopy } from './commands.js';
import { RecordingRegistered, RedactedCopyRegistered } from './events.js';
import {
  CopyMustDifferFromOriginal,
  CopyMustHaveItsOwnId,
  OriginalMustBeRegistered,
  OriginalMustStayAsItWas,
  RecordingMustBeNew,
  RecordingTimesMustBeInOrder,
} from './rules.js';

/** A late upload is registered like any other, and seen to be late (see `upload.ts`): a record is never refused for that. */
export const recordingDeciding: readonly CaseDeciding[] = [
  decidingCase(RegisterRecording, {
    mustHold: [OriginalMustStayAsItWas, RecordingMustBeNew, RecordingTimesMustBeInOrder],
    then: (command, _, { actor }) => [RecordingRegistered({ ...command, registeredBy: actor.personId })],
  }),

  decidingCase(RegisterRedactedCopy, {
    mustHold: [OriginalMustBeRegistered, CopyMustHaveItsOwnId, CopyMustDifferFromOriginal],
    then: (command, _, { actor }) => [RedactedCopyRegistered({ ...command, registeredBy: actor.personId })],
  }),
];
