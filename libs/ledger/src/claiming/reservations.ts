import {
  AppendOutcomeUnknown,
  EventStoreUnavailable,
  TooMuchContention,
  type Claim,
  type ClaimOrigin,
  type ClaimPlace,
  type Claims,
  type ClaimingStep,
  type StandingClaim,
  type Wish,
} from '@ecl/event-sourcing';

interface Reservation<Why extends string> {
  readonly place: ClaimPlace<Why>;
  readonly claim: Claim;
}

/** Everything that one step has reserved. */
export class Reservations<Why extends string> {
  private readonly made: Reservation<Why>[] = [];

  constructor(
    private readonly claims: Claims,
    private readonly step: ClaimingStep,
    private readonly origin: ClaimOrigin,
    /** Why things are let go when the step is not taken. */
    private readonly notTaken: Why,
  ) {}

  /** @returns what was reserved, or who has it. */
  async reserve(wish: Wish<Why>): Promise<{ readonly text: string } | { readonly takenBy: StandingClaim }> {
    const answer = await this.claims.reserve(wish, this.step, this.origin);
    if (answer.is === 'taken') return { takenBy: answer.by };
    this.made.push({ place: wish.place, claim: answer.claim });
    return { text: answer.claim.text };
  }

  async keep(): Promise<void> {
    await this.each(({ place, claim }) => this.claims.keep(place, claim, this.origin));
  }

  async letGo(): Promise<void> {
    await this.each(({ place, claim }) => this.claims.letGo(place, claim, this.notTaken, this.origin));
  }

  leaveOpen(): void {
    this.claims.leave(this.step.commandId);
  }

  /**
   * The step is on record or not, whatever happens here: where the store cannot be written, what was reserved stays open
   * until the next reservation looks for the step.
   */
  private async each(settle: (reservation: Reservation<Why>) => Promise<void>): Promise<void> {
    try {
      await Promise.all(this.made.map(settle));
    } catch (error) {
      if (!isOfTheMoment(error)) throw error;
    } finally {
      this.claims.leave(this.step.commandId);
    }
  }
}

const isOfTheMoment = (error: unknown): boolean =>
  error instanceof EventStoreUnavailable || error instanceof AppendOutcomeUnknown || error instanceof TooMuchContention;
