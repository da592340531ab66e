/**
 * Where an event is on the wire: a byte offset in a log that no reader has seen. Offsets are sparse and uneven, so that
 * code fails if it calculates with positions or assumes that the next one is this one plus one.
 */
export type LogOffset = bigint;

const STRIDE = 211;
const UNEVENNESS = 157;
/** Less than the smallest distance between two events, which is the stride minus the unevenness. */
const BEHIND = 50n;

/** The offset of the n-th event (from 1). Grows with n: the stride is wider than the unevenness. */
export const offsetOf = (eventNumber: number): LogOffset =>
  BigInt(eventNumber * STRIDE + ((eventNumber * 89) % UNEVENNESS));

/** Where the record behind an event is, of an append without events if there is one; less than the next event in any case. */
export const behind = (offset: LogOffset): LogOffset => offset + BEHIND;

/** Whether a record begins at an offset. The real server answers a request for another byte with an error. */
export const isRecord = (offset: LogOffset): boolean => {
  const eventNumber = firstAtOrAfter(offset);
  return offsetOf(eventNumber) === offset || (eventNumber > 1 && behind(offsetOf(eventNumber - 1)) === offset);
};

/** The number of the first event at an offset or behind it; it need not exist yet. */
export const firstAtOrAfter = (offset: LogOffset): number => {
  const guess = Math.max(1, Math.floor(Number(offset) / STRIDE) - 1);
  for (let eventNumber = guess; ; eventNumber += 1) if (offsetOf(eventNumber) >= offset) return eventNumber;
};

/** The value for "no position", and for the end, in an unsigned 64-bit field. */
export const NO_OFFSET: LogOffset = 18_446_744_073_709_551_615n;
