import type { EventStore } from '@ecl/event-sourcing';
import { noScanner, PapersOfCases, roomOn, Uploads, type Scanner } from '@ecl/evidence';
import type { Clock } from '@ecl/kernel';
import type { DataFolder } from './data-folder.js';
import { openOriginals } from './open-originals.js';

/** A day of a body-worn camera in one file. */
const MOST_BYTES = 4 * 1024 ** 3;

interface Papering {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly folder: DataFolder;
  /** The bucket of the originals, where they are not in the folder. */
  readonly papers?: string | undefined;
  readonly scanner?: Scanner;
  readonly mostPaperBytes?: number;
}

/** The papers of the cases of a ledger; what arrives is in its data folder. @throws as {@link openOriginals} */
export const openPapers = async ({
  store,
  clock,
  folder,
  papers,
  scanner = noScanner,
  mostPaperBytes: mostBytes = MOST_BYTES,
}: Papering): Promise<PapersOfCases> => {
  const { arriving } = folder;
  const [originals, uploads] = await Promise.all([openOriginals({ folder, papers }), Uploads.open(arriving, clock)]);
  return new PapersOfCases({ store, clock, uploads, originals, scanner, mostBytes, room: () => roomOn(arriving) });
};
