import type { EventStoreUnavailable } from '@ecl/event-sourcing';
import { UNAVAILABLE_ZH } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { problems } from './ledger-problems.js';

/** What somebody must do before a step can be recorded again; other reasons pass by themselves, or have a problem of their own. */
const TO_MEND: Readonly<Partial<Record<EventStoreUnavailable['reason'], string>>> = {
  replaced:
    'The files of the event log were replaced or moved, so nothing is recorded any more: stop the ledger, put the original files back (the whole folder), and start it again.',
  stopped:
    'The storage of the event log failed, so nothing more is recorded: stop the ledger, check the disk, and start it again. What was acknowledged is there.',
  incomplete:
    'Parts of the event log that were recorded are missing: put the missing files back, or restore the newest backup into an empty folder with ecl restore.',
  damaged: 'The event log is damaged: stop the ledger, and restore the newest backup with ecl restore.',
  incompatible: 'The event log belongs to another program or to a newer version: start the version that wrote it.',
  'read-only':
    'The event log cannot be written: give the user of this process the right to write, and start the ledger again.',
  locked: 'Another process has the event log: stop one of the two.',
};

/** A log that cannot be reached may be back in a moment; for any other fault somebody is told what to do. */
export const logUnavailable = ({ reason }: EventStoreUnavailable): Problem => {
  if (reason === 'disk-full') return new Problem(problems.diskFull, undefined, { reason });
  const en = TO_MEND[reason];
  if (en !== undefined) return new Problem(problems.logUnusable, { zh: `${UNAVAILABLE_ZH[reason]}。`, en }, { reason });
  return new Problem(
    problems.unavailable,
    undefined,
    { reason },
    reason === 'unreachable' ? { 'Retry-After': '5' } : {},
  );
};
