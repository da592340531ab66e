import { comparableNumber } from '@ecl/kernel';
import { MAIN_STATES } from '@ecl/enforcement';
import { casesByNumber, type NumberedCase } from '@ecl/read-models';
import { InvalidArgumentError, type Command } from 'commander';
import { json } from '../console/console.js';
import { table } from '../console/table.js';
import { fromRegister, type FromRegister } from '../folder/from-register.js';
import { readLedger } from '../folder/read-ledger.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';

interface CasesArguments extends PlaceArguments {
  readonly number: string;
  readonly json?: true;
}

/** As long as the API takes it. */
const MOST_SIGNS = 128;

const numberGiven = (text: string): string => {
  if (comparableNumber(text) === '' || text.length > MOST_SIGNS)
    throw new InvalidArgumentError(
      `应为完整文号，1 至 ${String(MOST_SIGNS)} 字 a whole number of 1 to ${String(MOST_SIGNS)} signs: 赤城管立〔2026〕7号`,
    );
  return text;
};

/** `ecl cases`: the cases that have a number. */
export const addCasesCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('cases')
    .description('按文号查找案件 · find cases by a number')
    .requiredOption(
      '--number <number>',
      '立案、告知、决定等文号的全文，括号、全半角、空格不限 · a whole number of a case, notice, decision or other paper, in any brackets, width and spacing',
      numberGiven,
    );
  withJson(withPlace(command, setting)).action(async ({ number, ...options }: CasesArguments) => {
    const place = placeGiven(options, setting);
    // The log says whether there is a ledger at all.
    const found = await readLedger(place, () =>
      Promise.resolve(fromRegister(place, (db) => casesByNumber(db, number))),
    );
    const { asOfPosition, value: cases } = found;
    setting.console.out(options.json ? json({ number, asOfPosition, cases }) : casesText(number, found));
  });
};

const casesText = (number: string, { asOfPosition, value: cases }: FromRegister<readonly NumberedCase[]>): string => {
  const asOf = `截至位置 as of position ${asOfPosition ?? '—'}`;
  if (cases.length === 0) return [`没有案件使用文号 ${number}。`, `No case has the number ${number}.`, asOf].join('\n');
  return [
    asOf,
    '',
    table(
      [
        { title: '案件 case', most: 80 },
        { title: '立案文号 case number' },
        { title: '决定书文号 decision' },
        { title: '状态 state' },
        { title: '机关 agency' },
        { title: '机构 unit' },
        { title: '立案 filed' },
        { title: '决定 decided' },
        { title: '结案 closed' },
      ],
      cases.map((each) => [
        each.caseId,
        each.caseNumber ?? '',
        each.decisionNumber ?? '',
        `${MAIN_STATES[each.state].zh} ${MAIN_STATES[each.state].en}`,
        each.agencyId,
        each.unitId,
        each.filedOn ?? '',
        each.decidedOn ?? '',
        each.closedOn ?? '',
      ]),
    ),
  ].join('\n');
};
