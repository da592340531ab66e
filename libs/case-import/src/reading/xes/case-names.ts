import type { Warning } from '../foreign-event.js';

/** Beyond so many cases a name that comes again is no longer noticed; the memory of an import is limited. */
const MOST_NAMES = 500_000;

/** The names of the cases of an XES log (`concept:name`), and what is odd about a case that a reader of the import must know. */
export class CaseNames {
  private readonly seen = new Set<string>();

  /** @param line where the case begins in the file */
  oddities(name: string | undefined, events: number, line: number): readonly Warning[] {
    const short = (name ?? '').slice(0, 100);
    const odd: Warning[] = [];
    if (events === 0)
      odd.push({
        en: `the case "${short}" has no events, so nothing of it was imported`,
        zh: `案件 “${short}” 没有事件，未导入任何内容`,
        line,
      });
    if (name === undefined || name.trim() === '')
      odd.push({ en: 'a case has no name (concept:name)', zh: '有案件没有名称（concept:name）', line });
    else if (this.seen.has(name))
      odd.push({
        en: `another case before it has the name "${short}"; where the name is the id, both are one case here`,
        zh: `前面已有名称为 “${short}” 的案件；以名称为编号时，两者按同一案件导入`,
        line,
      });
    else if (this.seen.size < MOST_NAMES) this.seen.add(name);
    return odd;
  }
}
