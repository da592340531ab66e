import type { StoryAccount } from '@ecl/storytelling';
import type { Command } from 'commander';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkServingSettings } from '../command-settings.js';
import { json, type Console } from '../console/console.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { beginDemonstration, type Administrator, type Begun } from '../demo/begin-demonstration.js';
import { fillDemo } from '../demo/fill-demo.js';
import { ordinaryCases } from '../demo/ordinary-cases.js';
import type { OrdinaryCase } from '../demo/table/case-table.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { assertPortsFree } from '../serving/free-port.js';
import { serve, type Serving } from '../serving/serve.js';
import { stoppable, type Stopping } from '../serving/stopping.js';
import { withJson, type CommandSetting } from './command-setting.js';
import { addressesOf, placesToListen, withServing, type ServingArguments } from './serving-options.js';
import { addressesText } from './start.js';

type DemoArguments = Omit<ServingArguments, 'data'> & { readonly data?: string; readonly cases?: string };

export const addDemoCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('demo')
    .description(
      '在全新数据目录上演示（人物、单位均为虚构）· a demonstration in a fresh data folder (all people are invented)',
    )
    .option(
      '-d, --data <folder>',
      '新建的数据目录；缺省为临时目录，结束时删除 · a folder to create; default: a temporary one, removed at the end',
    )
    .option(
      '--store <address>',
      '空的事件日志的地址；缺省为该目录中的日志 · address of an empty event log; default: the one in that folder',
    )
    .option(
      '--cases <file>',
      '自己的案件表（CSV）；缺省为自带的案件表 · a table of cases of your own (CSV); default: the one that comes with it',
    );
  withJson(withServing(command)).action((options: DemoArguments) =>
    stoppable((stopping) => runDemo(options, setting, stopping)),
  );
};

const runDemo = async (
  options: DemoArguments,
  { console, variables }: CommandSetting,
  stopping: Stopping,
): Promise<void> => {
  checkServingSettings(variables);
  const addresses = addressesOf(options, variables);
  await assertPortsFree(placesToListen(addresses));
  // First, so that a wrong table leaves nothing behind.
  const cases = ordinaryCases(options.cases);
  const kept = options.data === undefined ? undefined : freshFolder(options.data);
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'ecl-demo-')));
  try {
    // The environment names a ledger in use; invented cases do not belong there.
    const place = { data, store: options.store };
    const { administrator, accounts } = await beginDemonstration(place, (begun) =>
      filled(begun, cases, console, stopping),
    );
    const serving = await serve({ ...addresses, place, variables, console, stopping });
    try {
      tell(serving, data, administrator, accounts, console, options.json === true);
      await serving.untilStopped();
    } finally {
      await serving.stop();
    }
  } finally {
    if (kept === undefined) await rm(data, { recursive: true, force: true });
  }
};

const freshFolder = (path: string): string => {
  const folder = resolve(path);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Problem(
      EXIT.usage,
      `演示需要全新的数据目录，${folder} 不是空的。`,
      `The demonstration needs a fresh folder; ${folder} is not empty.`,
    );
  return folder;
};

const filled = async (begun: Begun, cases: readonly OrdinaryCase[], console: Console, stopping: Stopping) => {
  const progress = progressOf(console, '填充演示 fill the demonstration');
  try {
    const accounts = await fillDemo({
      ...begun,
      ordinaryCases: cases,
      progress: (done, total) => progress.update(done, total, `${String(done)}/${String(total)}`),
      throwIfAsked: () => stopping.throwIfAsked(),
    });
    return { administrator: begun.administrator, accounts };
  } finally {
    progress.stop();
  }
};

const tell = (
  serving: Serving,
  data: string,
  administrator: Administrator,
  accounts: readonly StoryAccount[],
  console: Console,
  asJson: boolean,
): void => {
  const { ledgerUrl, disclosureUrl } = serving;
  const all = [{ ...administrator, zh: '管理员', en: 'administrator' }, ...accounts];
  if (asJson) {
    console.out(json({ ledger: ledgerUrl, disclosure: disclosureUrl, data, accounts: all }));
    return;
  }
  console.out(addressesText(serving, data));
  console.out('');
  console.out(
    table(
      [{ title: '账号 account' }, { title: '密码 password' }, { title: '职责 part', most: 100 }],
      all.map(({ username, password, zh, en }) => [username, password, `${zh} ${en}`]),
    ),
  );
  console.out('\n人物、单位、案件均为虚构。按 Ctrl+C 结束。 People, bodies and cases are invented. Ctrl+C ends it.');
};
