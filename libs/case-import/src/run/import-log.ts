import type { EventMetadata, EventStore } from '@ecl/event-sourcing';
import { uuidV5, type Clock, type Uuid } from '@ecl/kernel';
import { eventMapper, type EventMapper } from '../mapping/map-event.js';
import { MappingFaulty } from '../mapping/mapping-faulty.js';
import type { Mapping } from '../mapping/mapping.js';
import { formatOf, readForeignLog } from '../reading/read-foreign-log.js';
import { identifyFile } from '../reading/source-file.js';
import { SourceUnreadable } from '../reading/source-unreadable.js';
import { casePartsOf } from './case-parts.js';
import { ImportRun } from './import-run.js';
import { recordLog } from './log-record.js';
import type { ImportSummary } from './summary.js';
import { Tally } from './tally.js';

/** Everything from which an import derives its event ids: it never changes, so that a second run makes the same ids. */
const IMPORTS = '5d5b5a0e-6f0c-5f2e-9b69-6b1f3d0f7c11' as Uuid;

export interface ImportProgress {
  /** The file is read twice: once for its digest, which every imported step names, and once for its content. */
  readonly phase: 'digest' | 'import';
  /** Bytes of the file read so far in this phase, of all. */
  readonly bytes: number;
  readonly ofBytes: number;
  readonly events: number;
}

export interface ImportOptions {
  /** A store that checks schemas (`withSchemas`). */
  readonly store: EventStore;
  readonly clock: Clock;
  readonly path: string;
  readonly mapping: Mapping;
  /** Who imports. */
  readonly actor: string;
  readonly progress?: (progress: ImportProgress) => void;
  /** Asks the import to stop; it finishes the work that it has begun. */
  readonly signal?: AbortSignal;
  /** The greatest number of cases under way at a time. Default 256. */
  readonly inFlight?: number;
  /**
   * How many cases are remembered in case they return soon; the others are read from the ledger again. Default 10,000.
   */
  readonly remembered?: number;
}

/**
 * Imports a foreign case log: each case becomes its own stream. Streaming, idempotent, and resumable by running it
 * again; no rule refuses a step, but findings say which rules it breaks.
 *
 * A file that is broken from some place on does not throw: everything before it is imported and the summary names the
 * place.
 * @throws SourceUnreadable when the file cannot be read at all, MappingFaulty when the mapping does not fit it, and
 *   what the event store fails with; even then, everything acknowledged stays, and a second run continues.
 */
export const importLog = async (options: ImportOptions): Promise<ImportSummary> => {
  const { path, mapping, progress = () => undefined } = options;
  const format = formatOf(path);
  const fields = mapping.fields[format];
  if (!fields)
    throw new MappingFaulty(mapping.source.name, [
      { line: undefined, en: `it has no section for ${format} files`, zh: `未说明 ${format} 文件的字段` },
    ]);
  const file = await identifyFile(path, (bytes, ofBytes) => progress({ phase: 'digest', bytes, ofBytes, events: 0 }));
  const tally = new Tally(mapping, file, format);
  const csv = mapping.fields.csv;
  const log = readForeignLog(
    path,
    {
      format,
      csv: {
        delimiter: csv?.delimiter ?? ',',
        encoding: csv?.encoding ?? 'utf-8',
        requiredColumns: [...new Set([fields.case, fields.activity, fields.timestamp, ...amountColumns(mapping)])],
      },
    },
    (bytes) => progress({ phase: 'import', bytes, ofBytes: file.bytes, events: tally.events.read }),
  );
  // The declarations of the log come before its first event, so they are known by then.
  let mapper: EventMapper | undefined;
  const mapperNow = (): EventMapper => (mapper ??= eventMapper(mapping, format, log.header()));

  const namespace = uuidV5(IMPORTS, mapping.source.name);
  const metadata = metadataOf(options, uuidV5(namespace, file.sha256));
  const run = new ImportRun({
    store: options.store,
    reading: { mapping, fileSha256: file.sha256 },
    origin: { namespace, metadata },
    tally,
    inFlight: options.inFlight ?? 256,
    remembered: options.remembered ?? 10_000,
  });
  let fault: SourceUnreadable | undefined;
  let isStopped = false;
  try {
    for await (const part of casePartsOf(log.events, (event) => mapperNow().caseIdOf(event))) {
      isStopped = options.signal?.aborted === true;
      if (isStopped) break;
      await run.take(part, mapperNow());
    }
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error;
    fault = error;
  } finally {
    await run.settled();
  }
  const header = log.header();
  const outcome = fault ? 'unreadable' : isStopped ? 'stopped' : 'complete';
  if (outcome === 'complete')
    await recordLog(
      options.store,
      { mapping, file, format, header, events: tally.events.read, unmappedActivities: tally.unmappedActivities() },
      { namespace, metadata: metadata() },
    );
  return tally.summary(outcome, header.warnings, fault);
};

const amountColumns = ({ activities }: Mapping): string[] =>
  Object.values(activities).flatMap(({ amountFrom }) => (amountFrom === undefined ? [] : [amountFrom]));

/** All events of a file belong together. They come from no command, so none is named. */
const metadataOf =
  ({ clock, actor }: ImportOptions, importId: Uuid): (() => EventMetadata) =>
  () => ({
    actor,
    correlationId: importId,
    recordedAt: clock.now(),
    imported: 'true',
  });
