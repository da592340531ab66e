import { TextDecoder } from 'node:util';
import { lostSignIn } from '@ecl/kernel';
import { SourceUnreadable } from './source-unreadable.js';

/** Text, and the byte (after decompression) at which it begins. */
export interface TextPiece {
  readonly text: string;
  readonly byte: number;
}

/**
 * Bytes as text. A byte-order mark decides the encoding, else an XML declaration, else `encoding`. Invalid bytes are
 * not replaced by a question mark: bytes that are not text in that encoding end the reading.
 * @throws SourceUnreadable naming the byte.
 */
export async function* decoded(bytes: AsyncIterable<Buffer>, encoding = 'utf-8'): AsyncIterable<TextPiece> {
  let decoder: TextDecoder | undefined;
  let label = encoding;
  let start = 0;
  let begun = 0;
  let previous: Buffer = Buffer.alloc(0);
  for await (const piece of withWholeHead(bytes)) {
    if (!decoder) {
      label = (encodingOf(piece) ?? encoding).toLowerCase();
      decoder = decoderOf(label);
      if (hasUtf8Mark(piece)) begun = 3;
    }
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch (cause) {
      const fault = firstFault(label, previous, piece, start);
      if (fault.textBefore !== '') yield { text: fault.textBefore, byte: start };
      throw notText(label, fault.byte, cause);
    }
    // A character that is split between two pieces counts for the second one, so in UTF-8 the position of the text is
    // exact.
    const byte = label === 'utf-8' ? begun : start;
    const lost = lostSignIn(text);
    if (lost >= 0) {
      const before = text.slice(0, lost);
      if (before !== '') yield { text: before, byte };
      throw lostBefore(label === 'utf-8' ? byte + Buffer.byteLength(before) : byte);
    }
    if (text !== '') yield { text, byte };
    begun += Buffer.byteLength(text);
    start += piece.length;
    previous = piece;
  }
  try {
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield { text: rest, byte: start };
  } catch (cause) {
    throw new SourceUnreadable(
      'truncated',
      { en: 'the file ends in the middle of a character', zh: '文件在一个字符中间结束（可能被截断）' },
      { byte: start },
      { cause },
    );
  }
}

/** Enough for a byte-order mark and an XML declaration. */
const HEAD_BYTES = 400;

/** The same bytes, with a first piece that is long enough to tell the encoding by; also those before a failure. */
async function* withWholeHead(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  try {
    for await (const piece of bytes) {
      if (!head) {
        yield piece;
        continue;
      }
      head = head.length === 0 ? piece : Buffer.concat([head, piece]);
      if (head.length < HEAD_BYTES) continue;
      yield head;
      head = undefined;
    }
  } catch (error) {
    if (head && head.length > 0) yield head;
    throw error;
  }
  if (head && head.length > 0) yield head;
}

const hasUtf8Mark = (head: Buffer): boolean => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;

const encodingOf = (head: Buffer): string | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (hasUtf8Mark(head)) return 'utf-8';
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.toString('latin1', 0, 400),
  );
  // If the declaration can be read with one byte per character, UTF-16 was the encoding before someone converted the
  // file.
  return declared?.[1]?.toLowerCase().startsWith('utf-16') ? undefined : declared?.[1];
};

const decoderOf = (label: string): TextDecoder => {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new SourceUnreadable(
      'encoding',
      { en: `the encoding "${label}" is not known`, zh: `无法识别的编码 “${label}”` },
      { byte: 0 },
      { cause },
    );
  }
};

/** The file is text, but whoever wrote it had lost signs already. */
export const LOST_BEFORE = {
  en: 'U+FFFD: a sign was lost before this file was written; export it again from the original',
  zh: '“\uFFFD”：该文件生成之前已有字符丢失，请从原系统重新导出',
};

const lostBefore = (byte: number): SourceUnreadable => new SourceUnreadable('encoding', LOST_BEFORE, { byte });

const notText = (label: string, byte: number, cause: unknown): SourceUnreadable =>
  new SourceUnreadable(
    'encoding',
    {
      en: `these bytes are not ${label} text; the file has another encoding`,
      zh: `此处不是 ${label} 文本，文件编码不符`,
    },
    { byte },
    { cause },
  );

/** Reads the piece again byte by byte, so that the fault is located exactly and the text before it is not lost. */
const firstFault = (
  label: string,
  previous: Buffer,
  piece: Buffer,
  start: number,
): { byte: number; textBefore: string } => {
  const decoder = decoderOf(label);
  // A character may have begun in the previous piece: its first bytes come after the last whole character.
  for (const tail of [4, 3, 2, 1, 0]) {
    try {
      decoder.decode(previous.subarray(Math.max(0, previous.length - tail)), { stream: true });
      break;
    } catch {
      continue;
    }
  }
  let textBefore = '';
  for (let i = 0; i < piece.length; i += 1) {
    try {
      textBefore += decoder.decode(piece.subarray(i, i + 1), { stream: true });
    } catch {
      return { byte: start + i, textBefore };
    }
  }
  return { byte: start + piece.length, textBefore };
};
