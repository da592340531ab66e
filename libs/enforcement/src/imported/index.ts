export { findingsOf } from './procedure.js';
export {
  balanceOf,
  dueOf,
  emptyImportedCase,
  evolveByStep,
  evolveImportedCase,
  stepOf,
  type ForeignStep,
  type ImportedCase,
} from './state.js';
export {
  FOREIGN_STEP_KINDS,
  FOREIGN_STEPS,
  ForeignCaseImported,
  ForeignLogImported,
  ForeignStepImported,
  importedEventTypes,
  RuleFindingRecorded,
  STEPS_WITH_MONEY,
  type ForeignAttribute,
  type ForeignStepKind,
  type ImportedCaseEvent,
} from './vocabulary.js';
