import { beijingTime } from '../console/beijing-time.js';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { readLedger } from '../folder/read-ledger.js';
import {
  placeGiven,
  wholeNumber,
  withJson,
  withPlace,
  type CommandSetting,
  type PlaceArguments,
} from './command-setting.js';

interface StreamsArguments extends PlaceArguments {
  readonly prefix: string;
  readonly after: string;
  readonly limit: number;
  readonly json?: true;
}

/** Counted in events. A log on several servers cannot say how many there are in total. */
const TELL_EVERY = 1000;

interface StreamLine {
  readonly stream: string;
  events: number;
  readonly firstRecordedAt: string | null;
  lastRecordedAt: string | null;
}

export const addStreamsCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('streams')
    .description('列出事件流 · list the streams')
    .option('--prefix <text>', '只列名称以此开头的 · only streams whose names begin with this', '')
    .option('--after <name>', '从此名称之后列起 · list the streams after this name', '')
    .option('--limit <n>', '最多列出多少 · how many streams to list at most', wholeNumber(1, 1_000_000), 100);
  withJson(withPlace(command, setting)).action(async (options: StreamsArguments) => {
    const { lines, isAll } = await streamsOf(options, setting);
    if (options.json) setting.console.out(json({ streams: lines, isAll }));
    else setting.console.out(textOf(lines, isAll));
  });
};

const streamsOf = async (
  { prefix, after, limit, ...place }: StreamsArguments,
  setting: CommandSetting,
): Promise<{ lines: readonly StreamLine[]; isAll: boolean }> => {
  const streams = new Map<string, StreamLine>();
  const progress = progressOf(setting.console, '读取 read');
  try {
    await readLedger(placeGiven(place, setting), async ({ log }) => {
      let read = 0;
      for await (const { streamName, metadata } of log.readAll()) {
        read += 1;
        if (read % TELL_EVERY === 0) progress.update(read, 0, `${counted(read)} 事件 events`);
        if (!streamName.startsWith(prefix) || streamName <= after) continue;
        const recordedAt = metadata['recordedAt'] ?? null;
        const line = streams.get(streamName);
        if (line) {
          line.events += 1;
          line.lastRecordedAt = recordedAt;
        } else
          streams.set(streamName, {
            stream: streamName,
            events: 1,
            firstRecordedAt: recordedAt,
            lastRecordedAt: recordedAt,
          });
      }
    });
  } finally {
    progress.stop();
  }
  const lines = [...streams.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return { lines: lines.slice(0, limit), isAll: lines.length <= limit };
};

const textOf = (lines: readonly StreamLine[], isAll: boolean): string => {
  const rows = lines.map(({ stream, events, firstRecordedAt, lastRecordedAt }) => [
    stream,
    counted(events),
    beijingTime(firstRecordedAt ?? ''),
    beijingTime(lastRecordedAt ?? ''),
  ]);
  const listed = table(
    [
      { title: '事件流 stream', most: 80 },
      { title: '事件 events', align: 'right' },
      { title: '首次记录 first recorded' },
      { title: '最近记录 last recorded' },
    ],
    rows,
  );
  const last = lines.at(-1)?.stream;
  return isAll || last === undefined ? listed : `${listed}\n… --after ${last}`;
};
