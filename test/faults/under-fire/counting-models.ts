import {
  insert,
  insertOrIgnore,
  integer,
  readModel,
  rowNumber,
  table,
  text,
  type Handler,
  type ReadModel,
} from '@ecl/read-models';

/** The payload that every writer under fire appends. */
export const TYPE = 'Noted';

/*
 * Neither model has a key that would refuse a repeated event, and neither checks its existing rows, so a skipped or
 * doubled event stays visible.
 */

const seen = table('seen', { place: rowNumber(), position: text(), id: text(), stream: text(), revision: integer() });

const remember: Handler = ({ position, id, streamName, revision }, db) =>
  insert(db, seen, { position, id, stream: streamName, revision });

/**
 * Makes two moments long, the change of a model's tables and the move of its bookmark, so that most kills fall into one
 * of them: events that were committed without their bookmark would come twice, a bookmark without its events would skip
 * them.
 */
const slowly = (change: string): string => `
  CREATE VIEW a_while AS
    WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < 20000) SELECT n FROM step;
  CREATE TRIGGER a_bookmark_moves_slowly BEFORE UPDATE OF position ON _read_model BEGIN SELECT count(*) FROM a_while; END;
  CREATE TRIGGER a_table_changes_slowly BEFORE ${change} BEGIN SELECT count(*) FROM a_while; END`;

/** Each event in the order in which it came. */
export const everyEvent: ReadModel = readModel({
  name: 'every-event',
  version: 1,
  tables: [seen],
  sqlBeside: slowly('INSERT ON seen'),
  on: { [TYPE]: remember },
});

const counted = table(
  'counted',
  { stream: text(), events: integer(), revisions: integer() },
  { primaryKey: ['stream'] },
);

const count: Handler = ({ streamName, revision }, db) => {
  insertOrIgnore(db, counted, { stream: streamName, events: 0, revisions: 0 });
  db.run('UPDATE counted SET events = events + 1, revisions = revisions + ? WHERE stream = ?', revision, streamName);
};

/**
 * How many events each stream has, and the sum of their revisions: a skipped event and a doubled one do not cancel out.
 */
export const perStream: ReadModel = readModel({
  name: 'per-stream',
  version: 1,
  tables: [counted],
  sqlBeside: slowly('UPDATE ON counted'),
  on: { [TYPE]: count },
});
