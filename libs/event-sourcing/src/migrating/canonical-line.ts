import { canonicalJson } from '@ecl/kernel';
import type { RecordedEvent } from '../event.js';

/**
 * An event as one line of text, in the same bytes whichever store gave it: the JSON list of stream, revision, id, type,
 * payload and metadata in canonical form (RFC 8785), and a line feed. The position is not in it: every store counts its own.
 *
 * ```
 * ["case-7",0,"0190a1c2-…","CaseFiled",{"cause":"…"},{"recordedAt":"…"}]
 * ```
 */
export const canonicalLine = ({ streamName, revision, id, type, data, metadata }: RecordedEvent): string =>
  `${canonicalJson([streamName, revision, id, type, data, metadata])}\n`;
