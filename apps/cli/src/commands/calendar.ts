import { registerDeciders } from '@ecl/enforcement';
import { systemClock, type Instant, type PlainDate } from '@ecl/kernel';
import { isPlainDate } from '@ecl/kernel';
import { InvalidArgumentError, type Command } from 'commander';
import { everyMovedDeadline, MOST_ROWS, type Queries, type RecordedMove } from '@ecl/read-models';
import { movesTable } from '../calendar/moves-text.js';
import { fromRegister } from '../folder/from-register.js';
import { yearText, yearsText } from '../calendar/calendar-text.js';
import { knownYears } from '../calendar/known-years.js';
import { noticeIn } from '../calendar/notice-file.js';
import { json } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { readLedger } from '../folder/read-ledger.js';
import { signedIn, withSigningIn, type SigningIn } from '../registers/signing-in.js';
import {
  momentGiven,
  placeGiven,
  wholeNumber,
  withJson,
  withPlace,
  type CommandSetting,
  type PlaceArguments,
} from './command-setting.js';
import { taken } from './registers.js';

/** `ecl calendar`: the yearly holiday notices that the ledger knows, and how a new one is entered. */
export const addCalendarCommand = (program: Command, setting: CommandSetting): void => {
  const calendar = program
    .command('calendar')
    .description('节假日安排：已知年度、登记通知、更正 · the holiday calendar: known years, new notices, corrections');
  addList(calendar, setting);
  addShow(calendar, setting);
  addPublish(calendar, setting);
  addCorrect(calendar, setting);
  addMoved(calendar, setting);
};

interface ReadArguments extends PlaceArguments {
  readonly knownAt?: Instant;
  readonly json?: true;
}

const reading = (command: Command, setting: CommandSetting): Command =>
  withJson(
    withPlace(command.option('--known-at <moment>', '按该时刻所知 · as known at this moment', momentGiven), setting),
  );

const years = (options: ReadArguments, setting: CommandSetting) =>
  readLedger(placeGiven(options, setting), ({ store }) => knownYears(store, options.knownAt));

const addList = (calendar: Command, setting: CommandSetting): void => {
  const command = calendar
    .command('list', { isDefault: true })
    .description('已知的年度、发布日期和通知 · the years that are known, with day of publication and notice');
  reading(command, setting).action(async (options: ReadArguments) => {
    const known = await years(options, setting);
    setting.console.out(options.json ? json({ years: known }) : yearsText(known));
  });
};

const yearGiven = wholeNumber(2004, 2100);

const addShow = (calendar: Command, setting: CommandSetting): void => {
  const command = calendar
    .command('show')
    .description('一年的放假日和调休上班日 · the days of one year')
    .argument('<year>', '年度 · the year', yearGiven);
  reading(command, setting).action(async (year: number, options: ReadArguments) => {
    const found = (await years(options, setting)).find((each) => each.year === year);
    if (!found)
      throw new Problem(
        EXIT.failure,
        `尚无 ${String(year)} 年的节假日安排；通知发布后用 ecl calendar publish 登记。`,
        `There is no notice for ${String(year)} yet; once it is published, enter it with ecl calendar publish.`,
      );
    setting.console.out(options.json ? json(found) : yearText(found));
  });
};

const dayGiven = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new InvalidArgumentError('应如 expected: 2026-11-04');
  return text;
};

interface PublishArguments extends SigningIn {
  readonly year: number;
  readonly publishedOn: PlainDate;
  readonly source?: string;
}

const FILE =
  '通知的各日安排：CSV（日期,安排：放假|上班），或者 holiday-cn 格式的 JSON · the days of the notice: CSV (日期,安排 with 放假 or 上班), or JSON as holiday-cn has it';

const entering = (command: Command): Command =>
  withJson(
    withSigningIn(
      command
        .argument('<file>', FILE)
        .requiredOption('--year <year>', '年度 · the year of the notice', yearGiven)
        .requiredOption('--published-on <date>', '通知发布日期 · the day on which it was published', dayGiven)
        .option('--source <text>', '通知文号或者网址 · its number or address; JSON files name it themselves'),
    ),
  );

