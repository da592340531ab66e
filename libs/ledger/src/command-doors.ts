import {
  isAboutEntitlement,
  isOfTheFile,
  whatIfWarnings,
  type Actor,
  type Command,
  type Elsewhere,
  type EnforcementContext,
  type LawDecider,
  type StepWarning,
  type Violation,
} from '@ecl/enforcement';
import {
  CommandExecutor,
  type CommandDigest,
  type Event,
  type EventStore,
  type StepClaims,
  type StreamName,
} from '@ecl/event-sourcing';
import type { Clock } from '@ecl/kernel';
import type { CommandDoor, CommandOutcome, CommandRequest } from './ledger.js';
import { WarningNotAcknowledged } from './warning-not-acknowledged.js';

/** What every door needs: the log, the clock, and the context for the rules. */
export interface DoorSetting {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly digest?: CommandDigest;
  contextFor(actor: Actor, now: EnforcementContext['now']): Promise<EnforcementContext>;
}

/** A decider that hides the types of its own commands and events. */
export type EnforcementDecider<C extends Command, S, E extends Event> = LawDecider<C, S, E, EnforcementContext>;

/** What steps need in other streams, and what a question about one finds there. */
interface Beside<C extends Command, S, E extends Event> {
  readonly claims?: StepClaims<C, S, E, EnforcementContext, Violation>;
  readonly foresee?: (asked: {
    readonly streamName: StreamName;
    readonly state: S;
    readonly events: readonly E[];
    readonly context: EnforcementContext;
  }) => Promise<Elsewhere | undefined>;
  /** What the stream is about exists before it, so that no attempt on it is one of an invented id. */
  readonly isAboutSomething?: true;
  /** What of a command is likely a slip. */
  readonly doubts?: (command: Command, state: S, context: EnforcementContext) => readonly StepWarning[];
  /** What happens in a stream by itself until a moment to come. */
  readonly byLaw?: (state: S, context: EnforcementContext) => readonly E[];
}

/**
 * The door to the streams of one decider: finds the stream by its id, gives the command its context, and executes it.
 * The compiler does not check the types of commands here; their payloads were checked against the command's schema at
 * the boundary, and the resulting events are checked again at append.
 */
export const commandDoor = <C extends Command, S, E extends Event>(
  decider: EnforcementDecider<C, S, E>,
  streamOf: (id: string) => StreamName,
  setting: DoorSetting,
  { claims, foresee, isAboutSomething, doubts = () => [], byLaw = () => [] }: Beside<C, S, E> = {},
): CommandDoor => {
  const { store, clock, digest } = setting;
  const executor = new CommandExecutor({
    ...{ store, decider, clock },
    ...(digest ? { digest } : {}),
    ...(claims ? { claims } : {}),
    ...(isAboutSomething ? { isAboutNothing: () => false } : {}),
  });
  return {
    execute: async (id, command, request) => {
      const answer = await executor.execute({
        commandId: request.commandId,
        streamName: streamOf(id),
        command: command as C,
        actor: request.actor.personId,
        ...(request.correlationId === undefined ? {} : { correlationId: request.correlationId }),
        ...(request.causationId === undefined ? {} : { causationId: request.causationId }),
        ...(request.expectedRevision === undefined ? {} : { expectedRevision: request.expectedRevision }),
        ...(request.isAskedByNobody ? { isAskedByNobody: true } : {}),
        context: async (now, state) => {
          request.admit?.(state);
          const context = await setting.contextFor(request.actor, now);
          const open = doubts(command, state, context).filter(
            (doubt) =>
              request.acknowledged?.includes(doubt.warning) !== true &&
              !(isOfTheFile(doubt) && request.seesInPart?.() === true),
          );
          if (open.length > 0 && !isNotEntitled(decider.decide(command as C, state, context)))
            throw new WarningNotAcknowledged(open);
          return { ...context, acknowledged: request.acknowledged ?? [] };
        },
      });
      return answer;
    },
    ask: async (id, step, request) => {
      const { state: stateNow, revision } = request.asIfNew
        ? { state: decider.initialState, revision: 'noStream' as const }
        : await executor.look(streamOf(id));
      request.admit?.(stateNow);
      const now = clock.now();
      const at = request.at !== undefined && request.at > now ? request.at : now;
      const context = await setting.contextFor(request.actor, at);
      const until = at > now ? byLaw(stateNow, context) : [];
      const state = until.reduce((so, event) => decider.evolve(so, event), stateNow);
      const byItself = decider.whatIf(step, state, context);
      const elsewhere =
        byItself.is === 'accepted'
          ? await foresee?.({ streamName: streamOf(id), state, events: byItself.events, context })
          : undefined;
      const informed = { ...context, ...(elsewhere === undefined ? {} : { elsewhere }) };
      const answer = elsewhere === undefined ? byItself : decider.whatIf(step, state, informed);
      const warnings = whatIfWarnings(answer, {
        now,
        at: request.at,
        context: informed,
        doubts: isNotEntitled(answer) ? [] : doubts(step, state, informed),
      });
      return { revision, at, byLaw: until, answer, warnings };
    },
  };
};

/** An attempt of somebody who may not take the step is refused and recorded: an amount is no doubt of theirs. */
const isNotEntitled = (answer: { readonly is: string; readonly violations?: readonly Violation[] }): boolean =>
  answer.is === 'refused' && answer.violations?.some(isAboutEntitlement) === true;

/** A door that does something after each accepted command, before the answer is given. */
export const afterwards = (door: CommandDoor, then: () => Promise<void>): CommandDoor => ({
  ask: (id, step, request) => door.ask(id, step, request),
  execute: async (id: string, command: Command, request: CommandRequest): Promise<CommandOutcome> => {
    const outcome = await door.execute(id, command, request);
    if (outcome.is === 'accepted') await then();
    return outcome;
  },
});
