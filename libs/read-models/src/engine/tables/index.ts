export { flag, integer, json, nullable, oneOf, onlyRow, real, rowNumber, text, withDefault } from './column.js';
export type { RowOf } from './rows.js';
export { aliased, columnsOf, expression, perhaps, select } from './select.js';
export { extended, table, type Table } from './table.js';
export { insert, insertOrIgnore, insertOrReplace, update } from './write.js';