const yearIn = (file: string, { year, publishedOn, source }: PublishArguments) => {
  const notice = noticeIn(file, year);
  const named = source ?? notice.source;
  if (named === undefined)
    throw new Problem(
      EXIT.usage,
      '请用 --source 写明通知的文号或者网址。',
      'Name the number or address of the notice with --source.',
    );
  return { occurredAt: systemClock.now(), year, publishedOn, ...notice, source: named };
};

const publishing = registerDeciders.calendar.decidings.map(({ commandType }) => commandType);
const stepNamed = (name: string) => {
  const found = publishing.find((each) => each.name === name);
  if (!found) throw new RangeError(`the register of the calendar has no step ${name}`);
  return found;
};

const addPublish = (calendar: Command, setting: CommandSetting): void => {
  const command = calendar
    .command('publish')
    .description('登记国务院办公厅发布的年度节假日安排 · enter the notice of a year that the State Council published');
  entering(command).action(async (file: string, options: PublishArguments) => {
    const body = yearIn(file, options);
    const client = await signedIn(options, setting);
    await taken(client, 'calendar', stepNamed('PublishCalendarYear'), body, options, setting);
    tellWhereMovesAre(options, setting);
  });
};

/** The read model needs a moment; the dry run has said what moves. */
const tellWhereMovesAre = ({ dryRun }: SigningIn, { console }: CommandSetting): void => {
  if (!dryRun) console.note('变动的期限见 ecl calendar moved。 What it moved: ecl calendar moved.');
};

interface CorrectArguments extends PublishArguments {
  readonly because: string;
}

const addCorrect = (calendar: Command, setting: CommandSetting): void => {
  const command = calendar
    .command('correct')
    .description('更正已登记年度的安排 · correct the registered notice of a year')
    .requiredOption('--because <text>', '更正的原因 · why the entry was wrong');
  entering(command).action(async (file: string, options: CorrectArguments) => {
    const body = yearIn(file, options);
    const client = await signedIn(options, setting);
    const { items } = await client.get<{
      readonly items: readonly { readonly entry: number; readonly data: { readonly year?: number } }[];
    }>('/api/registers/calendar/in-force');
    const wrong = items.find(({ data }) => data.year === options.year);
    if (!wrong)
      throw new Problem(
        EXIT.refused,
        `${String(options.year)} 年尚未登记；随软件提供的年度直接用 ecl calendar publish 登记，即以登记为准。`,
        `${String(options.year)} is not registered. A year of the package is replaced by ecl calendar publish.`,
      );
    const corrects = { entry: wrong.entry, reason: options.because };
    await taken(client, 'calendar', stepNamed('PublishCalendarYear'), { ...body, corrects }, options, setting);
    tellWhereMovesAre(options, setting);
  });
};

interface MovedArguments extends PlaceArguments {
  readonly entry?: number;
  readonly json?: true;
}

const addMoved = (calendar: Command, setting: CommandSetting): void => {
  const command = calendar
    .command('moved')
    .description(
      '日历登记、更正后变动的期限：哪件案件的哪项期限由哪日变为哪日 · what news about the calendar moved: which deadline of which case, from which day to which',
    )
    .option(
      '--entry <number>',
      '只列该序号的登记所变动的 · only what this entry of the calendar moved',
      wholeNumber(0, 999_999_999),
    );
  withJson(withPlace(command, setting)).action(async ({ entry, json: asJson, ...options }: MovedArguments) => {
    const place = placeGiven(options, setting);
    // The log says whether there is a ledger at all.
    const moves = await readLedger(place, () => Promise.resolve(fromRegister(place, (db) => everyMoveOf(db, entry))));
    if (asJson) setting.console.out(json({ moves: moves.value, asOfPosition: moves.asOfPosition }));
    else
      setting.console.out(
        moves.value.length === 0
          ? '日历的登记没有变动任何案件的期限。\nNo news about the calendar moved a deadline of a case.'
          : movesTable(moves.value),
      );
  });
};

const everyMoveOf = (db: Queries, entry: number | undefined): readonly RecordedMove[] => {
  const moves: RecordedMove[] = [];
  for (let after: string | undefined; ;) {
    const page = everyMovedDeadline(db, { entry }, { size: MOST_ROWS, after });
    moves.push(...page.rows);
    if (page.next === undefined) return moves;
    after = page.next;
  }
};
