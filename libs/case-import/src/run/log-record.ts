import { ForeignLogImported } from '@ecl/enforcement';
import { appendSettled, type EventMetadata, type EventStore } from '@ecl/event-sourcing';
import { uuidV5, type Uuid } from '@ecl/kernel';
import type { Mapping } from '../mapping/mapping.js';
import type { LogHeader } from '../reading/foreign-event.js';
import type { LogFormat } from '../reading/read-foreign-log.js';
import type { SourceFile } from '../reading/source-file.js';
import { importsStreamOf } from './stream-names.js';

/** A log that was read to its end, in the form to be recorded. */
export interface LogRead {
  readonly mapping: Mapping;
  readonly file: SourceFile;
  readonly format: LogFormat;
  readonly header: LogHeader;
  readonly events: number;
  readonly unmappedActivities: readonly { readonly activity: string; readonly events: number }[];
}

/** Records that a file was read to its end, once for each file and mapping. */
export const recordLog = async (
  store: EventStore,
  read: LogRead,
  origin: { readonly namespace: Uuid; readonly metadata: EventMetadata },
): Promise<void> => {
  const { mapping, file } = read;
  const stream = importsStreamOf(mapping.source.name);
  let revision: number | 'noStream' = 'noStream';
  for await (const recorded of store.readStream(stream)) {
    const { data } = recorded as { data: ForeignLogImported['data'] };
    if (data.file.sha256 === file.sha256 && data.mappingSha256 === mapping.sha256) return;
    revision = recorded.revision;
  }
  const id = uuidV5(origin.namespace, `log\u0000${file.sha256}\u0000${mapping.sha256}`);
  await appendSettled(store, stream, [{ id, ...logImported(read), metadata: origin.metadata }], {
    expectedRevision: revision,
  });
};

const logImported = ({ mapping, file, format, header, events, unmappedActivities }: LogRead): ForeignLogImported => {
  const { attributeTypes, warnings, ...declared } = header;
  return ForeignLogImported({
    sourceName: mapping.source.name,
    title: mapping.source.title,
    citation: mapping.source.citation,
    licence: mapping.source.licence,
    file: { name: file.name, sha256: file.sha256, bytes: file.bytes },
    format,
    mappingSha256: mapping.sha256,
    header: {
      ...declared,
      warnings: warnings.map(({ en, line }) => ({ en, line: line ?? null })),
    },
    attributeTypes,
    events,
    unmappedActivities: unmappedActivities.slice(0, 1000).map(({ activity, events: n }) => ({
      activity: activity.slice(0, 4000),
      events: n,
    })),
  });
};
