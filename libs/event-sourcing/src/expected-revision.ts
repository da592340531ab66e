/**
 * What the caller expects of a stream before appending; required on every append, and enforced inside the write.
 * - `noStream`: it does not exist yet
 * - `exists`: it has at least one event
 * - `any`: any state (only where order does not matter; a retry is recognised only by its event ids)
 * - a number: the revision of its last event
 */
export type ExpectedRevision = 'noStream' | 'exists' | 'any' | number;

/** The actual state of a stream: the revision of its last event, or `noStream`. */
export type ActualRevision = 'noStream' | number;

export const meetsExpectation = (expected: ExpectedRevision, actual: ActualRevision): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'exists':
      return actual !== 'noStream';
    default:
      return expected === actual;
  }
};

export const isExpectedRevision = (value: unknown): value is ExpectedRevision =>
  value === 'noStream' ||
  value === 'exists' ||
  value === 'any' ||
  (Number.isSafeInteger(value) && (value as number) >= 0);
