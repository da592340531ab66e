import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import type { Scanner } from '@ecl/evidence';
import { Readings } from '@ecl/identity';
import { systemClock, type Clock } from '@ecl/kernel';
import { ReadModels } from '@ecl/read-models';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.js';
import { BookmarkFile } from './bookmark-file.js';
import { commandDigestIn } from './command-digest.js';
import type { EventLogAddress } from './event-log/event-log-address.js';
import { eventVocabulary } from './event-vocabulary.js';
import { placesOf, type LedgerPlace, type LedgerPlaces } from './ledger-place.js';
import type { Ledger } from './ledger.js';
import { ActingByLaw } from './by-law/acting-by-law.js';
import type { LawAlarm } from './by-law/act-by-law.js';
import { linkLeads } from './link-leads.js';
import { observedAppends } from './observing/observed-appends.js';
import { observedDoors } from './observing/observed-doors.js';
import type { LedgerObserver } from './observing/observer.js';
import type { OnFaultBesideStep } from './claiming/with-warnings.js';
import { openDoors } from './open-doors.js';
import { openPapers } from './open-papers.js';
import { openLogOf } from './open-log-of.js';
import { projectHere } from './projecting/projecting-here.js';
import { ProjectingThread } from './projecting/projecting-thread.js';
import { assertNothingIsMissing } from './shorter-log/known-elsewhere.js';

export interface OpenLedgerOptions extends LedgerPlace {
  readonly clock?: Clock;
  /** Called once for each time limit that was over and could not be acted upon. */
  readonly onAlarm?: (alarm: LawAlarm) => void;
  /** Told of a fault in what is said besides a step that is on record: the step is answered all the same. Default: it is thrown. */
  readonly onFault?: OnFaultBesideStep;
  /** When it looks for time limits that are over. Default: every minute. */
  readonly looks?: 'everyMinute' | 'whenAsked';
  /** Where the read models are kept: small work is done before a thread would have started. Default: in a thread. */
  readonly projects?: 'inThread' | 'here';
  /** Looks for malware in what is uploaded. Default: nobody does, and it is said so. */
  readonly scanner?: Scanner;
  /** The largest paper or recording, in bytes. */
  readonly mostPaperBytes?: number;
  /** Is told of every answer and every append, for figures. Default: nobody is. */
  readonly observer?: LedgerObserver;
}

/**
 * Opens the whole ledger on an event store: log, schemas, registers, commands, read models, reactors. On the embedded
 * store it is the only writer until it is closed; on a server it may be one of several.
 * @throws EventStoreUnavailable (`locked`, `read-only`, `damaged`, `incompatible`, `incomplete`, `disk-full`,
 *   `unreachable`),
 *   InvalidEventLogAddress.
 */
export const openLedger = async ({
  clock = systemClock,
  onAlarm = () => undefined,
  looks = 'everyMinute',
  projects = 'inThread',
  observer = { answered: () => undefined, appended: () => undefined },
  onFault,
  scanner,
  mostPaperBytes,
  ...place
}: OpenLedgerOptions): Promise<Ledger> => {
  const places = placesOf(place);
  const log = await openLogOf(places);
  try {
    makeDataFolder(places.folder);
    await assertNothingIsMissing(log, places.folder, !isShared(places.log));
    return await wire(log, places, {
      clock,
      onAlarm,
      looks,
      projects,
      observer,
      ...(onFault ? { onFault } : {}),
      ...(scanner ? { scanner } : {}),
      ...(mostPaperBytes === undefined ? {} : { mostPaperBytes }),
    });
  } catch (error) {
    await log.close();
    throw error;
  }
};

type Wiring = Required<Pick<OpenLedgerOptions, 'clock' | 'onAlarm' | 'looks' | 'projects' | 'observer'>> &
  Pick<OpenLedgerOptions, 'onFault' | 'scanner' | 'mostPaperBytes'>;

const wire = async (
  log: EventStore,
  places: LedgerPlaces,
  { clock, onAlarm, looks, projects, observer, onFault, ...papering }: Wiring,
): Promise<Ledger> => {
  const { folder } = places;
  const store = observedAppends(withSchemas(log, eventVocabulary()), observer);
  const keeping = { bookmark: new BookmarkFile(join(folder.reactors, 'claims-4.bookmark')), looks };
  const { stop, keeper, ...opened } = await openDoors({
    ...{ store, clock, isShared: isShared(places.log), keeping },
    digest: commandDigestIn(folder.keys),
    ...(onFault ? { onFault } : {}),
  });
  const doors = { ...opened, ...observedDoors(opened, observer) };
  const readings = new Readings(store, clock);
  const papers = await openPapers({ store, clock, folder, papers: places.papers, ...papering });
  const engine = await (
    projects === 'here'
      ? projectHere(store, folder.readModels)
      : ProjectingThread.start({ log: places.log, readModels: folder.readModels })
  ).catch(async (error: unknown) => {
    await keeper?.stop();
    stop();
    throw error;
  });
  const readModels = new ReadModels(folder.readModels, engine);
  const linking = linkLeads({ readModels, engine, leads: doors.leads });
  const byLaw = await ActingByLaw.start({
    ...{ store, clock, cases: doors.cases, readModels, onAlarm, looks },
    bookmarkFile: join(folder.reactors, 'ends.bookmark'),
  });
  return {
    clock,
    store,
    ...doors,
    engine,
    readModels,
    byLaw,
    papers,
    recordAccess: (access) => readings.record(access),
    close: async () => {
      linking.unsubscribe();
      await byLaw.stop();
      await keeper?.stop();
      stop();
      readModels.close();
      await engine.stop();
      await store.close();
    },
  };
};

/** Whether other processes append to the log: the embedded store has one writer. */
const isShared = ({ is }: EventLogAddress): boolean => is !== 'sqlite';
