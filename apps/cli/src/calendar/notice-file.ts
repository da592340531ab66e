import { isPlainDate, repeatedMember, type PlainDate } from '@ecl/kernel';
import { NotUtf8, textInFile } from '../console/text-in-file.js';
import { readSheet } from '../demo/table/read-sheet.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** What a notice says: days off, and weekend days on which people work instead. */
export interface NoticeDays {
  readonly holidays: readonly PlainDate[];
  readonly makeUpWork: readonly PlainDate[];
  /** The paper that the file names. */
  readonly source: string | undefined;
}

interface NamedDay {
  readonly date: PlainDate;
  readonly isOff: boolean;
}

const OFF = ['放假', '休', '休息', 'off'];
const WORK = ['上班', '班', '补班', 'work'];

/**
 * Reads the notice of a year: a table (日期, 安排) as Excel or WPS saves it, or JSON as github.com/NateScarlet/holiday-cn publishes it, for
 * one year or flat for many. Of many years, those days are taken that belong to the notice of this one: days from 29 December on
 * belong to the next year's.
 * @throws Problem that names the file and the place
 */
export const noticeIn = (file: string, year: number): NoticeDays => {
  const { days, source } = file.toLowerCase().endsWith('.json') ? daysOfJson(file, year) : daysOfTable(file);
  if (days.length === 0) throw fault(file, `没有 ${String(year)} 年的放假安排`, `it names no day of ${String(year)}`);
  return {
    holidays: days.filter(({ isOff }) => isOff).map(({ date }) => date),
    makeUpWork: days.filter(({ isOff }) => !isOff).map(({ date }) => date),
    source,
  };
};

interface Read {
  readonly days: readonly NamedDay[];
  readonly source: string | undefined;
}

const fault = (file: string, zh: string, en: string): Problem =>
  new Problem(EXIT.usage, `${file}：${zh}。`, `${file}: ${en}.`);

const daysOfTable = (file: string): Read => ({
  source: undefined,
  days: readSheet(file, ['日期', '安排']).map(({ row, cells }) => {
    const [date = '', kind = ''] = [cells.get('日期'), cells.get('安排')?.toLowerCase()];
    const place = [`第 ${String(row)} 行`, `row ${String(row)}`] as const;
    if (!isPlainDate(date))
      throw fault(file, `${place[0]}“日期”应如 2027-01-01`, `${place[1]}: a day is written like 2027-01-01`);
    if (!OFF.includes(kind) && !WORK.includes(kind))
      throw fault(file, `${place[0]}“安排”应为 放假 或者 上班`, `${place[1]}: write 放假 (off) or 上班 (work)`);
    return { date, isOff: OFF.includes(kind) };
  }),
});

/** The notice that a day belongs to, in a file of many years. */
const noticeOf = (date: string): number => Number(date.slice(0, 4)) + (date.slice(5) >= '12-29' ? 1 : 0);

const daysOfJson = (file: string, year: number): Read => {
  const content = jsonIn(file);
  const { days } = content;
  if (Array.isArray(days)) {
    if (content.year !== undefined && content.year !== year)
      throw fault(file, `是 ${String(content.year)} 年的安排`, `it is about ${String(content.year)}`);
    return { days: days.map((each: unknown) => dayOfYear(file, each)), source: content.papers?.[0] };
  }
  if (typeof days !== 'object' || days === null) throw fault(file, '没有 days（各日安排）', 'it has no "days"');
  const named = Object.entries(days).filter(([date]) => noticeOf(date) === year);
  return { days: named.map(([date, said]) => dayOfFlat(file, date, said)), source: content.source };
};

interface Content {
  readonly year?: number;
  readonly papers?: readonly string[];
  readonly source?: string;
  readonly days?: unknown;
}

const jsonIn = (file: string): Content => {
  let text: string;
  try {
    text = textInFile(file);
  } catch (error) {
    if (error instanceof NotUtf8) throw fault(file, '不是 UTF-8 编码', 'it is not UTF-8');
    throw fault(file, '无法读取该文件', 'the file cannot be read');
  }
  const twice = repeatedMember(text);
  if (twice !== undefined) throw fault(file, `成员 ${twice} 出现了两次`, `the member ${twice} is there twice`);
  try {
    return JSON.parse(text) as Content;
  } catch {
    throw fault(file, '不是 JSON 文件', 'the file is no JSON');
  }
};

/** `{ "name": "元旦", "date": "2027-01-01", "isOffDay": true }` */
const dayOfYear = (file: string, each: unknown): NamedDay => {
  const { date = '', isOffDay } = each as { readonly date?: string; readonly isOffDay?: unknown };
  if (!isPlainDate(date) || typeof isOffDay !== 'boolean')
    throw fault(file, `无法识别 ${JSON.stringify(each)}`, `${JSON.stringify(each)} is no day of a notice`);
  return { date, isOff: isOffDay };
};

/** `"2027-01-01": ["元旦", 1]` */
const dayOfFlat = (file: string, date: string, said: unknown): NamedDay => {
  const kind: unknown = Array.isArray(said) ? said[1] : undefined;
  if (!isPlainDate(date) || (kind !== 0 && kind !== 1))
    throw fault(file, `无法识别 ${date}`, `${date} is no day of a notice`);
  return { date, isOff: kind === 1 };
};
