/** Where in a file something is wrong. Lines and columns count from 1, bytes from 0 (of the text, after decompression). */
export interface PlaceInFile {
  readonly line?: number;
  readonly column?: number;
  readonly byte?: number;
  /** In the compressed file, for damage of the compression itself. */
  readonly compressedByte?: number;
}

export type SourceFault =
  | 'not-found'
  | 'no-access'
  | 'empty'
  | 'truncated'
  | 'damaged-compression'
  | 'encoding'
  | 'doctype'
  | 'malformed'
  | 'too-deep'
  | 'too-long'
  | 'columns';

/**
 * A source cannot be read beyond some place. Everything before that place has been delivered; reading again after a
 * repair of the file continues there.
 */
export class SourceUnreadable extends Error {
  override readonly name = 'SourceUnreadable';
  /** The same in Chinese. */
  readonly messageZh: string;

  constructor(
    readonly fault: SourceFault,
    text: { readonly en: string; readonly zh: string },
    readonly place: PlaceInFile = {},
    options?: { cause: unknown },
  ) {
    super(`${text.en}${placeInWords(place)}`, options);
    this.messageZh = `${text.zh}${placeInChinese(place)}`;
  }
}

const placeInWords = ({ line, column, byte, compressedByte }: PlaceInFile): string => {
  const parts = [
    ...(line === undefined ? [] : [`line ${String(line)}`]),
    ...(column === undefined ? [] : [`column ${String(column)}`]),
    ...(byte === undefined ? [] : [`byte ${String(byte)}`]),
    ...(compressedByte === undefined ? [] : [`byte ${String(compressedByte)} of the compressed file`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const placeInChinese = ({ line, column, byte, compressedByte }: PlaceInFile): string => {
  const parts = [
    ...(line === undefined ? [] : [`第 ${String(line)} 行`]),
    ...(column === undefined ? [] : [`第 ${String(column)} 列`]),
    ...(byte === undefined ? [] : [`第 ${String(byte)} 字节`]),
    ...(compressedByte === undefined ? [] : [`压缩文件第 ${String(compressedByte)} 字节`]),
  ];
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
};
