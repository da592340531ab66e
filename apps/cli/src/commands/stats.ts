import { figuresOfLedger, type ImportedSource } from '@ecl/case-import';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { readLedger } from '../folder/read-ledger.js';
import { withData, withJson, type CommandSetting } from './command-setting.js';
import { importedText } from './imported-text.js';
import { LogCount, type LogStatistics } from './log-statistics.js';

interface StatsArguments {
  readonly data: string;
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
  withJson(withData(command, setting)).action(async (options: StatsArguments) => {
    const { console } = setting;
    if (options.imported) {
      const sources = await importedFigures(options.data, setting);
      console.out(
        options.json ? json({ imported: sources }) : sources.map(importedText).join('\n\n') || NOTHING_IMPORTED,
      );
    } else {
      const statistics = await logStatistics(options.data, setting);
      console.out(options.json ? json(statistics) : textOf(statistics));
    }
  });
};

const NOTHING_IMPORTED = '没有导入的案件。 No case has been imported.';

const importedFigures = async (data: string, { console }: CommandSetting): Promise<readonly ImportedSource[]> => {
  const progress = progressOf(console, '统计 figures');
  try {
    return await readLedger(data, ({ store }) =>
      figuresOfLedger(store, (cases) => progress.update(cases, 0, `${counted(cases)} 案件 cases`)),
    );
  } finally {
    progress.stop();
  }
};

const logStatistics = async (data: string, { console }: CommandSetting): Promise<LogStatistics> => {
  const progress = progressOf(console, '统计 statistics');
  try {
    return await readLedger(data, async ({ log }) => {
      const last = Number(await log.lastPosition());
      const count = new LogCount();
      for await (const event of log.readAll()) {
        count.add(event);
        progress.update(Number(event.position), last);
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
        ['首次记录 first recorded', firstRecordedAt ?? '—'],
        ['最近记录 last recorded', lastRecordedAt ?? '—'],
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
