/**
 * Which part of the system may import which: the whole table on one page. `offences.ts` reads it;
 * `architecture.spec.ts` proves each rule with a planted offence. A new library needs a row here before anything
 * imports it.
 */

/** How much of a library an importer may see. */
export type Entry = 'everything' | 'types' | { readonly names: readonly string[] };

export interface LibraryRow {
  readonly mayImport: Readonly<Record<string, Entry>>;
  /** A pure library uses no framework, package, Node module, clock or random source. */
  readonly isPure?: true;
  /**
   * The only files that may import it, or folders (with a slash at the end). Default: everything that the table allows.
   */
  readonly onlyFor?: readonly string[];
}

const everythingOf = (...libraries: readonly string[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(libraries.map((library) => [library, 'everything']));

/**
 * What the law may use from event sourcing: the descriptions of decisions, events and payloads, and given-when-then
 * tests. It must not use stores, positions, subscriptions or command execution.
 */
const decidersAndEventTypes: Entry = {
  names: [
    // Deciding
    'Decider',
    'Decision',
    'accepted',
    'fold',
    'refused',
    // What a step would record is weighed by a rule.
    'MAX_APPEND_BYTES',
    'areLight',
    'weightOfEvents',
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
    'orUpcast',
    'partCheck',
    'personal',
    'personalFieldsOf',
    'record',
    'schemaCheck',
    'sha256',
    'text',
    'textLike',
    'textMap',
    'uuid',
    'valuesAt',
    // Testing: examples of payloads, and a procedure: given, when, then
    'exampleOf',
    'specificationOf',
  ],
};

const adapterOfTheEventStore = everythingOf('kernel', 'event-sourcing');

const besideTheLaw: LibraryRow = {
  mayImport: { ...everythingOf('kernel', 'event-sourcing'), enforcement: 'types' },
};

const belowReadModels = [
  'kernel',
  'sqlite',
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
  sqlite: { mayImport: {} },
  'event-sourcing': { mayImport: everythingOf('kernel') },
  'event-store-sqlite': { mayImport: { ...adapterOfTheEventStore, sqlite: 'everything' } },
  'event-store-eventstoredb': { mayImport: adapterOfTheEventStore },
  enforcement: { mayImport: { kernel: 'everything', 'event-sourcing': decidersAndEventTypes }, isPure: true },
  web: { mayImport: everythingOf('kernel') },
  integrity: { mayImport: everythingOf('kernel', 'event-sourcing') },
  privacy: besideTheLaw,
  evidence: besideTheLaw,
  identity: { mayImport: { ...besideTheLaw.mayImport, sqlite: 'everything' } },
  documents: besideTheLaw,
  'case-import': { mayImport: everythingOf('kernel', 'event-sourcing', 'enforcement') },
  'read-models': { mayImport: everythingOf(...belowReadModels) },
  exports: { mayImport: everythingOf('kernel', 'event-sourcing', 'enforcement', 'read-models') },
  ledger: { mayImport: everythingOf(...belowReadModels, 'read-models', 'case-import') },
  storytelling: {
    mayImport: { ...everythingOf('kernel', 'enforcement'), ledger: 'types' },
    onlyFor: ['apps/cli/src/demo/', 'apps/cli/src/commands/demo.ts', 'test/'],
  },
};

/** Names without meaning: nobody owns what is in such a folder. */
export const namelessFolders: readonly string[] = ['utils', 'common', 'helpers', 'shared'];

/**
 * What a pure library must not use: the same input would no longer give the same answer, or data would leave the
 * process.
 */
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
