import {
  bankReportDecider,
  caseDecider,
  leadDecider,
  registerDeciders,
  type RegisterName,
  workingCalendar,
  type Actor,
  type EnforcementContext,
} from '@ecl/enforcement';
import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { recordAccess } from '@ecl/identity';
import { systemClock, type Clock } from '@ecl/kernel';
import { ReadModels } from '@ecl/read-models';
import { join } from 'node:path';
import { afterwards, commandDoor, type DoorSetting } from './command-doors.js';
import { makeDataFolder } from './data-folder.js';
import type { EventLogAddress } from './event-log/event-log-address.js';
import { openEventLog } from './event-log/open-event-log.js';
import { eventVocabulary } from './event-vocabulary.js';
import { placesOf, type LedgerPlace, type LedgerPlaces } from './ledger-place.js';
import type { CommandDoor, Ledger } from './ledger.js';
import { linkLeads } from './link-leads.js';
import { LiveRegisters } from './live-registers.js';
import { ProjectingThread } from './projecting/projecting-thread.js';
import { isRegister, registerStream } from './register-streams.js';

export interface OpenLedgerOptions extends LedgerPlace {
  readonly clock?: Clock;
}

/**
 * Opens the whole way of the data on an event store: log, schemas, registers, commands, read models, reactors. On the embedded
 * store it is the one writer until it is closed; on a server's it is one of several that may be.
 * @throws EventStoreUnavailable (`locked`, `read-only`, `damaged`, `incompatible`, `disk-full`, `unreachable`),
 *   InvalidEventLogAddress.
 */
export const openLedger = async ({ clock = systemClock, ...place }: OpenLedgerOptions): Promise<Ledger> => {
  const places = placesOf(place);
  const log = await openEventLog(places.log);
  try {
    makeDataFolder(places.folder);
    return await wire(log, places, clock);
  } catch (error) {
    await log.close();
    throw error;
  }
};

const wire = async (log: EventStore, places: LedgerPlaces, clock: Clock): Promise<Ledger> => {
  const { folder } = places;
  const store = withSchemas(log, eventVocabulary());
  const live = await LiveRegisters.follow(store);
  const calendar = workingCalendar();
  const contextAt = (now: EnforcementContext['now'], actor: Actor): EnforcementContext => ({
    now,
    actor,
    calendar,
    registers: live.registers,
    packs: live.packs,
  });
  const setting: DoorSetting = {
    store,
    clock,
    contextFor: async (actor, now) => {
      // Decision record 16: nobody is judged by yesterday's officers because today's were entered in another process.
      if (isShared(places.log)) await live.refresh();
      return contextAt(now, actor);
    },
  };
  const leads = commandDoor(leadDecider, (id) => `lead-${id}`, setting);
  const engine = await ProjectingThread.start({ log: places.log, readModels: folder.readModels });
  const readModels = new ReadModels(folder.readModels, { changes: engine.changes });
  const linking = linkLeads({ store, leads, bookmarkFile: join(folder.reactors, 'link-leads.bookmark') });
  return {
    clock,
    store,
    cases: commandDoor(caseDecider, (id) => `case-${id}`, setting),
    leads,
    bankReports: commandDoor(bankReportDecider, (id) => `bank-report-${id}`, setting),
    registers: registersDoor(setting, live),
    engine,
    readModels,
    currentRegisters: () => live.registers,
    currentPacks: () => live.packs,
    lawFor: (actor) => contextAt(clock.now(), actor),
    recordAccess: (access) => recordAccess(store, clock, access),
    close: async () => {
      linking.unsubscribe();
      live.stop();
      readModels.close();
      await engine.stop();
      await store.close();
    },
  };
};

/** Whether other processes append to the log: the embedded store has one writer. */
const isShared = ({ is }: EventLogAddress): boolean => is !== 'sqlite';

/** Each register has its own decider; a command on one is seen by the very next command of this process. */
const registersDoor = (setting: DoorSetting, live: LiveRegisters): CommandDoor => {
  const doors = new Map<string, CommandDoor>(
    Object.entries(registerDeciders).map(([register, decider]) => [
      register,
      commandDoor(decider, () => registerStream(register as RegisterName), setting),
    ]),
  );
  const door: CommandDoor = {
    execute: (register, command, request) => {
      const found = isRegister(register) ? doors.get(register) : undefined;
      if (!found) throw new RangeError(`there is no register "${register}"`);
      return found.execute(register, command, request);
    },
  };
  return afterwards(door, () => live.refresh());
};
