import {
  code,
  eventType,
  integer,
  moment,
  oneOf,
  optional,
  record,
  sha256,
  text,
  type EventOf,
} from '@ecl/event-sourcing';

const file = () => ({ sha256: sha256(), bytes: integer({ min: 1 }) });

/** A paper or a recording of a case became an original: by whom it was given, what it is, and whether it was scanned. */
export const PaperReceived = eventType(
  'PaperReceived',
  record({
    ...{ occurredAt: moment(), caseId: code(), ...file() },
    mediaType: text({ max: 200 }),
    /** The ending of its name when it is saved, without the dot. */
    ending: text({ max: 40 }),
    /** `noScanner`, `tooLarge`: nobody looked for malware, and why. */
    scan: oneOf('clean', 'noScanner', 'tooLarge'),
    scannedBy: optional(text({ max: 100 })),
    receivedBy: code(),
  }),
);
export type PaperReceived = EventOf<typeof PaperReceived>;

/** A file that was sent for a case carries malware: it is in quarantine, and is not served. */
export const PaperHeld = eventType(
  'PaperHeld',
  record({
    ...{ occurredAt: moment(), caseId: code(), ...file() },
    finding: text({ max: 400 }),
    sentBy: code(),
  }),
);
export type PaperHeld = EventOf<typeof PaperHeld>;

export const paperEventTypes = [PaperReceived, PaperHeld] as const;
