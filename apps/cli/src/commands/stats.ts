import { beijingTime } from '../console/beijing-time.js';
import { figuresOfLedger, type ImportedSource } from '@ecl/case-import';
import type { LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { json, type Console } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { readLedger } from '../folder/read-ledger.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';
import { importedText } from './imported-text.js';
import { LogCount, type LogStatistics } from './log-statistics.js';

interface StatsArguments extends PlaceArguments {
  readonly imported?: true;
  readonly json?: true;
}

export const addStatsCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('stats')
    .description('账本概况 · what the ledger holds')
    .option(
      '--imported',
      '导入案件的缴款、复议、征收等数字 · the figures of imported cases: payments, appeals, collection',
    );
  withJson(withPlace(command, setting)).action(async (options: StatsArguments) => {
    const { console } = setting;
    if (options.imported) {
      const sources = await importedFigures(placeGiven(options, setting), console);
      console.out(
        options.json ? json({ imported: sources }) : sources.map(importedText).join('\n\n') || NOTHING_IMPORTED,
      );
    } else {
      const statistics = await logStatistics(placeGiven(options, setting), console);
      console.out(options.json ? json(statistics) : textOf(statistics));
    }
  });
};

/** Counted in events. A log on several servers cannot say how many there are in total. */
const TELL_EVERY = 1000;

const NOTHING_IMPORTED = '没有导入的案件。 No case has been imported.';

const importedFigures = async (place: LedgerPlace, console: Console): Promise<readonly ImportedSource[]> => {
  const progress = progressOf(console, '统计 figures');
  try {
    return await readLedger(place, ({ store }) =>
      figuresOfLedger(store, (cases) => progress.update(cases, 0, `${counted(cases)} 案件 cases`)),
    );
  } finally {
    progress.stop();
  }
};

const logStatistics = async (place: LedgerPlace, console: Console): Promise<LogStatistics> => {
  const progress = progressOf(console, '统计 statistics');
  try {
    return await readLedger(place, async ({ log }) => {
      const count = new LogCount();
      for await (const event of log.readAll()) {
        count.add(event);
        if (count.events % TELL_EVERY === 0) progress.update(count.events, 0, `${counted(count.events)} 事件 events`);
      }
      return count.statistics();
    });
  } finally {
    progress.stop();
  }
};

const textOf = ({ events, streams, firstRecordedAt, lastRecordedAt, kinds, types }: LogStatistics): string =>
  [
    table(
      [{ title: '事件日志 log' }, { title: '' }],
      [
        ['事件 events', counted(events)],
        ['事件流 streams', counted(streams)],
        ['首次记录（北京） first recorded (Beijing)', beijingTime(firstRecordedAt ?? '—')],
        ['最近记录（北京） last recorded (Beijing)', beijingTime(lastRecordedAt ?? '—')],
      ],
    ),
    '',
    table(
      [
        { title: '事件流种类 kind of stream' },
        { title: '事件流 streams', align: 'right' },
        { title: '事件 events', align: 'right' },
      ],
      kinds.map(({ kind, streams: n, events: m }) => [kind, counted(n), counted(m)]),
    ),
    '',
    table(
      [{ title: '事件类型 event type' }, { title: '事件 events', align: 'right' }],
      types.map(({ type, events: n }) => [type, counted(n)]),
    ),
  ].join('\n');
