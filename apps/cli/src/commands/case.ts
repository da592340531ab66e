import { importedStreamOf } from '@ecl/case-import';
import type { EventStore, RecordedEvent } from '@ecl/event-sourcing';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { beijingTime } from '../console/beijing-time.js';
import { table } from '../console/table.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { readLedger } from '../folder/read-ledger.js';
import { caseRecordOf, caseRecordText } from './case-record.js';
import { currencyOf, timelineLineOf, type Currency, type TimelineLine } from './case-timeline.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';

interface CaseArguments extends PlaceArguments {
  readonly imported?: string;
  readonly json?: true;
}

export const addCaseCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('case')
    .description('案件全过程记录 · the whole-process record of a case')
    .argument('<id>', '案件编号，或事件流名称 · the id of the case, or the name of its stream')
    .option('--imported <source>', '从该来源导入的案件 · a case that was imported from this source');
  withJson(withPlace(command, setting)).action(async (id: string, options: CaseArguments) => {
    const place = placeGiven(options, setting);
    const told = await readLedger(place, async ({ store }) => {
      const stream = await streamOf(store, id, options.imported);
      const record = stream.startsWith('imported-') ? undefined : caseRecordOf(place, stream);
      return record ?? { stream, steps: await linesOf(store.readStream(stream)) };
    });
    if (options.json) setting.console.out(json(told));
    else setting.console.out('missing' in told ? caseRecordText(told) : `${told.stream}\n\n${textOf(told.steps)}`);
  });
};

/** @throws Problem when the ledger holds no such case. */
const streamOf = async (store: EventStore, id: string, source: string | undefined): Promise<string> => {
  const candidates = source === undefined ? [`case-${id}`, id] : [importedStreamOf(source, id)];
  for (const streamName of candidates.filter((name) => STREAM_NAME.test(name)))
    for await (const { streamName: found } of store.readStream(streamName, { maxCount: 1 })) return found;
  throw new Problem(EXIT.failure, `账本中没有案件 ${id}。`, `The ledger holds no case ${id}.`);
};

const STREAM_NAME = /^[A-Za-z0-9_.-]{1,200}$/;

const linesOf = async (events: AsyncIterable<RecordedEvent>): Promise<TimelineLine[]> => {
  const lines: TimelineLine[] = [];
  let currency: Currency;
  for await (const event of events) {
    currency = currencyOf(event) ?? currency;
    lines.push(timelineLineOf(event, currency));
  }
  return lines;
};

const textOf = (lines: readonly TimelineLine[]): string =>
  table(
    [
      { title: '#', align: 'right' },
      { title: '发生（北京时间） occurred' },
      { title: '记录（北京时间） recorded' },
      { title: '步骤 step', most: 50 },
      { title: '内容 details', most: 100 },
      { title: '经办 by', most: 30 },
    ],
    lines.map(({ number, occurred, recordedAt, zh, en, details, actor }) => [
      String(number),
      beijingTime(occurred ?? ''),
      beijingTime(recordedAt ?? ''),
      [zh, en].filter(Boolean).join(' '),
      details.join(' · '),
      actor ?? '',
    ]),
  );
