import type { TextPiece } from './decoded.js';
import type { ForeignEvent, ForeignLog } from './foreign-event.js';
import { SourceUnreadable } from './source-unreadable.js';

/** Text as a reader gets it, cut into pieces of a given size. */
export async function* pieces(text: string, size = Infinity): AsyncIterable<TextPiece> {
  let byte = 0;
  for (let i = 0; i < text.length; i += size) {
    const piece = text.slice(i, i + size);
    yield { text: piece, byte };
    byte += Buffer.byteLength(piece);
  }
}

/**
 * A beginning, then the same filler without end; counts the pieces asked for, so that a test sees what was never read.
 */
export const endless = (beginning: string, filling: string) => {
  const asked = { chars: 0 };
  return {
    asked,
    pieces: (async function* (): AsyncIterable<TextPiece> {
      yield { text: beginning, byte: 0 };
      for (;;) {
        asked.chars += filling.length;
        if (asked.chars > 1_000_000_000) return;
        yield { text: filling, byte: asked.chars };
      }
    })(),
  };
};

/** What a log delivers before it ends or fails, and how it failed. */
export const readThrough = async (
  log: ForeignLog,
): Promise<{ events: ForeignEvent[]; failure: SourceUnreadable | undefined }> => {
  const events: ForeignEvent[] = [];
  try {
    for await (const batch of log.events) events.push(...batch);
    return { events, failure: undefined };
  } catch (error) {
    if (error instanceof SourceUnreadable) return { events, failure: error };
    throw error;
  }
};
