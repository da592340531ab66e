import type { Position } from '@ecl/event-sourcing';
import { allReadModels, ReadModels, type Queries } from '@ecl/read-models';

const PATIENCE_MS = 60_000;

const tablesOf = (db: Queries): readonly string[] =>
  db
    .all<{
      name: string;
    }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND substr(name, 1, 1) <> '_' ORDER BY name`,
    )
    .map(({ name }) => name);

const rowsOf = (db: Queries, table: string): readonly string[] =>
  db
    .all(`SELECT * FROM "${table}"`)
    .map((row) => JSON.stringify(row))
    .sort();

/** Every row of every read model in a folder, by model and table, once they include the event at a position. */
export const projectedRows = async (folder: string, atLeast: Position) => {
  const readModels = new ReadModels(folder);
  try {
    const rows: Record<string, readonly string[]> = {};
    for (const model of allReadModels) {
      const opened = readModels.open(model);
      await opened.atLeast(atLeast, PATIENCE_MS);
      opened.read((db) => {
        for (const table of tablesOf(db)) rows[`${model.name}/${table}`] = rowsOf(db, table);
      });
    }
    return rows;
  } finally {
    readModels.close();
  }
};
