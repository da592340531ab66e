import type { Clock, Instant, Uuid } from '@ecl/kernel';
import type { ActualRevision, CommandAnswer, Event, EventStore } from '@ecl/event-sourcing';
import type {
  Actor,
  Command,
  EnforcementContext,
  LawfulRequestsState,
  PartOfStep,
  Registers,
  RulePacks,
  StepWarning,
  Violation,
  WhatIf,
  WhatIfWarning,
  CalendarHistory,
} from '@ecl/enforcement';
import type { PapersOfCases } from '@ecl/evidence';
import type { CaseFileAccess, Scope } from '@ecl/identity';
import type { ActingByLaw } from './by-law/acting-by-law.js';
import type { ReadModels } from '@ecl/read-models';
import type { Projecting } from './projecting/projecting.js';

/**
 * Who asks, and under which command id: the same id with the same command is the same request, no matter how often it
 * comes.
 */
export interface CommandRequest {
  readonly actor: Actor;
  readonly commandId: Uuid;
  readonly correlationId?: Uuid;
  readonly causationId?: Uuid;
  /**
   * The revision that the caller saw (`If-Match`), or that the caller saw no stream; another revision is an error,
   * `StaleRevision`.
   */
  readonly expectedRevision?: ActualRevision;
  /** The ledger asks by itself whether the step is due: a refusal is nobody's attempt, and is not recorded. */
  readonly isAskedByNobody?: true;
  /** The warnings that whoever asks has read and stands by; one that is missing stops the step, {@link WarningNotAcknowledged}. */
  readonly acknowledged?: readonly string[];
  /** Looks at the state before the command is decided, and throws if this actor may not know of the stream. */
  readonly admit?: ((state: unknown) => void) | undefined;
  /** Whether whoever asks sees a part of the stream alone, as it was when it was admitted: then nobody asks about what is of the whole file. */
  readonly seesInPart?: (() => boolean) | undefined;
}

/** The result of a command. A refusal is recorded before it is given. */
export type CommandOutcome = CommandAnswer<Event, Violation> & {
  /** What whoever took the step must know, although the step was not refused for it. */
  readonly warnings?: readonly StepWarning[];
};

/** Who asks what a step would be answered, and for which moment. */
export interface AskingRequest {
  readonly actor: Actor;
  /** The moment at which the step would be recorded; an earlier one than now means now. */
  readonly at?: Instant | undefined;
  /** As if nothing had this id yet: the answer must not tell whether something has. */
  readonly asIfNew?: true;
  /** As of a command: throws if this actor may not know of the stream. */
  readonly admit?: ((state: unknown) => void) | undefined;
}

/** What a step would be answered on the stream as it is at a revision. */
export interface WhatIfAnswer {
  readonly revision: ActualRevision;
  /** The moment at which the step would be recorded. */
  readonly at: Instant;
  /** What the law will have brought about by then, if nobody takes a step before. */
  readonly byLaw: readonly Event[];
  readonly answer: WhatIf;
  readonly warnings: readonly WhatIfWarning[];
}

/** Executes the commands of one kind of stream. */
export interface StepTaker {
  execute(id: string, command: Command, request: CommandRequest): Promise<CommandOutcome>;
}

/** Takes the steps of one kind of stream, and says beforehand what they would be answered. */
export interface CommandDoor extends StepTaker {
  /** What a step would be answered, whole or in part; nothing is recorded, not even a refusal. */
  ask(id: string, step: PartOfStep, request: AskingRequest): Promise<WhatIfAnswer>;
}

/** One command door for each kind of stream. */
export interface CommandDoors {
  readonly cases: CommandDoor;
  readonly leads: CommandDoor;
  readonly bankReports: CommandDoor;
  /** The id is that of the case which supervision checks. */
  readonly supervision: CommandDoor;
  /** The id is of no account: all requests for case files are one stream. */
  readonly lawfulRequests: CommandDoor;
  /** The id is the register: `agencies`, `personnel`, `banks`, `powers`, `rule-packs`, `provisions`. */
  readonly registers: CommandDoor;
}

/** The doors, and what their decisions rest on. */
export interface JudgingDoors extends CommandDoors {
  /** The registers as they are now, with all their history. */
  currentRegisters(): Registers;
  currentPacks(): RulePacks;
  /** Every request for case files that was made. */
  currentRequests(): LawfulRequestsState;
  /** The calendar as it was known at each moment. */
  currentCalendar(): CalendarHistory;
  /** What an actor may see at this moment: every list filters by it, and every file is opened on it. */
  scopeOf(actor: Actor): Scope;
  /** The context for the rules when an actor asks at this moment, or for one to come; an earlier one means now. */
  lawFor(actor: Actor, at?: Instant): EnforcementContext;
  /** The context as it was at a moment: registers, packs and calendar without every later entry and correction. */
  lawAsKnownAt(actor: Actor, moment: Instant): EnforcementContext;
}

/** The whole ledger, opened on one store. */
export interface Ledger extends JudgingDoors {
  readonly clock: Clock;
  /** Checks schemas at append, upcasts on reading. */
  readonly store: EventStore;
  /** Keeps the read models up to date with the log; its status is their health. */
  readonly engine: Projecting;
  /** Answers from the read models. */
  readonly readModels: ReadModels;
  /** Records what the law alone brings about when a day is over. */
  readonly byLaw: ActingByLaw;
  /** Papers and recordings of cases. */
  readonly papers: PapersOfCases;
  /** Called before a case file is shown: records who reads it, and on what ground. */
  recordAccess(access: CaseFileAccess): Promise<void>;
  close(): Promise<void>;
}
