import {
  bankReportDecider,
  broughtAboutByLaw,
  caseDecider,
  doubtsAboutBankReport,
  doubtsAboutCase,
  doubtsAboutEntry,
  doubtsAboutLawfulRequest,
  lawfulRequestsDecider,
  leadDecider,
  registerDeciders,
  statusOfRequest,
  supervisionDecider,
  type Actor,
  type EnforcementContext,
  type LawfulRequestsState,
  type RegisterName,
} from '@ecl/enforcement';
import type { CommandDigest, EventStore } from '@ecl/event-sourcing';
import { scopeOf, type Scope } from '@ecl/identity';
import { chinaDateOf, type Clock, type PlainDate } from '@ecl/kernel';
import { caseStream } from './case-stream.js';
import { caseClaims, claimsOfCases } from './claiming/case-claims.js';
import { ClaimKeeper, type ClaimKeeperOptions } from './claiming/claim-keeper.js';
import { foreseen } from './claiming/foreseen.js';
import { warningOfLateness } from './late-uses.js';
import { warningOfConduct } from './claiming/conduct-warnings.js';
import type { OnFaultBesideStep } from './claiming/with-warnings.js';
import { afterwards, commandDoor, type DoorSetting } from './command-doors.js';
import type { CommandDoor, JudgingDoors } from './ledger.js';
import { LiveRegisters } from './live-registers.js';
import { isRegister, LAWFUL_REQUESTS, registerStream } from './register-streams.js';

export interface DoorsOptions {
  /** Checks schemas at append. */
  readonly store: EventStore;
  readonly clock: Clock;
  /** Whether other processes also append to the store. */
  readonly isShared: boolean;
  /** Default: without a key, for those who give no command. */
  readonly digest?: CommandDigest;
  /** Told of a fault in what is said besides a step that is on record. Default: it is thrown, so that a test finds it. */
  readonly onFault?: OnFaultBesideStep;
  /** Keeps what is reserved in order, from this bookmark on. Default: nobody does. */
  readonly keeping?: Pick<ClaimKeeperOptions, 'bookmark' | 'looks'>;
}

/** Doors on a store that the caller opened; the store stays open when they are closed. */
export interface OpenDoors extends JudgingDoors {
  readonly keeper: ClaimKeeper | undefined;
  /** Stops following the registers. */
  readonly stop: () => void;
}

const thrown: OnFaultBesideStep = (error) => {
  throw error;
};

/** Opens a door for each kind of stream on a store, and follows the registers there. Projects nothing. */
export const openDoors = async ({
  store,
  clock,
  isShared,
  keeping,
  digest,
  onFault = thrown,
}: DoorsOptions): Promise<OpenDoors> => {
  const live = await LiveRegisters.follow(store);
  const contextAt = (now: EnforcementContext['now'], actor: Actor): EnforcementContext => ({
    now,
    actor,
    calendar: live.calendar.asKnownAt(now),
    registers: live.registers,
    packs: live.packs,
  });
  const scopeNow = (actor: Actor): Scope =>
    scopeOf(actor, { registers: live.registers, ...openOn(live.requests, chinaDateOf(clock.now())) });
  const claims = claimsOfCases({ store, clock, isShared });
  const keeper = keeping && (await ClaimKeeper.start({ store, claims, clock, isShared, ...keeping }));
  const knowOldClaims = async (): Promise<void> => keeper?.knowOldClaims();
  const setting: DoorSetting = {
    store,
    clock,
    ...(digest ? { digest } : {}),
    contextFor: async (actor, now) => {
      // Decision record 16: a step must not be judged by yesterday's officers only because today's were entered in
      // another process.
      if (isShared) await live.refresh();
      return contextAt(now, actor);
    },
  };
  const besideCases = {
    claims: caseClaims({ claims, store, knowOldClaims }),
    foresee: foreseen({ claims, store }),
    byLaw: broughtAboutByLaw,
    doubts: doubtsAboutCase,
  };
  return {
    cases: warningOfConduct(
      warningOfLateness(commandDoor(caseDecider, caseStream, setting, besideCases), {
        store,
        lawFor: (actor) => contextAt(clock.now(), actor),
        onFault,
      }),
      { claims, onFault, store, scopeOf: (actor) => scopeNow(actor).cases },
    ),
    leads: commandDoor(leadDecider, (id) => `lead-${id}`, setting),
    bankReports: commandDoor(bankReportDecider, (id) => `bank-report-${id}`, setting, {
      doubts: doubtsAboutBankReport,
    }),
    // A check is asked for of a case that exists: whoever may not know of it gets no further than that.
    supervision: commandDoor(supervisionDecider, (id) => `supervision-${id}`, setting, { isAboutSomething: true }),
    lawfulRequests: afterwards(
      commandDoor(lawfulRequestsDecider, () => LAWFUL_REQUESTS, setting, {
        isAboutSomething: true,
        doubts: doubtsAboutLawfulRequest,
      }),
      () => live.refresh(),
    ),
    registers: registersDoor(setting, live),
    currentRegisters: () => live.registers,
    currentPacks: () => live.packs,
    currentRequests: () => live.requests,
    currentCalendar: () => live.calendar,
    scopeOf: scopeNow,
    lawFor: (actor, at) => {
      const now = clock.now();
      return contextAt(at !== undefined && at > now ? at : now, actor);
    },
    keeper,
    lawAsKnownAt: (actor, moment) => ({ now: moment, actor, ...live.asKnownAt(moment) }),
    stop: () => live.stop(),
  };
};

/** The requests for case files by which files may be read on a day. */
const openOn = ({ requests }: LawfulRequestsState, today: PlainDate) => ({
  today,
  openRequests: requests.filter((request) => statusOfRequest(request, today) === 'open'),
});

/** Each register has its own decider; the next command of this process sees the change. */
const registersDoor = (setting: DoorSetting, live: LiveRegisters): CommandDoor => {
  const doors = new Map<string, CommandDoor>(
    Object.entries(registerDeciders).map(([register, decider]) => [
      register,
      commandDoor(decider, () => registerStream(register as RegisterName), setting, {
        isAboutSomething: true,
        doubts: doubtsAboutEntry,
      }),
    ]),
  );
  const doorOf = (register: string): CommandDoor => {
    const found = isRegister(register) ? doors.get(register) : undefined;
    if (!found) throw new RangeError(`there is no register "${register}"`);
    return found;
  };
  const door: CommandDoor = {
    execute: (register, command, request) => doorOf(register).execute(register, command, request),
    ask: (register, step, request) => doorOf(register).ask(register, step, request),
  };
  return afterwards(door, () => live.refresh());
};
