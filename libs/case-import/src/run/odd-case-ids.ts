import type { Warning } from '../reading/foreign-event.js';
import { hasUnseenSigns, seen } from './steering-signs.js';

/** Beyond so many ids one that resembles another is no longer noticed; the memory of an import is limited. */
const MOST_IDS = 500_000;
const MOST_WARNINGS = 100;

/** What a spreadsheet makes of a long number: its last digits are lost. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** Ids of one case in the eyes of whoever typed them: without spaces, width and signs that nobody can see. */
const asTyped = (id: string): string =>
  id
    .normalize('NFKC')
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .toLowerCase();

/** The ids of the cases of a log, and what is odd about one that a reader of the import must know. Nothing is merged or changed. */
export class OddCaseIds {
  readonly warnings: Warning[] = [];
  private readonly known = new Map<string, string>();
  private last: string | undefined;

  /** @param line where the case begins in the file */
  take(id: string, line: number): void {
    if (id === this.last) return;
    this.last = id;
    const typed = asTyped(id);
    const before = this.known.get(typed);
    if (before === id) return;
    if (before !== undefined) this.warn(resembles(id, before, line));
    else if (this.known.size < MOST_IDS) this.known.set(typed, id);
    else return;
    if (before !== undefined) return;
    if (ROUNDED.test(typed)) this.warn(rounded(id, line));
    if (hasUnseenSigns(id)) this.warn(unseen(id, line));
  }

  private warn(warning: Warning): void {
    if (this.warnings.length < MOST_WARNINGS) this.warnings.push(warning);
  }
}

const rounded = (id: string, line: number): Warning => ({
  en: `the case id ${seen(id)} is a number that a spreadsheet rounded: cases may have become one; export the column as text`,
  zh: `案件编号 ${seen(id)} 是被电子表格舍入的数字，不同案件可能已变成同一编号；请将该列按文本导出`,
  line,
});

const unseen = (id: string, line: number): Warning => ({
  en: `the case id ${seen(id)} has control characters or signs that nobody sees; it is kept as it is: look at the source`,
  zh: `案件编号 ${seen(id)} 含有控制字符或者看不见的字符，已原样保留，请核对来源`,
  line,
});

const resembles = (id: string, before: string, line: number): Warning => ({
  en: `the case id ${seen(id)} differs from ${seen(before)} only by spaces, width, case or signs that nobody sees; they are two cases here`,
  zh: `案件编号 ${seen(id)} 与 ${seen(before)} 只在空格、全角半角、大小写或看不见的字符上不同；此处按两个案件导入`,
  line,
});
