/**
 * Each spec belongs to one lane, by its folder. `npm test` runs all lanes, `npm run test:unit` and so on one of them.
 * docs/testing.md says what belongs where.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const lanes = {
  /** Libraries and apps, each spec beside its source. */
  unit: ['libs', 'apps'],
  /** The repository itself: its architecture, its documents, its tests. */
  repository: ['test/architecture', 'test/deployment', 'test/lanes', 'test/rulebook', 'test/running'],
  /** The contract of every event store, and the test server that replaces EventStoreDB. */
  stores: ['test/contract', 'test/eventstoredb-server'],
  /** Journeys of people, through HTTP and at the terminal. */
  journeys: ['test/journeys'],
  /** Faults: processes that are killed, connections that are cut, disks that are full, files that are damaged. */
  faults: ['test/faults'],
};
