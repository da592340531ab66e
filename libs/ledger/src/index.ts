export * from './data-folder.js';
export * from './event-vocabulary.js';
export type { CommandDoor, CommandOutcome, CommandRequest, Ledger } from './ledger.js';
export * from './open-ledger.js';
export { ProjectingThread, type Projecting } from './projecting/projecting-thread.js';
export * from './register-streams.js';
