/**
 * How much a source can make a reader hold in memory. Real logs stay far below; a hostile file is refused at the limit.
 */
export interface ReadingLimits {
  /** Characters between two marks of the format: one tag with its attributes, one text, one comment, one CSV record. */
  readonly token: number;
  /** Characters of the attributes of one event, one case or the log. */
  readonly attributes: number;
  /** Depth of nested elements. */
  readonly depth: number;
  /** Events of one case that are delivered together; a longer case comes in several parts. */
  readonly eventsTogether: number;
}

export const READING_LIMITS: ReadingLimits = {
  token: 1_048_576,
  attributes: 1_048_576,
  depth: 64,
  eventsTogether: 500,
};
