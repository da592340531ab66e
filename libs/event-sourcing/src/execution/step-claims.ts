import type { Instant } from '@ecl/kernel';
import { AppendOutcomeUnknown } from '../errors.js';
import type { StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';
import type { CommandOrigin } from './command-metadata.js';

/** A step that was decided and is not yet on record. */
export interface DecidedStep<Command, State, E, Context> {
  readonly streamName: StreamName;
  /** The step would be the next events after this one. */
  readonly revision: ActualRevision;
  readonly command: Command;
  readonly state: State;
  readonly context: Context;
  readonly events: readonly E[];
  readonly origin: CommandOrigin & { readonly digest: string };
  readonly now: Instant;
  /** An append of this command has no answer and may still arrive: what was reserved for it is left open, and not let go. */
  readonly isInDoubt: boolean;
}

/**
 * What a step has reserved in other streams. `kept` and `letGo` do not fail when the store does: the step is on record or
 * not all the same, and a later reservation settles what stayed open.
 */
export interface ClaimedStep<E> {
  readonly is: 'claimed';
  /** The events of the step, with what was reserved. */
  readonly events: readonly E[];
  /** The step is on record. */
  kept(): Promise<void>;
  /** The step is not taken. */
  letGo(): Promise<void>;
  /** Nobody can say whether the step is on record. */
  leaveOpen(): void;
  /** Others still leave alone what was reserved: the step may be appended now. */
  isInTime(): boolean;
}

/**
 * Reserves what a step needs that only one step can have, before the step is taken. It is asked again for every new
 * decision on the same command, and must find what it has reserved already.
 */
export interface StepClaims<Command, State, E, Context, V> {
  /** Undefined when the step needs nothing. */
  claim(
    step: DecidedStep<Command, State, E, Context>,
  ): Promise<ClaimedStep<E> | { readonly is: 'refused'; readonly violations: readonly V[] } | undefined>;
}

/** The claims of one command, while it is executed. */
export class HeldClaims<E> {
  private held: ClaimedStep<E> | undefined;

  /**
   * What the step has reserved by its last decision; a decision that needs nothing lets go what an earlier one had, unless the append of that
   * one may still arrive.
   */
  async hold(
    claimed: ClaimedStep<E> | undefined,
    { isInDoubt }: Pick<DecidedStep<unknown, unknown, E, unknown>, 'isInDoubt'>,
  ): Promise<void> {
    if (claimed === undefined && isInDoubt) return;
    if (!claimed) await this.held?.letGo();
    this.held = claimed;
  }

  /** Asked before the step is appended once more, without a new decision. */
  areInTime(): boolean {
    return this.held?.isInTime() ?? true;
  }

  /** After the answer: an accepted step keeps what it has, a refused one lets it go. */
  async answered(is: 'accepted' | 'refused'): Promise<void> {
    await (is === 'accepted' ? this.held?.kept() : this.held?.letGo());
  }

  /** After a failure; only an append without an answer leaves open whether the step is on record. */
  async failed(failure: unknown): Promise<void> {
    if (failure instanceof AppendOutcomeUnknown) this.held?.leaveOpen();
    else await this.held?.letGo();
  }
}
