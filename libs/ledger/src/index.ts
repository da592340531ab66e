export * from './data-folder.js';
export * from './event-vocabulary.js';
export type { CommandDoor, CommandOutcome, CommandRequest, Ledger } from './ledger.js';
export * from './open-ledger.js';
export * from './register-streams.js';
