import { ForeignCaseImported, ForeignLogImported, ForeignStepImported, type ForeignAttribute } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import type { LogAttribute, ProcessCase, ProcessEvent, ProcessLog, ProcessLogHead } from './process-log.js';
import { OUR_EXTENSIONS } from './process-log.js';

/** What was recorded of the logs of a source when they had been read to their end. */
interface Declared {
  readonly head: ProcessLogHead;
  /** The type of the values of each key. */
  readonly types: Readonly<Record<string, string>>;
}

const NOTHING: ProcessLogHead = {
  extensions: OUR_EXTENSIONS.filter(({ prefix }) => prefix === 'concept' || prefix === 'time'),
  classifiers: [{ name: 'Activity', keys: 'concept:name' }],
  ...{ caseDefaults: [], eventDefaults: [], attributes: [] },
};

export interface ImportedLogOptions {
  /** Also what the mapping calls personal. Default: it is left out. */
  readonly withPersonal?: boolean | undefined;
}

/**
 * The log of another system as it was imported, event for event: each attribute under its own key as the text that was there. Cases come in the
 * order in which the ledger first has them.
 * @param sourceName as the mapping names it
 */
export const importedLog = async (
  store: EventStore,
  sourceName: string,
  { withPersonal = false }: ImportedLogOptions = {},
): Promise<ProcessLog> => {
  const { head, types } = await declaredBy(store, sourceName);
  return { head, cases: casesOf(store, sourceName, { types, withPersonal }) };
};

/** How the attributes of the source are given back. */
interface Giving {
  readonly types: Declared['types'];
  readonly withPersonal: boolean;
}

/** The sources that a ledger has logs of, in the order of their names; also of those that were not read to their end. */
export const importedSources = async (store: EventStore): Promise<readonly string[]> => {
  const found = new Set<string>();
  for await (const { type, data } of store.readAll())
    if (type === ForeignCaseImported.name) found.add((data as ForeignCaseImported['data']).sourceName);
  return [...found].sort();
};

const declaredBy = async (store: EventStore, sourceName: string): Promise<Declared> => {
  let declared: Declared = { head: NOTHING, types: {} };
  for await (const { type, data } of store.readStream(`imports-${sourceName}`)) {
    if (type !== ForeignLogImported.name) continue;
    const { header, attributeTypes } = data as ForeignLogImported['data'];
    const types = { ...declared.types, ...attributeTypes };
    declared = { head: headOf(header as Partial<RecordedHeader>, types), types };
  }
  return declared;
};

/** The header as the import records it. */
interface RecordedHeader {
  readonly attributes: Readonly<Record<string, string>>;
  readonly structured: readonly ForeignAttribute[];
  readonly extensions: ProcessLogHead['extensions'];
  readonly classifiers: ProcessLogHead['classifiers'];
  readonly eventDefaults: Readonly<Record<string, string>>;
  readonly caseDefaults: Readonly<Record<string, string>>;
}

const headOf = (
  { attributes = {}, structured = [], extensions = [], classifiers = [], ...header }: Partial<RecordedHeader>,
  types: Declared['types'],
): ProcessLogHead => ({
  extensions: extensions.length === 0 ? NOTHING.extensions : extensions,
  classifiers: classifiers.length === 0 ? NOTHING.classifiers : classifiers,
  caseDefaults: typed(header.caseDefaults ?? {}, types),
  eventDefaults: typed(header.eventDefaults ?? {}, types),
  attributes: [...typed(attributes, types), ...structured],
});

const typed = (attributes: Readonly<Record<string, string>>, types: Declared['types']): LogAttribute[] =>
  Object.entries(attributes).map(([key, value]) => ({ key, type: typeIn(types, key), value }));

const typeIn = (types: Declared['types'], key: string): string =>
  (Object.hasOwn(types, key) ? types[key] : undefined) ?? 'string';

async function* casesOf(store: EventStore, sourceName: string, giving: Giving): AsyncGenerator<ProcessCase> {
  for await (const { type, data, streamName, revision } of store.readAll()) {
    // A case may be said anew later in its stream, which begins once.
    if (type !== ForeignCaseImported.name || revision !== 0) continue;
    const first = data as ForeignCaseImported['data'];
    if (first.sourceName !== sourceName) continue;
    const { sourceCaseId } = first;
    yield {
      object: { id: streamName, type: 'case', isShared: false },
      name: sourceCaseId,
      attributes: attributesOf(await lastSaid(store, streamName, first), giving),
      events: stepsOf(store, streamName, giving),
    };
  }
}

/** What the source last said of a case as a whole; most say it once. */
const lastSaid = async (
  store: EventStore,
  streamName: string,
  first: ForeignCaseImported['data'],
): Promise<ForeignCaseImported['data']> => {
  let said = first;
  for await (const { type, data } of store.readStream(streamName))
    if (type === ForeignCaseImported.name) said = data as ForeignCaseImported['data'];
  return said;
};

async function* stepsOf(store: EventStore, streamName: string, giving: Giving): AsyncGenerator<ProcessEvent> {
  for await (const { type, data } of store.readStream(streamName)) {
    if (type !== ForeignStepImported.name) continue;
    const step = data as ForeignStepImported['data'];
    const attributes = attributesOf(step, giving);
    const resource = attributes.find(({ key, value }) => key === 'org:resource' && value !== undefined)?.value;
    yield {
      id: `${streamName}/${String(step.index)}`,
      activity: step.activity ?? '',
      time: attributes.find(({ key }) => key === 'time:timestamp')?.value ?? step.occurredOn,
      attributes,
      relations:
        resource === undefined
          ? []
          : [{ object: { id: `resource/${resource}`, type: 'resource', isShared: true }, qualifier: 'by' }],
    };
  }
}

const KEPT_WHOLE = /#\d+$/;

/** As the source had them; those that the mapping calls personal came apart from the others, and stand among them here. */
const attributesOf = (
  {
    attributes,
    personalAttributes = {},
    structured = [],
  }: Pick<ForeignStepImported['data'], 'attributes' | 'personalAttributes' | 'structured'>,
  { types, withPersonal }: Giving,
): LogAttribute[] => [
  ...typed(attributes, types),
  ...(withPersonal ? Object.entries(personalAttributes) : []).map(
    ([key, value]): LogAttribute => wholeIn(key, value) ?? { key, type: typeIn(types, key), value },
  ),
  ...(structured as unknown as readonly ForeignAttribute[]),
];

/** A personal attribute with members was kept as one text, under its key and a number. */
const wholeIn = (key: string, value: string): LogAttribute | undefined => {
  if (!KEPT_WHOLE.test(key)) return undefined;
  try {
    const kept = JSON.parse(value) as LogAttribute;
    return typeof kept === 'object' && kept.key === key.replace(KEPT_WHOLE, '') ? kept : undefined;
  } catch {
    return undefined;
  }
};
