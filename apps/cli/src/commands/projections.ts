import type { Command } from 'commander';
import { setTimeout as wait } from 'node:timers/promises';
import { json } from '../console/console.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { EXIT } from '../exit-codes.js';
import type { LedgerClient } from '../registers/ledger-client.js';
import { signedIn, withAsking, type Asking } from '../registers/signing-in.js';
import { withJson, type CommandSetting } from './command-setting.js';
import { readingText, showReadings, type ReadingOfModel } from './reading-text.js';

interface Projections {
  readonly projections: readonly (ReadingOfModel & {
    readonly version: number;
    readonly position: string | null;
    readonly haltedBefore: string | null;
    readonly rebuildGivenUpAt: string | null;
  })[];
}

type RebuildArguments = Asking & { readonly wait: boolean };

const ADDRESS = '/api/projections';
const LOOK_EVERY_MS = 500;

/** What an administrator does with the read models of a ledger that serves. Nothing of it changes the log. */
export const addProjectionsCommand = (program: Command, setting: CommandSetting): void => {
  const projections = program
    .command('projections')
    .description('查询数据：状态、重建、再试 · the read models: their state, building them again, trying again')
    .showHelpAfterError();
  addStatus(projections, setting);
  addRebuild(projections, setting);
  addRetry(projections, setting);
};

const addStatus = (projections: Command, setting: CommandSetting): void => {
  const command = projections
    .command('status')
    .description('各查询数据的状态、位置、进度 · state, position and progress of each');
  withJson(withAsking(command)).action(async (options: Asking) => {
    const client = await signedIn(options, setting);
    tell(await client.get<Projections>(ADDRESS), options, setting);
  });
};

const addRebuild = (projections: Command, setting: CommandSetting): void => {
  const command = projections
    .command('rebuild')
    .description(
      '从日志重建；期间由原表答复 · build again from the log; the tables before go on answering until the new ones have every event',
    )
    .argument('[name]', '名称；缺省为全部 · its name; by default all of them')
    .option('--no-wait', '开始后即返回 · return as soon as it has begun');
  withJson(withAsking(command)).action(async (name: string | undefined, options: RebuildArguments) => {
    const client = await signedIn(options, setting);
    let answer = (await client.send('POST', `${ADDRESS}/rebuild`, asked(name))) as Projections;
    if (options.wait) answer = await untilRebuilt(client, answer, setting);
    tell(answer, options, setting);
    const gaveUp = answer.projections.some(
      (each) => (name === undefined || each.name === name) && each.rebuildGivenUpAt !== null,
    );
    if (gaveUp) setting.finish(EXIT.failure);
  });
};

const addRetry = (projections: Command, setting: CommandSetting): void => {
  const command = projections
    .command('retry')
    .description('已停止的，再试使其停止的事件 · those that halted try the event before which they did')
    .argument('[name]', '名称；缺省为全部 · its name; by default all of them');
  withJson(withAsking(command)).action(async (name: string | undefined, options: Asking) => {
    const client = await signedIn(options, setting);
    tell((await client.send('POST', `${ADDRESS}/retry`, asked(name))) as Projections, options, setting);
  });
};

const asked = (name: string | undefined) => (name === undefined ? {} : { model: name });

const untilRebuilt = async (
  client: LedgerClient,
  begun: Projections,
  setting: CommandSetting,
): Promise<Projections> => {
  const progress = progressOf(setting.console, '重建 rebuild');
  try {
    for (let answer = begun; ; answer = await client.get<Projections>(ADDRESS)) {
      const readings = answer.projections.filter((each) => each.underWay?.of === 'rebuild');
      if (readings.length === 0) {
        progress.complete();
        return answer;
      }
      showReadings(progress, readings);
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    progress.stop();
  }
};

const tell = (answer: Projections, options: Asking, { console }: CommandSetting): void => {
  console.out(options.json ? json(answer) : projectionsText(answer));
};

const projectionsText = ({ projections }: Projections): string =>
  table(
    [
      { title: '名称 name', most: 40 },
      { title: '版本 version', most: 12 },
      { title: '状态 state', most: 60 },
      { title: '位置 position', most: 45 },
      { title: '进度 progress', most: 80 },
    ],
    projections.map((each) => [
      each.name,
      String(each.version),
      stateText(each),
      each.position ?? '—',
      each.underWay === null ? '' : readingText([each]),
    ]),
  );

const stateText = ({ state, haltedBefore, rebuildGivenUpAt }: Projections['projections'][number]): string => {
  const gaveUp = rebuildGivenUpAt === null ? '' : `；重建放弃于 rebuild given up at ${rebuildGivenUpAt}`;
  return `${STATES[state] ?? ''} ${state}${haltedBefore === null ? '' : ` ${haltedBefore}`}${gaveUp}`.trim();
};

const STATES: Readonly<Record<string, string>> = {
  building: '初次建立',
  'catching-up': '追赶中',
  following: '最新',
  halted: '已停止，在此之前',
  disconnected: '读不到日志',
};
