/** What is wrong in a mapping file, and where; `line` counts from 1. */
export interface MappingFault {
  readonly line: number | undefined;
  readonly en: string;
  readonly zh: string;
}

/** A mapping file cannot be used. Lists everything that is wrong with it. */
export class MappingFaulty extends Error {
  override readonly name = 'MappingFaulty';
  readonly messageZh: string;
  constructor(
    readonly fileName: string,
    readonly faults: readonly MappingFault[],
  ) {
    super(`the mapping ${fileName} cannot be used: ${faults.map(inWords).join('; ')}`);
    this.messageZh = `映射文件 ${fileName} 无法使用：${faults.map(inChinese).join('；')}`;
  }
}

const inWords = ({ line, en }: MappingFault): string => (line === undefined ? en : `line ${String(line)}: ${en}`);
const inChinese = ({ line, zh }: MappingFault): string => (line === undefined ? zh : `第 ${String(line)} 行：${zh}`);
