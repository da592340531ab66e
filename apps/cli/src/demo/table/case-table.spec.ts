import { workingDaysTo } from '@ecl/storytelling';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';
import { HEADINGS, readCaseTable } from './case-table.js';

const ROW: Readonly<Record<(typeof HEADINGS)[number], string>> = {
  编号: '1',
  办理阶段: '已决定',
  几个工作日前开始: '20',
  执法事项: '08-3（堆放物料）',
  主办人员: '李示范',
  协办人员: '王示范',
  当事人类型: '单位',
  当事人: '演示建材有限公司',
  违法行为: '占道堆放',
  地点: '演示路 1 号',
  法律: '城市市容和环境卫生管理条例',
  条款: '第三十六条',
  '罚款（元）': '2000',
};

const line = (row: Readonly<Record<string, string>>, columns: readonly string[] = HEADINGS): string =>
  columns.map((column) => row[column] ?? '').join(',');
const table = (...rows: readonly Readonly<Record<string, string>>[]): string =>
  [HEADINGS.join(','), ...rows.map((row) => line(row))].join('\n');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-table-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (content: string | Buffer, taken: readonly string[] = []) => {
  const file = join(folder, 'my.csv');
  writeFileSync(file, content);
  return readCaseTable(file, taken);
};

/** The problem that a table comes to. */
const problemOf = (content: string | Buffer, taken?: readonly string[]): Problem => {
  try {
    read(content, taken);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('the table was read');
};

describe('a table of cases', () => {
  it('a table of cases gives a case for each row', () => {
    const [first, second] = read(table(ROW, { ...ROW, 编号: '2', 办理阶段: '立案', 当事人类型: '公民' }));
    expect(first).toMatchObject({
      subject: {
        id: 'demo-1',
        team: { unitId: 'demo-unit-1', handlers: [{ id: 'demo-li' }, { id: 'demo-wang' }], head: { id: 'demo-gao' } },
        powerCode: '08-3',
        party: { kind: 'organisation', name: '演示建材有限公司（虚构）' },
        conduct: '占道堆放',
        place: '演示路 1 号',
        law: { law: '城市市容和环境卫生管理条例', article: '第三十六条' },
        fineInYuan: 2000,
      },
      begunWorkingDaysAgo: 20,
      stage: 'decided',
      place: { row: 2 },
    });
    expect(second).toMatchObject({ subject: { party: { kind: 'citizen' } }, stage: 'filed', place: { row: 3 } });
  });

  const plain = table(ROW, { ...ROW, 编号: '2' });
  it.each([
    ['with a byte-order mark and the line ends of Windows', `\uFEFF${plain.replaceAll('\n', '\r\n')}\r\n`],
    ['with a line end at the end, and without a mark', `${plain}\n`],
    ['with quoted cells', plain.replaceAll(/[^,\n]+/g, (cell) => `"${cell}"`)],
    ['with empty rows and cells at the ends of rows', `${plain.replaceAll('\n', ',,\n')}\n,,,\n\n`],
    ['with spaces around the cells', plain.replaceAll(',', ' , ')],
    ['with a column of its own', plain.replaceAll('\n', ',note\n').replace('（元）', '（元）,备注')],
    ['with its columns in another order', plain.replaceAll(/[^\n]+/g, (each) => each.split(',').reverse().join(','))],
  ])('a table of cases is read %s', (_, content) => {
    expect(read(content).map(({ subject, place }) => [subject.id, place.row])).toEqual([
      ['demo-1', 2],
      ['demo-2', 3],
    ]);
  });

  it('a table of cases may name the code alone, and an officer as the register does', () => {
    const [found] = read(table({ ...ROW, 执法事项: '08-3', 主办人员: '王示范（虚构）', 协办人员: '李示范' }));
    expect(found?.subject).toMatchObject({ powerCode: '08-3', team: { handlers: [{ id: 'demo-wang' }, {}] } });
  });
});

const tooSoon = String(workingDaysTo('decided') - 1);

describe('a wrong cell', () => {
  it.each([
    ['an unknown stage', '办理阶段', '审批中', '提请立案、立案、现场检查'],
    ['a power that is unknown', '执法事项', '99-9', '08-3、08-4'],
    ['a power that bears no cases', '执法事项', '16-2（路灯）', '08-3、08-4'],
    ['a code that a spreadsheet made a date of', '执法事项', '8月3日', '08-3（堆放物料）'],
    ['an unknown person', '主办人员', '无此人', '李示范、王示范、赵示范、陈示范、孙示范、周示范'],
    ['a person who is no officer', '主办人员', '高示范', '李示范、王示范'],
    ['a second officer of another unit', '协办人员', '赵示范', '应填王示范'],
    ['one officer twice', '协办人员', '李示范', '应填王示范'],
    ['a party of no kind', '当事人类型', '机关', '单位、个体工商户、公民'],
    ['an empty name', '当事人', '', '不能为空，应填1 至 100 个字'],
    ['a text that is too long', '违法行为', '长'.repeat(101), '1 至 100 个字'],
    ['a text with a zero byte', '违法行为', '占\0道', '不含控制字符'],
    ['a text that commands the terminal', '地点', '\u001B[31m演示路', '不含控制字符'],
    ['a text that turns the direction of writing', '当事人', '\u202E甲', '不含控制字符'],
    ['a text of which nothing can be seen', '条款', '\u200B', '1 至 100 个字'],
    ['a negative fine', '罚款（元）', '-5', '1 至 200000 的整数（元）'],
    ['no fine', '罚款（元）', '0', '1 至 200000 的整数（元）'],
    ['a fine in parts of a yuan', '罚款（元）', '10.5', '1 至 200000 的整数（元）'],
    ['a fine that no benchmark knows', '罚款（元）', '200001', '1 至 200000 的整数（元）'],
    ['a day to come', '几个工作日前开始', '-1', '500 的整数'],
    ['a day long past', '几个工作日前开始', '501', '500 的整数'],
    ['a date', '几个工作日前开始', '2026-05-06', '500 的整数'],
    [
      'a day on which the case cannot have come so far',
      '几个工作日前开始',
      tooSoon,
      `${String(workingDaysTo('decided'))} 至`,
    ],
    ['a number with letters', '编号', 'A1', '1 至 9 位数字'],
  ])('a wrong cell is reported with file, row, column and what is allowed: %s', (_, column, cell, allowed) => {
    const { exitCode, zh, en } = problemOf(table(ROW, { ...ROW, 编号: '2', [column]: cell }));
    expect(exitCode).toBe(EXIT.usage);
    const file = join(folder, 'my.csv');
    expect(zh.startsWith(`${file} 第3行“${column}”列：`)).toBe(true);
    expect(zh).toContain(allowed);
    expect(zh).toMatch(/。$/u);
    expect(en.startsWith(`${file}, row 3, column “${column}”: `)).toBe(true);
    expect(en).toMatch(/(it needs|choose another one).*\.$/);
  });

  it('a wrong cell in a number that is given twice is reported where it comes again', () => {
    expect(problemOf(table(ROW, ROW)).zh).toContain('第3行“编号”列：编号已被');
  });

  it('a wrong cell in a number of another case of the demonstration is reported', () => {
    expect(problemOf(table({ ...ROW, 编号: '201' }), ['demo-201']).en).toContain('another case');
  });
});

describe('a wrong table', () => {
  it.each(HEADINGS)(
    'a table without the column %s is refused, and the message lists the columns it needs',
    (missing) => {
      const columns = HEADINGS.filter((column) => column !== missing);
      const { zh, en } = problemOf([columns.join(','), line(ROW, columns)].join('\n'));
      expect(zh).toContain(`第1行“${missing}”列：缺少这一列；第一行须有：${HEADINGS.join('、')}`);
      expect(en).toContain(`column “${missing}”: the column is missing`);
    },
  );

  it.each([
    ['that is empty', '', '缺少这一列'],
    ['with a column that is there twice', `${HEADINGS.join(',')},编号\n`, '这一列出现了两次'],
    [
      'of too many cases',
      table(...Array.from({ length: 501 }, (_, i) => ({ ...ROW, 编号: String(i) }))),
      '第502行：最多 500 个案件',
    ],
    ['in the encoding of an old spreadsheet', Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c]), 'CSV UTF-8'],
    ['with semicolons, as some spreadsheets save it', table(ROW).replaceAll(',', ';'), '各列应以半角逗号分隔'],
    ['with tabs', table(ROW).replaceAll(',', '\t'), '各列应以半角逗号分隔'],
    ['with commas of Chinese texts', table(ROW).replaceAll(',', '，'), '各列应以半角逗号分隔'],
    ['with a quotation mark that is never closed', `${table(ROW)}\n"1,2`, '引号没有配对'],
    ['that is too large', 'x'.repeat(1_000_001), '最多 1 MB'],
    ['with thousands of columns', `${HEADINGS.join(',')}${','.repeat(4_000)}\nx`, '最多 100 列'],
    ['with thousands of rows', `${table(ROW)}${'\n'.repeat(20_000)}`, '行数过多'],
  ])('a table %s is reported', (_, content, message) => {
    const problem = problemOf(content);
    expect(problem.exitCode).toBe(EXIT.usage);
    expect(problem.zh).toContain(join(folder, 'my.csv'));
    expect(problem.zh).toContain(message);
  });

  it('a table that does not exist, or is a folder, is reported', () => {
    expect(() => readCaseTable(join(folder, 'none.csv'), [])).toThrow('the file was not found');
    expect(() => readCaseTable(folder, [])).toThrow('a folder');
  });

  it('a table that cannot be read to an end, or cannot be read, is reported', () => {
    expect(() => readCaseTable('/dev/zero', [])).toThrow('not a regular file');
    expect(() => readCaseTable(join(folder, 'x'.repeat(5000)), [])).toThrow('cannot be read (ENAMETOOLONG)');
  });

  it('a wrong cell that commands the terminal is reported without the command', () => {
    const { zh, en } = problemOf(table({ ...ROW, 办理阶段: '\u001B]0;x\u0007' }));
    expect(`${zh}${en}`).not.toMatch(/\p{Cc}/u);
    expect(zh).toContain('“\u{FFFD}]0;x\u{FFFD}”');
  });

  it('a table may begin a text as a formula does: it is text', () => {
    const [found] = read(table({ ...ROW, 违法行为: "=cmd|' /C calc'!A0" }));
    expect(found?.subject.conduct).toBe("=cmd|' /C calc'!A0");
  });
});
