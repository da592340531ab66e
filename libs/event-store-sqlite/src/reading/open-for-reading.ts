import { Database } from '@ecl/sqlite';
import { faultOf, StoreFault } from '../fault.js';
import { assertOwnSchema, isBlank } from '../schema.js';
import { unavailable } from '../unavailable.js';

/**
 * A connection that cannot write, while another may write.
 * @throws EventStoreUnavailable when there is no store to read, or another program's database.
 */
export const openForReading = (database: string): Database => {
  let db: Database | undefined;
  try {
    db = new Database(database, { readonly: true, fileMustExist: true });
    if (isBlank(db)) throw new StoreFault('unreachable', `${database} is empty: no writer has made a store of it yet`);
    assertOwnSchema(db);
    return db;
  } catch (error) {
    db?.close();
    throw unavailable(faultOf(error, database), error);
  }
};
