export type { Halt } from './bookkeeping.js';
export type { ModelState, ModelStatus } from './model-status.js';
export { RebuildFailed } from './model-upkeep.js';
export { ProjectionEngine, type EngineOptions } from './projection-engine.js';
export { ReadModelBehind, ReadModelHalted, ReadModelMissing } from './read-model-errors.js';
export { readModel, type Handler, type Handlers, type ReadModel, type ReadModelDefinition } from './read-model.js';
export {
  ReadModels,
  type Answer,
  type AnswerStatus,
  type OpenReadModel,
  type ReadModelsOptions,
} from './read-models.js';
export type { Queries, SqlParameters, SqlValue, Tables } from './statements.js';
export {
  flag,
  integer,
  json,
  nullable,
  oneOf,
  onlyRow,
  real,
  rowNumber,
  text,
  withDefault,
  type AnyColumn,
  type Column,
  type OptionalColumn,
  type RequiredColumn,
} from './tables/column.js';
export type { ChangesOf, NewRow, RowOf } from './tables/rows.js';
export {
  aliased,
  columnsOf,
  expression,
  perhaps,
  select,
  type RowsOf,
  type Select,
  type Selected,
  type SelectedRow,
  type Selection,
} from './tables/select.js';
export { extended, table, type Columns, type Table, type TableOptions } from './tables/table.js';
export { insert, insertOrIgnore, insertOrReplace, update } from './tables/write.js';
