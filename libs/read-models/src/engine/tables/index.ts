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
} from './column.js';
export type { ChangesOf, NewRow, RowOf } from './rows.js';
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
} from './select.js';
export { extended, table, type Columns, type Table, type TableOptions } from './table.js';
export { insert, insertOrIgnore, insertOrReplace, update } from './write.js';
