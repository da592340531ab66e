import { workingDaysTo, type CaseSubject, type Stage } from '@ecl/storytelling';
import * as cells from './cells.js';
import { readSheet, type SheetRow } from './read-sheet.js';
import { tableFault, type PlaceInTable } from './table-fault.js';

/**
 * A case of the ordinary procedure: what it is about, when it began, how far it has come, and which row of the table
 * says so.
 */
export interface OrdinaryCase {
  readonly subject: CaseSubject;
  readonly begunWorkingDaysAgo: number;
  readonly stage: Stage;
  readonly place: PlaceInTable;
}

/** The headings of the table, which any spreadsheet shows in its first row. */
export const HEADINGS = [
  '编号',
  '办理阶段',
  '几个工作日前开始',
  '执法事项',
  '主办人员',
  '协办人员',
  '当事人类型',
  '当事人',
  '违法行为',
  '地点',
  '法律',
  '条款',
  '罚款（元）',
] as const;
type Heading = (typeof HEADINGS)[number];

const CASES_AT_MOST = 500;

/**
 * Reads and checks a table of ordinary cases.
 * @param taken ids of the other cases of the demonstration
 * @throws Problem for the first cell that is wrong: file, row, column, and what is allowed.
 */
export const readCaseTable = (file: string, taken: readonly string[]): readonly OrdinaryCase[] => {
  const rows = readSheet(file, HEADINGS);
  const [surplus] = rows.slice(CASES_AT_MOST);
  if (surplus !== undefined) {
    const most = String(CASES_AT_MOST);
    throw tableFault(
      { file, row: surplus.row },
      { zh: `最多 ${most} 个案件`, en: `at most ${most} cases are allowed` },
    );
  }
  const ids = new Set(taken);
  return rows.map((row) => {
    const found = caseIn(row, file, ids);
    ids.add(found.subject.id);
    return found;
  });
};

const caseIn = ({ row, cells: inRow }: SheetRow, file: string, taken: ReadonlySet<string>): OrdinaryCase => {
  const place = { file, row };
  const read = <T>(column: Heading, meaning: (cell: string) => cells.Read<T>): T => {
    const result = meaning(inRow.get(column) ?? '');
    if (result.is === 'wrong') throw tableFault({ ...place, column }, result.fault);
    return result.value;
  };
  const number = read('编号', cells.caseNumber);
  const id = `demo-${number}`;
  if (taken.has(id))
    throw tableFault(
      { ...place, column: '编号' },
      {
        zh: '编号已被本表或演示中的其他案件使用，应填别的编号',
        en: 'another case of the table or of the demonstration has this number; choose another one',
      },
    );
  const stage = read('办理阶段', cells.stage);
  const begunWorkingDaysAgo = read('几个工作日前开始', (cell) => cells.workingDaysAgo(cell, workingDaysTo(stage)));
  const powerCode = read('执法事项', cells.powerCode);
  const first = read('主办人员', cells.officer);
  const second = read('协办人员', cells.officerBeside(first));
  const party = read('当事人类型', cells.partyKind)(number, read('当事人', cells.text));
  return {
    subject: {
      id,
      team: { ...first.team, handlers: [first.officer, second.officer] },
      powerCode,
      party,
      conduct: read('违法行为', cells.text),
      place: read('地点', cells.text),
      law: { law: read('法律', cells.text), article: read('条款', cells.text) },
      fineInYuan: read('罚款（元）', cells.fineInYuan),
      others: [],
    },
    begunWorkingDaysAgo,
    stage,
    place,
  };
};
