import { hasLostSigns } from '@ecl/kernel';
import { SaxesParser } from 'saxes';
import { LOST_BEFORE, type TextPiece } from '../decoded.js';
import { emptyHeader, type ForeignEvent, type ForeignLog } from '../foreign-event.js';
import { READING_LIMITS, type ReadingLimits } from '../limits.js';
import { SourceUnreadable, type PlaceInFile, type SourceFault } from '../source-unreadable.js';
import { XesDocument } from './xes-document.js';

/**
 * Reads an XES log piece by piece; memory does not grow with the file. Before a failure is thrown, everything before it
 * has been delivered, including the complete events of the unfinished case.
 *
 * Document types are not read, so custom entities and their expansion are impossible. Anything that would grow the
 * memory without end (an endless tag, text or comment, endless attributes, deeply nested elements) is refused at a
 * limit.
 */
export const readXes = (pieces: AsyncIterable<TextPiece>, limits: ReadingLimits = READING_LIMITS): ForeignLog => {
  let document: XesDocument | undefined;
  return {
    format: 'xes',
    header: () => document?.header() ?? emptyHeader,
    events: (async function* () {
      const parsing = new XesParsing(limits);
      document = parsing.document;
      let failure: SourceUnreadable | undefined;
      try {
        for await (const piece of pieces) {
          failure = parsing.write(piece);
          if (failure) break;
          yield* batchOf(parsing.document.taken());
        }
      } catch (error) {
        if (!(error instanceof SourceUnreadable)) throw error;
        failure = error;
      }
      failure ??= parsing.end();
      yield* batchOf(parsing.document.taken());
      if (!failure) return;
      yield* batchOf(parsing.document.takenUnfinished());
      throw failure;
    })(),
  };
};

function* batchOf(events: readonly ForeignEvent[]): Iterable<readonly ForeignEvent[]> {
  if (events.length > 0) yield events;
}

class XesParsing {
  readonly document: XesDocument;
  private readonly parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  /** Characters before the current piece, and where the last mark of the format ended. */
  private charsBefore = 0;
  private lastMark = 0;
  private piece: TextPiece = { text: '', byte: 0 };

  constructor(private readonly limits: ReadingLimits) {
    this.document = new XesDocument(limits);
    const { parser, document } = this;
    parser.on('opentag', ({ name, attributes }) => {
      this.mark();
      if (document.depth >= limits.depth)
        throw this.fault('too-deep', {
          en: `elements are nested more than ${limits.depth} deep`,
          zh: `元素嵌套超过 ${String(limits.depth)} 层`,
        });
      // Written as an entity it was not seen in the text of the file.
      if (Object.values(attributes).some(hasLostSigns)) throw this.fault('encoding', LOST_BEFORE);
      document.openElement(name, attributes, parser.line);
    });
    parser.on('closetag', () => {
      this.mark();
      document.closeElement();
    });
    parser.on('text', (text) => {
      this.mark();
      document.text(text);
    });
    for (const other of ['comment', 'cdata', 'processinginstruction'] as const) parser.on(other, () => this.mark());
    parser.on('doctype', () => {
      throw this.fault('doctype', {
        en: 'a document type declaration (DOCTYPE) is refused, because entities can be declared in it',
        zh: '拒绝读取含有 DOCTYPE 声明（可定义实体）的文件',
      });
    });
    parser.on('error', (error) => {
      throw this.malformed(error);
    });
  }

  write(piece: TextPiece): SourceUnreadable | undefined {
    this.piece = piece;
    const failure = this.guarded(() => this.parser.write(piece.text));
    this.charsBefore += piece.text.length;
    if (failure) return failure;
    if (this.parser.position - this.lastMark <= this.limits.token) return undefined;
    return this.fault('too-long', {
      en: `a tag, text or comment is longer than ${this.limits.token} characters`,
      zh: `单个标签、文本或注释超过 ${String(this.limits.token)} 个字符`,
    });
  }

  end(): SourceUnreadable | undefined {
    this.piece = { text: '', byte: this.piece.byte + Buffer.byteLength(this.piece.text) };
    const { depth, root } = this.document;
    if (depth > 0 || root === 'none')
      return this.fault('truncated', {
        en: 'the file ends before its last element is closed: it is cut off',
        zh: '文件在元素未闭合时结束（被截断）',
      });
    if (root === 'other')
      return this.fault('malformed', {
        en: 'the file is not an XES log: it has no <log>',
        zh: '不是 XES 日志：缺少 <log> 元素',
      });
    return this.guarded(() => this.parser.close());
  }

  private mark(): void {
    this.lastMark = this.parser.position;
  }

  private guarded(parse: () => unknown): SourceUnreadable | undefined {
    try {
      parse();
      return undefined;
    } catch (error) {
      if (error instanceof SourceUnreadable) return error;
      if (error instanceof Error && error.name === 'AttributesTooLong')
        return this.fault('too-long', { en: error.message, zh: '单个案件或事件的属性过长' });
      throw error;
    }
  }

  private malformed(error: Error): SourceUnreadable {
    // saxes begins its messages with the place, which we report in our own form.
    const what = error.message.replace(/^\d+:\d+: /, '');
    return this.fault('malformed', { en: `the XML is malformed: ${what}`, zh: 'XML 格式错误' });
  }

  private fault(fault: SourceFault, text: { en: string; zh: string }): SourceUnreadable {
    return new SourceUnreadable(fault, text, this.place());
  }

  private place(): PlaceInFile {
    const inPiece = this.piece.text.slice(0, Math.max(0, this.parser.position - this.charsBefore));
    return {
      line: this.parser.line,
      column: this.parser.column + 1,
      byte: this.piece.byte + Buffer.byteLength(inPiece),
    };
  }
}
