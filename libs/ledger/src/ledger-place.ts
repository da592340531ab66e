import { s3Address } from '@ecl/evidence';
import { resolve } from 'node:path';
import { dataFolder, type DataFolder } from './data-folder.js';
import { eventLogAddress, type EventLogAddress } from './event-log/event-log-address.js';

/** Where a ledger is, as given at its start. */
export interface LedgerPlace {
  /** The data folder. */
  readonly data: string;
  /** Address of the event log. Default: the embedded store in the data folder. */
  readonly store?: string | undefined;
  /**
   * Folder of the read models of this process. Default: in the data folder. Processes that share one each have their
   * own.
   */
  readonly readModels?: string | undefined;
  /** The bucket of papers and recordings, `s3://bucket/folder`. Default: in the data folder. */
  readonly papers?: string | undefined;
}

export interface LedgerPlaces {
  readonly folder: DataFolder;
  readonly log: EventLogAddress;
  readonly papers?: string | undefined;
}

/** @throws InvalidEventLogAddress; EvidenceError `no-bucket` */
export const placesOf = ({ data, store, readModels, papers }: LedgerPlace): LedgerPlaces => {
  const folder = dataFolder(data, readModels);
  const log: EventLogAddress =
    store === undefined ? { is: 'sqlite', folder: resolve(folder.log) } : eventLogAddress(store);
  if (papers !== undefined) s3Address(papers);
  return { folder, log, papers };
};
