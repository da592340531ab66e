/**
 * Which part of the system may know which: the whole table on one page. `offences.ts` reads it, `architecture.spec.ts` proves each rule by a
 * planted offence. A new library gets a row here before it gets an importer.
 */

/** How much of a library its importer may see. */
export type Entry = 'everything' | 'types' | { readonly names: readonly string[] };

export interface LibraryRow {
  readonly mayImport: Readonly<Record<string, Entry>>;
  /** A pure library touches no framework, no package, no Node module, no clock and no chance. */
  readonly isPure?: true;
  /** The only files, or folders with a slash at the end, that may import it. Default: everything that the table allows. */
  readonly onlyFor?: readonly string[];
}

const everythingOf = (...libraries: readonly string[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(libraries.map((library) => [library, 'everything']));

/**
 * What the law may take from event sourcing: how a decision, an event and a payload are written down, and how a procedure is told as a test.
 * Stores, positions, subscriptions and command execution are not its business.
 */
const decidersAndEventTypes: Entry = {
  names: [
    // Deciding
    'Decider',
    'Decision',
    'accepted',
    'fold',
    'refused',
    // What an event is
    'Event',
    'EventOf',
    'EventType',
    'EventTypeDefinition',
    'EventTypes',
    'Upcast',
    'eventType',
    'eventTypes',
    // What a payload is
    'Payload',
    'PayloadSchema',
    'Static',
    'TSchema',
    'TypeOf',
    'anyOf',
    'code',
    'date',
    'exactly',
    'flag',
    'integer',
    'json',
    'listOf',
    'marked',
    'marksOf',
    'moment',
    'money',
    'oneOf',
    'optional',
    'personal',
    'record',
    'sha256',
    'text',
    'textMap',
    'uuid',
    // Telling a procedure: given, when, then
    'specificationOf',
  ],
};

const adapterOfTheEventStore: LibraryRow = { mayImport: everythingOf('kernel', 'event-sourcing') };

const besideTheLaw: LibraryRow = {
  mayImport: { ...everythingOf('kernel', 'event-sourcing'), enforcement: 'types' },
};

const belowReadModels = [
  'kernel',
  'event-sourcing',
  'event-store-sqlite',
  'event-store-eventstoredb',
  'enforcement',
  'integrity',
  'privacy',
  'evidence',
  'identity',
  'documents',
] as const;

export const libraries: Readonly<Record<string, LibraryRow>> = {
  kernel: { mayImport: {} },
  'event-sourcing': { mayImport: everythingOf('kernel') },
  'event-store-sqlite': adapterOfTheEventStore,
  'event-store-eventstoredb': adapterOfTheEventStore,
  enforcement: { mayImport: { kernel: 'everything', 'event-sourcing': decidersAndEventTypes }, isPure: true },
  web: { mayImport: everythingOf('kernel') },
  integrity: { mayImport: everythingOf('kernel', 'event-sourcing') },
  privacy: besideTheLaw,
  evidence: besideTheLaw,
  identity: besideTheLaw,
  documents: besideTheLaw,
  'case-import': { mayImport: everythingOf('kernel', 'event-sourcing', 'enforcement') },
  'read-models': { mayImport: everythingOf(...belowReadModels) },
  ledger: { mayImport: everythingOf(...belowReadModels, 'read-models', 'case-import') },
  storytelling: {
    mayImport: { ...everythingOf('kernel', 'enforcement'), ledger: 'types' },
    onlyFor: ['apps/cli/src/demo/', 'apps/cli/src/commands/demo.ts', 'test/'],
  },
};

/** Names that say nothing: what lies there belongs to nobody. */
export const namelessFolders: readonly string[] = ['utils', 'common', 'helpers', 'shared'];

/** What a pure library may not reach for: the same input would no longer give the same answer, or the answer would leave the process. */
export const impureExpressions: readonly string[] = [
  'Date.now',
  'Date()',
  'new Date()',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'process.env',
  'process.cwd',
  'process.hrtime',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];
