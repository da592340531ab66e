import type { EventStore } from '@ecl/event-sourcing';
import { noScanner, OriginalsInFolder, PapersOfCases, roomOn, Uploads, type Scanner } from '@ecl/evidence';
import type { Clock } from '@ecl/kernel';
import type { DataFolder } from './data-folder.js';

/** A day of a body-worn camera in one file. */
const MOST_BYTES = 4 * 1024 ** 3;

interface Papering {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly folder: DataFolder;
  readonly scanner?: Scanner;
  readonly mostPaperBytes?: number;
}

/** The papers of the cases of a ledger, in its data folder. */
export const openPapers = async ({
  store,
  clock,
  folder: { papers, arriving },
  scanner = noScanner,
  mostPaperBytes: mostBytes = MOST_BYTES,
}: Papering): Promise<PapersOfCases> => {
  const [originals, uploads] = await Promise.all([OriginalsInFolder.open(papers), Uploads.open(arriving, clock)]);
  return new PapersOfCases({ store, clock, uploads, originals, scanner, mostBytes, room: () => roomOn(arriving) });
};
