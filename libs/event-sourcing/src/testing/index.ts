export { exampleOf } from './example-of.js';
export type { ExpectedViolation } from './expected-violations.js';
export {
  FaultyEventStore,
  lostOnTheWay,
  overtakenBy,
  storedButUnanswered,
  unreachable,
  type AppendFault,
} from './faulty-event-store.js';
export { checkGoldenFiles, writeMissingGoldenFiles } from './golden-files.js';
export { specificationOf, type Given, type SpecificationOptions, type When } from './specification-of.js';
