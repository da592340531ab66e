import { describe, expect, it } from '@jest/globals';
import { FINES_MAPPING } from '../mapping/mapping.fixture.js';
import { parseMapping } from '../mapping/read-mapping.js';
import { stepsOf, temporaryFiles } from './import-files.fixture.js';
import { emptyLedger, importing } from './ledger.fixture.js';

const fileOf = temporaryFiles();
const CELLS = parseMapping(
  FINES_MAPPING.replace('rule: localDate', 'rule: localDate, cells: spreadsheet').replace(
    'minorDigits: 2',
    'minorDigits: 2, cells: spreadsheet',
  ),
);
const LOG = [
  'case_id,activity,timestamp,amount,expense,paymentAmount',
  'A1,Create Fine,2019/11/03,"￥1,234.50",,',
  'A1,Payment,43773,,,１２３４．５',
  'A2,Create Fine,2019/11/3,"1,23",,',
  '',
].join('\n');

describe('a log that a spreadsheet saved', () => {
  it('a log that a spreadsheet saved is read by the days and amounts of its cells where the mapping says so', async () => {
    const store = emptyLedger();
    const { problems } = await importing(store, await fileOf('cells.csv', LOG), { mapping: CELLS });
    expect(
      (await stepsOf(store, 'imported-small-fines-A1')).map((step) => [step.occurredOn, step.money?.amount]),
    ).toEqual([
      ['2019-11-03', 123_450],
      ['2019-11-04', 123_450],
    ]);
    expect(problems).toMatchObject([{ line: 4, sourceCaseId: 'A2', problem: expect.stringContaining('"1,23"') }]);
  });

  it('a log that a spreadsheet saved has no meaning where the mapping does not say so, and each row is named', async () => {
    const { problems, events } = await importing(emptyLedger(), await fileOf('cells.csv', LOG));
    expect([events.withProblem, problems.map(({ line }) => line)]).toEqual([3, [2, 3, 4]]);
  });

  it('a log whose case ids a spreadsheet rounded, or that differ by what nobody sees, is warned of, and nothing is merged', async () => {
    const ids = ['1.50402E+17', 'A1', 'A 1', 'Ａ１', 'A\u200b1', 'B1', 'A1'];
    const rows = ids.map((id) => `${id},Send Fine,2019-11-03,,1,`);
    const log = ['case_id,activity,timestamp,amount,expense,paymentAmount', ...rows, ''].join('\n');
    const { warnings, cases } = await importing(emptyLedger(), await fileOf('ids.csv', log));
    expect(cases).toMatchObject({ added: 6, refused: 0 });
    expect(warnings.map(({ line }) => line)).toEqual([2, 4, 5, 6]);
    expect(warnings[0]!.zh).toContain('电子表格');
    expect(warnings[1]!.en).toContain('"A 1" differs from "A1"');
    // What nobody sees is shown.
    expect(warnings[3]!.en).toContain('"A\\u200b1" differs from "A1"');
  });

  it.each([
    ['NUL', '\0', '\\u0000'],
    ['an escape sign', '\u001b[31m', '\\u001b'],
    ['a tab', '\t', '\\t'],
    ['DEL', '\u007f', '\\u007f'],
    ['a C1 control', '\u009b', '\\u009b'],
    ['a change of direction', '\u202e', '\\u202e'],
    ['a sign of no width', '\u200b', '\\u200b'],
    ['a tag', '\u{e0041}', '\\udb40\\udc41'],
    ['a line separator', '\u2028', '\\u2028'],
  ])('a case id with %s is said, with its line, and kept', async (_, sign, shown) => {
    const rows = ['A1', `B${sign}1`, 'C1'].map((id) => `${id},Send Fine,2019-11-03,,1,`);
    const log = ['case_id,activity,timestamp,amount,expense,paymentAmount', ...rows, ''].join('\n');
    const { warnings, cases } = await importing(emptyLedger(), await fileOf('signs.csv', log));
    expect(cases).toMatchObject({ added: 3 });
    const ofId = warnings.filter(({ en }) => en.startsWith('the case id'));
    expect(ofId).toEqual([{ line: 3, zh: expect.stringContaining(shown), en: expect.stringContaining(`"B${shown}`) }]);
  });

  it('texts that steer a terminal or a reader are said once for each column, and ordinary ones are not', async () => {
    const rows = [
      'A1,Send Fine,2019-11-03,,1,',
      '"A2","Send\u0000 Fine",2019-11-03,,1,',
      'A3,Send\u202e Fine,2019-11-03,,1,',
      'A4,Send Fine,2019-11-03,,"1\u001b[2J",',
      '"A5","Send\nFine\tnow，第1号（买买提·阿依）",2019-11-03,,1,',
    ];
    const log = ['case_id,activity,timestamp,amount,expense,paymentAmount', ...rows, ''].join('\n');
    const { warnings } = await importing(emptyLedger(), await fileOf('signs.csv', log));
    expect(warnings.map(({ line, en }) => [line, en.split(' ')[0]])).toEqual([
      [3, '"activity"'],
      [5, '"expense"'],
    ]);
  });
});
