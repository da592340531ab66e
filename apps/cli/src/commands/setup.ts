import { systemClock } from '@ecl/kernel';
import type { Actor } from '@ecl/enforcement';
import type { LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { canAsk } from '../console/ask-yes.js';
import { json } from '../console/console.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { confirmed } from '../setup/asking/confirmed.js';
import { writeAnswers } from '../setup/asking/write-answers.js';
import { planOf, type PlannedRow } from '../setup/plan/plan.js';
import type { Present } from '../setup/plan/present.js';
import { countsOf, planText } from '../setup/plan-text.js';
import { readRows } from '../setup/reading/read-rows.js';
import { inFolder, presentIn } from '../setup/recording/folder.js';
import type { LedgerToSetUp } from '../setup/recording/ledger-to-set-up.js';
import { passwordFile } from '../setup/recording/password-file.js';
import { recordPlan, type FirstPassword } from '../setup/recording/record-plan.js';
import { presentOf, throughApi } from '../setup/recording/served-ledger.js';
import { writeTemplate } from '../setup/template/write-template.js';
import { acknowledging, withAcknowledging, type Slip } from '../registers/acknowledging.js';
import { passwordFor, signedIn } from '../registers/signing-in.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';

interface SetupArguments extends PlaceArguments {
  readonly url?: string;
  readonly as: string;
  readonly template?: string;
  readonly because: string;
  readonly passwords?: string;
  readonly dryRun?: true;
  readonly acknowledge: readonly string[];
  readonly yes?: true;
  readonly json?: true;
}

/** `ecl setup`: a bureau from a file: its registers and accounts, checked as a whole before anything is recorded. */
export const addSetupCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('setup')
    .description(
      '从一个文件建立一个机关：机关、机构、人员、证件、银行、职权、裁量基准、参数、账号；可反复运行 · sets a bureau up from a file: ' +
        'agencies, units, people, certificates, banks, powers, benchmarks, settings, accounts; it can be run again',
    )
    .argument(
      '[file]',
      'YAML 文件，或者 CSV 文件所在的目录；缺省在终端提问，写成文件 · a YAML file, or a folder of CSV files; default: asks at the terminal, and writes a file',
    )
    .option('--template <folder>', '在新目录中写一个可以直接使用的示例 · write an example that passes as it is')
    .option(
      '--url <address>',
      '在正在运行的账本上登记；缺省在数据目录中登记 · at a ledger that serves; default: in the data folder',
    )
    .option(
      '--as <account>',
      '以哪个账号登记；口令取自 ECL_PASSWORD，或在终端输入 · the account that enters it; its password is in ECL_PASSWORD, or is asked for',
      'admin',
    )
    .option(
      '--because <text>',
      '更正登记的理由，记入日志 · why entries are corrected; it is recorded',
      '按机关设置文件更正',
    )
    .option(
      '--passwords <file>',
      '新账号的初始口令写入该文件（仅本人可读）；缺省显示一次 · a new file, readable by its owner only, for the first passwords; default: shown once',
    )
    .option('--dry-run', '只检查，不登记 · check only, and record nothing')
    .option('--yes', '不再询问，直接登记 · record without asking');
  withJson(withAcknowledging(withPlace(command, setting))).action(
    async (file: string | undefined, options: SetupArguments) => {
      if (options.template !== undefined) return writeTemplate(options.template, setting.console);
      if (file !== undefined) return setUp(file, options, setting);
      if (!canAsk(setting.console))
        throw new Problem(
          EXIT.usage,
          '请给出 YAML 文件或者 CSV 目录，或者在终端中回答提问；ecl setup --template <目录> 写一个示例。',
          'Name a YAML file or a folder of CSV files, or answer questions at a terminal; ecl setup --template <folder> writes an example.',
        );
      await setUp(await writeAnswers(), options, setting);
    },
  );
};

