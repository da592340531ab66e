import { importLog, readMapping, type ImportProgress, type ImportSummary } from '@ecl/case-import';
import { systemClock } from '@ecl/kernel';
import type { LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { json, type Console } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf, type Progress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { writeLedger, type ReadModelsPlace } from '../folder/write-ledger.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';
import { summaryText } from './import-summary-text.js';
import { resumable } from './resumable.js';

interface ImportArguments extends PlaceArguments {
  readonly mapping: string;
  readonly json?: true;
}

export const addImportCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('import')
    .description('导入外部案件日志（XES、CSV，可为 gzip）· import a foreign case log (XES, CSV, also gzipped)')
    .argument('<file>', '日志文件 · the log: .xes .xes.gz .csv .csv.gz')
    .requiredOption('-m, --mapping <file>', '映射文件（YAML）· how the log is to be read (YAML)');
  withJson(withPlace(command, setting)).action(async (file: string, options: ImportArguments) => {
    const summary = await imported(file, options.mapping, placeGiven(options, setting), setting.console);
    setting.console.out(options.json ? json(summary) : summaryText(summary));
    setting.finish(exitCodeOf(summary));
  });
};

const imported = async (path: string, mappingPath: string, place: LedgerPlace, console: Console) => {
  const mapping = await readMapping(mappingPath);
  const progress = progressOf(console, '导入 import');
  try {
    return await resumable(console, (signal) =>
      writeLedger(place, placeFor(path), async ({ store, catchUp }) => {
        const actor = `${userInfo().username} (ecl import)`;
        const summary = await importLog({
          store,
          clock: systemClock,
          path,
          mapping,
          actor,
          signal,
          progress: told(progress),
        });
        await catchUp();
        return summary;
      }),
    );
  } finally {
    progress.stop();
  }
};

/** From this size on, a separate thread for the read models saves more time than its start costs. */
const LARGE_BYTES = 262_144;

const placeFor = (path: string): ReadModelsPlace =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) < LARGE_BYTES ? 'here' : 'beside';

const told =
  (progress: Progress) =>
  ({ phase, bytes, ofBytes, events }: ImportProgress): void => {
    const note = phase === 'digest' ? '计算摘要 digest' : `${counted(events)} 事件 events`;
    progress.update(bytes, ofBytes, note);
  };

const exitCodeOf = ({ outcome, events, cases }: ImportSummary): ExitCode => {
  if (outcome === 'stopped') return EXIT.failure;
  const isWhole = outcome === 'complete' && events.refused === 0 && cases.refused === 0 && events.withProblem === 0;
  return isWhole ? EXIT.ok : EXIT.refused;
};
