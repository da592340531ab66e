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
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { recordAccess } from '@ecl/identity';
import { systemClock, type Clock } from '@ecl/kernel';
import { ReadModels } from '@ecl/read-models';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterwards, commandDoor, type DoorSetting } from './command-doors.js';
import { dataFolder, makeDataFolder } from './data-folder.js';
import { eventVocabulary } from './event-vocabulary.js';
import type { CommandDoor, Ledger } from './ledger.js';
import { linkLeads } from './link-leads.js';
import { LiveRegisters } from './live-registers.js';
import { ProjectingThread } from './projecting/projecting-thread.js';
import { isRegister, registerStream } from './register-streams.js';

export interface OpenLedgerOptions {
  /** The data folder; made when it is missing. */
  readonly data: string;
  readonly clock?: Clock;
}

/**
 * Opens the whole way of the data on the embedded store of a data folder: log, schemas, registers, commands, read models,
 * reactors. The one writer of that folder until it is closed.
 * @throws EventStoreUnavailable (`locked`, `read-only`, `damaged`, `incompatible`, `disk-full`).
 */
export const openLedger = async ({ data, clock = systemClock }: OpenLedgerOptions): Promise<Ledger> => {
  const folder = dataFolder(data);
  const log = await SqliteEventStore.open({ folder: folder.log });
  try {
    makeDataFolder(data);
    return await wire(log, data, clock);
  } catch (error) {
    await log.close();
    throw error;
  }
};

const wire = async (log: EventStore, data: string, clock: Clock): Promise<Ledger> => {
  const folder = dataFolder(data);
  const store = withSchemas(log, eventVocabulary());
  const live = await LiveRegisters.follow(store);
  const calendar = workingCalendar();
  const setting: DoorSetting = {
    store,
    clock,
    contextFor: (actor: Actor, now): EnforcementContext => ({
      now,
      actor,
      calendar,
      registers: live.registers,
      packs: live.packs,
    }),
  };
  const leads = commandDoor(leadDecider, (id) => `lead-${id}`, setting);
  const engine = await ProjectingThread.start({ log: folder.log, readModels: folder.readModels });
  const readModels = new ReadModels(folder.readModels, { changes: engine.changes });
  mkdirSync(folder.reactors, { recursive: true });
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