const setUp = async (file: string, options: SetupArguments, setting: CommandSetting): Promise<void> => {
  const { console, finish } = setting;
  const rows = readRows(file);
  const { present, actor, recording } = await target(options, setting);
  const plan = planOf(rows, present, { actor, now: systemClock.now(), because: options.because });
  const counts = countsOf(plan);
  if (!options.json) console.out(planText(plan));
  if (counts.refused > 0) {
    if (options.json) console.out(json({ ...planJson(plan), recorded: false }));
    const isAboutTheFile = plan.some(
      ({ is, faults }) => is === 'refused' && faults.some(({ rule }) => rule === undefined),
    );
    finish(isAboutTheFile ? EXIT.usage : EXIT.refused);
    console.note(
      `ecl: ${String(counts.refused)} 项不能登记，未登记任何内容；一项有误，以它为依据的各项也不能登记。 ${String(counts.refused)} rows are refused, and nothing is recorded; what rests on a refused row is refused too.`,
    );
    return;
  }
  const steps = plan.flatMap(({ step }) => step ?? []);
  if (options.dryRun || steps.length === 0) {
    console.out(options.json ? json({ ...planJson(plan), recorded: false }) : nothingText(steps.length));
    return;
  }
  const slips = plan.flatMap((row) => (row.slips ?? []).map((slip) => ({ ...slip, ...placed(slip, row) })));
  const acknowledged = await acknowledging(slips, options.acknowledge, console);
  if (!options.yes) await confirmed(steps.length, console);
  // Before anything is recorded: an account whose password cannot be kept must not be opened.
  const passwords = firstPasswords(steps.some(({ is }) => is === 'openAccount') ? options.passwords : undefined);
  const administrators: FirstPassword[] = [];
  const progress = progressOf(console, '登记 enter');
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    await recording(
      (first) => {
        administrators.push({ ...first, personId: first.username });
        if (!options.json) console.out(passwordsText([...administrators]));
      },
      (ledger) =>
        recordPlan(steps, ledger, {
          acknowledged,
          onProgress: (done, total) => progress.update(done, total, `${String(done)}/${String(total)}`),
          onPassword: (first) => passwords.tell(first),
          signal: stop.signal,
        }),
    );
  } catch (error) {
    // What is shown once must not be lost with the answer.
    const untold = [...administrators, ...passwords.shown];
    if (options.json && untold.length > 0) console.note(passwordsText(untold));
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
    progress.stop();
    passwords.end();
    if (!options.json && passwords.shown.length > 0) console.out(passwordsText(passwords.shown));
  }
  console.out(
    options.json
      ? json({ ...planJson(plan), recorded: true, administrators, accounts: passwords.shown })
      : `已登记 ${String(steps.length)} 项。 ${String(steps.length)} recorded.`,
  );
};

/** Where it is recorded, and as whom. */
interface Target {
  readonly present: Present;
  readonly actor: Actor;
  readonly recording: (
    onFirst: (first: { readonly username: string; readonly password: string }) => void,
    work: (ledger: LedgerToSetUp) => Promise<void>,
  ) => Promise<void>;
}

const target = async (options: SetupArguments, setting: CommandSetting): Promise<Target> => {
  const { url, as } = options;
  if (url === undefined) return inDataFolder(placeGiven(options, setting), as, setting);
  const client = await signedIn({ url, as }, setting);
  const present = await presentOf(client);
  return {
    present,
    actor: actorOf(as, present),
    recording: (_, work) => work(throughApi(client)),
  };
};

const inDataFolder = async (place: LedgerPlace, as: string, setting: CommandSetting): Promise<Target> => {
  const present = await presentIn(place);
  return {
    present,
    actor: actorOf(as, present),
    recording: (onFirst, work) =>
      inFolder(
        place,
        { username: as, password: () => passwordFor(as, setting), onFirst, passwordCost: setting.passwordCost },
        work,
      ),
  };
};

/** The plan is made as an administrator would record it; whether the account is one is asked when it records. */
const actorOf = (username: string, { accounts }: Present): Actor => ({
  personId: accounts.get(username)?.personId ?? username,
  roles: ['administrator'],
});

/** A likely slip, with the row in which it is. */
const placed = ({ message, messageZh }: Slip, { place, kind, subject }: PlannedRow) => {
  const where = `${place.file}:${String(place.row)} ${kind.zh} ${subject}`;
  return { messageZh: `${where}：${messageZh}`, message: `${where}: ${message}` };
};

/** Where first passwords go. @param file absent: they are shown */
const firstPasswords = (file: string | undefined) => {
  const shown: FirstPassword[] = [];
  if (file !== undefined) return { shown, ...passwordFile(file) };
  return { shown, tell: (first: FirstPassword) => void shown.push(first), end: () => undefined };
};

const nothingText = (steps: number): string =>
  steps === 0
    ? '账本已与文件一致，无须登记。 The ledger holds this already; there is nothing to record.'
    : `可以登记 ${String(steps)} 项，尚未登记。 ${String(steps)} would be recorded; nothing is recorded yet.`;

const passwordsText = (accounts: readonly FirstPassword[]): string =>
  [
    table(
      [{ title: '账号 account' }, { title: '人员 person' }, { title: '初始口令 first password' }],
      accounts.map(({ username, personId, password }) => [username, personId, password]),
    ),
    '仅显示一次，首次登录须更改。 Shown once; it is changed at the first sign-in.',
  ].join('\n');

const planJson = (plan: readonly PlannedRow[]) => ({
  counts: countsOf(plan),
  rows: plan.map(({ kind, place, subject, is, differences, faults }) => ({
    ...{ kind: kind.name, place, subject, is, differences, faults },
  })),
});
