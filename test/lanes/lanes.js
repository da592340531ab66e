/**
 * Each spec belongs to one lane, by the folder that it is in. `npm test` runs all of them, `npm run test:unit` and so on one.
 * What belongs where is said in docs/testing.md.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const lanes = {
  /** Libraries and apps, each spec beside its source. */
  unit: ['libs', 'apps'],
  /** What holds for the repository: its architecture, its documents, its tests. */
  repository: ['test/architecture', 'test/deployment', 'test/lanes', 'test/rulebook', 'test/running'],
  /** What every event store keeps, and the server that stands for EventStoreDB. */
  stores: ['test/contract', 'test/eventstoredb-server'],
  /** What people do, through HTTP and at the terminal. */
  journeys: ['test/journeys'],
  /** What is killed, cut off, full or damaged. */
  faults: ['test/faults'],
};
