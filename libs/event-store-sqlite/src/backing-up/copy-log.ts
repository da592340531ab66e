import { dirname } from 'node:path';
import { filesOf, type StoreLocation } from '../files.js';
import type { LongWork } from '../long-work.js';
import { ownFolder } from '../owner-only.js';
import { openForReading } from '../reading/open-for-reading.js';
import { copyDatabase } from './copy-database.js';

/**
 * Copies a log as it is at one moment, also while a ledger writes to it.
 * @throws EventStoreUnavailable where there is no log of this release, or no space for a copy.
 */
export const copyLog = async (
  source: StoreLocation,
  target: StoreLocation,
  work: LongWork<'copy'> = {},
): Promise<void> => {
  const { database } = filesOf(source);
  openForReading(database).close();
  const copy = filesOf(target).database;
  ownFolder(dirname(copy));
  await copyDatabase(database, copy, work);
};
