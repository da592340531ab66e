import {
  WrongExpectedRevision,
  type Claim,
  type Claims,
  type ClaimOrigin,
  type ClaimingStep,
  type StandingClaim,
  type Wish,
} from '@ecl/event-sourcing';
import { quietly } from './quietly.js';

/** Everything that one step has reserved. */
export class Reservations {
  private readonly made: {
    readonly claim: Claim;
    readonly keep: () => Promise<void>;
    readonly letGo: () => Promise<void>;
  }[] = [];

  constructor(
    private readonly claims: Claims,
    private readonly step: ClaimingStep,
    private readonly origin: ClaimOrigin,
  ) {}

  /** @returns what was reserved, or who has it. */
  async reserve<Why extends string>(
    wish: Wish<Why | 'notTaken'>,
  ): Promise<{ readonly text: string } | { readonly takenBy: StandingClaim }> {
    const answer = await this.claims.reserve(wish, this.step, this.origin);
    if (answer.is === 'taken') return { takenBy: answer.by };
    const { claim } = answer;
    this.made.push({
      claim,
      keep: () => this.claims.keep(wish.place, claim, this.origin),
      letGo: () => this.claims.letGo(wish.place, claim, 'notTaken', this.origin),
    });
    return { text: claim.text };
  }

  /**
   * Asked last, before the step is taken.
   * @throws WrongExpectedRevision where too much time has passed since something was reserved: the step is decided again, on what others have by now
   */
  mustBeInTime(): void {
    const { streamName, revision } = this.step;
    if (!this.isInTime()) throw new WrongExpectedRevision(streamName, revision, revision);
  }

  /** Others still leave alone everything that was reserved. */
  isInTime(): boolean {
    return this.made.every(({ claim }) => this.claims.isInTime(claim));
  }

  /** The step is on record. */
  async keep(): Promise<void> {
    await quietly(...this.made.map(({ keep }) => keep));
    this.leaveOpen();
  }

  /** The step is not taken. */
  async letGo(): Promise<void> {
    await quietly(...this.made.map(({ letGo }) => letGo));
    this.leaveOpen();
  }

  /** The step is not taken by this decision; by an earlier one it may be. */
  async giveUp({ isInDoubt }: { readonly isInDoubt: boolean }): Promise<void> {
    if (isInDoubt) this.leaveOpen();
    else await this.letGo();
  }

  /** Nobody can say: the next reservation looks for the step. */
  leaveOpen(): void {
    this.claims.leave(this.step.commandId);
  }
}
