import { importedLog, importedSources, ocelOf, xesOf, type ProcessLog } from '@ecl/exports';
import type { LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { rmSync, statSync } from 'node:fs';
import { json } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf } from '../console/progress.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { mustBeNew, writeOut } from '../exporting/write-out.js';
import { readLedger } from '../folder/read-ledger.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';
import { interruptible } from './interruptible.js';

interface ImportedArguments extends PlaceArguments {
  readonly offset: string;
  readonly json?: true;
}

/** `ecl export`: what is taken away. */
export const addExportCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('export')
    .description('带走：过程日志等 · take away: process logs, and more')
    .helpCommand(false);
  addImportedCommand(command, setting);
};

const addImportedCommand = (parent: Command, setting: CommandSetting): void => {
  const command = parent
    .command('imported')
    .description(
      '导出从其他系统导入的案件日志，逐一事件还原（XES 或 OCEL 2.0）；不含个人信息 · a log of another system as it was imported, event for event (XES or OCEL 2.0); personal data is left out',
    )
    .argument('<source>', '来源，即映射文件中的 source.name · the source, as source.name of its mapping')
    .argument(
      '<file>',
      '要新建的文件：.xes 或 .json（OCEL 2.0），可加 .gz · the file to make: .xes or .json (OCEL 2.0), also .gz',
    )
    .option(
      '--offset <offset>',
      'OCEL 要求时刻带时区：没有时区的日期按此时区 · OCEL wants an offset: what a day without one is given',
      '+08:00',
    );
  withJson(withPlace(command, setting)).action(async (source: string, file: string, options: ImportedArguments) => {
    const form = formOf(file);
    if (!/^[+-]\d{2}:\d{2}$/.test(options.offset))
      throw new Problem(EXIT.usage, '--offset 应如 +08:00。', '--offset must be such as +08:00.');
    mustBeNew(file);
    const counts = await exported(
      placeGiven(options, setting),
      { source, file, form, offset: options.offset },
      setting,
    );
    const result = { source, file, form, ...counts, bytes: statSync(file).size };
    setting.console.out(options.json ? json(result) : textOf(result));
  });
};

type Form = 'xes' | 'ocel';

/** @throws Problem for a name that says no form */
const formOf = (file: string): Form => {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.xes')) return 'xes';
  if (name.endsWith('.json')) return 'ocel';
  throw new Problem(
    EXIT.usage,
    `${file} 应以 .xes、.json、.xes.gz 或 .json.gz 结尾。`,
    `${file} must end in .xes, .json, .xes.gz or .json.gz.`,
  );
};

interface Counts {
  readonly cases: number;
  readonly events: number;
}

const exported = async (
  place: LedgerPlace,
  asked: { readonly source: string; readonly file: string; readonly form: Form; readonly offset: string },
  { console }: CommandSetting,
): Promise<Counts> => {
  const progress = progressOf(console, '导出 export');
  const counts = { cases: 0, events: 0 };
  try {
    await readLedger(place, async ({ store }) => {
      const log = counting(await importedLog(store, asked.source), counts, () => {
        progress.update(counts.events, 0, `${counted(counts.cases)} 案件 cases, ${counted(counts.events)} 事件 events`);
      });
      const content = asked.form === 'xes' ? xesOf(log) : ocelOf(log, asked);
      await interruptible(console, (signal) => writeOut(asked.file, content, signal));
      if (counts.cases > 0) return;
      rmSync(asked.file);
      throw noSource(asked.source, await importedSources(store));
    });
    return counts;
  } finally {
    progress.stop();
  }
};

const noSource = (source: string, known: readonly string[]): Problem =>
  new Problem(
    EXIT.failure,
    `账本中没有从 ${source} 导入的案件；来源有：${known.join('、') || '无'}。`,
    `The ledger has no case of ${source}; its sources are: ${known.join(', ') || 'none'}.`,
  );

/** How many events pass between two reports. */
const TELL_EVERY = 1000;

/** The same log, counted while it is read. */
const counting = (log: ProcessLog, counts: { cases: number; events: number }, tell: () => void): ProcessLog => ({
  head: log.head,
  cases: (async function* () {
    for await (const each of log.cases) {
      counts.cases += 1;
      yield {
        ...each,
        events: (async function* () {
          for await (const event of each.events) {
            counts.events += 1;
            if (counts.events % TELL_EVERY === 0) tell();
            yield event;
          }
        })(),
      };
    }
  })(),
});

const textOf = ({ file, cases, events, bytes }: Counts & { readonly file: string; readonly bytes: number }): string =>
  `${file}：${counted(cases)} 案件 cases，${counted(events)} 事件 events，${counted(bytes)} 字节 bytes`;
