import { importLog, readMapping, trialStore, type ImportProgress, type ImportSummary } from '@ecl/case-import';
import { InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { systemClock } from '@ecl/kernel';
import { eventVocabulary, placesOf, type LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { json, type Console } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf, type Progress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { readLedger } from '../folder/read-ledger.js';
import { writeLedger, type ReadModelsPlace } from '../folder/write-ledger.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';
import { activitiesOf, summaryText } from './import-summary-text.js';
import { resumable } from './resumable.js';

interface ImportArguments extends PlaceArguments {
  readonly mapping: string;
  readonly dryRun?: true;
  readonly listActivities?: true;
  readonly json?: true;
}

export const addImportCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('import')
    .description('导入外部案件日志（XES、CSV，可为 gzip）· import a foreign case log (XES, CSV, also gzipped)')
    .argument('<file>', '日志文件 · the log: .xes .xes.gz .csv .csv.gz')
    .requiredOption('-m, --mapping <file>', '映射文件（YAML）· how the log is to be read (YAML)')
    .option(
      '--dry-run',
      '试读：说明会导入什么、拒绝什么，不作登记 · say what would be imported and refused; record nothing',
    )
    .option(
      '--list-activities',
      '只列出日志中的活动及其含义，不作登记；映射文件的 activities 可以先留空（{}） · list the activities of the log with their meanings, and record nothing; the activities of the mapping may still be empty ({})',
    );
  withJson(withPlace(command, setting)).action(async (file: string, options: ImportArguments) => {
    const isTrial = options.dryRun === true || options.listActivities === true;
    const place = placeGiven(options, setting);
    const summary = isTrial
      ? await tried(file, options.mapping, place, setting.console)
      : await imported(file, options.mapping, place, setting.console);
    if (options.listActivities === true) {
      const { activities } = summary;
      setting.console.out(options.json ? json({ activities }) : activitiesOf(summary).join('\n').trimStart());
      return;
    }
    setting.console.out(
      options.json ? json(summary) : [...(isTrial ? [TRIAL, ''] : []), summaryText(summary)].join('\n'),
    );
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

const TRIAL = '试读：没有登记任何内容。 A dry run: nothing was recorded.';

/** Reads the log as an import does, beside whoever serves the ledger, and records nothing. */
const tried = async (
  path: string,
  mappingPath: string,
  place: LedgerPlace,
  console: Console,
): Promise<ImportSummary> => {
  const mapping = await readMapping(mappingPath);
  const progress = progressOf(console, '试读 dry run');
  const into = (store: EventStore): Promise<ImportSummary> =>
    importLog({
      ...{ store: withSchemas(trialStore(store), eventVocabulary()), clock: systemClock, path, mapping },
      ...{ actor: 'dry run', progress: told(progress), remembered: Number.MAX_SAFE_INTEGER },
    });
  try {
    // Where there is no ledger yet, everything would be new.
    const { log } = placesOf(place);
    if (log.is === 'sqlite' && !existsSync(log.folder)) return await into(new InMemoryEventStore());
    return await readLedger(place, ({ log: recorded }) => into(recorded));
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
