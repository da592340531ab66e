import type { Uuid } from '@ecl/kernel';
import type { Claim, ClaimChange } from './claim.js';

/** A claim as far as it has come. */
export interface StandingClaim extends Claim {
  readonly is: 'reserved' | 'kept';
}

/**
 * Who has what, folded from a stream of claims. It is changed in place: the numbers of a busy year are many, and a copy
 * for each would make reading them a matter of minutes.
 */
export class ClaimBook {
  private readonly byKey = new Map<string, StandingClaim>();
  private readonly reserved = new Map<string, StandingClaim>();
  /** What was let go last under each key. */
  private readonly lapsed = new Map<string, StandingClaim>();
  /**
   * What was kept under a key when another claim took it: two that were different when they were made, and are one now that more
   * ways of writing are known to mean the same. The last to be covered is the last.
   */
  private readonly covered = new Map<string, readonly StandingClaim[]>();
  /** The highest running number that was ever claimed, by the signs around it. */
  private readonly highest = new Map<string, number>();

  take(change: ClaimChange): void {
    switch (change.is) {
      case 'reserved':
        return this.reserve({ ...change.claim, is: 'reserved' });
      case 'held':
        return void this.byKey.set(change.claim.key, { ...change.claim, is: 'kept' });
      case 'kept':
        return this.keep(change.key, change.commandId);
      case 'letGo':
        return this.letGo(change.key, change.commandId);
    }
  }

  /** Who has it now. */
  holderOf(key: string): StandingClaim | undefined {
    return this.byKey.get(key);
  }

  /** Who has it, and whose claim to it is covered by that one: what is let go of these counts no more, whoever has it now. */
  claimsTo(key: string): readonly StandingClaim[] {
    const holder = this.byKey.get(key);
    return [...(holder === undefined ? [] : [holder]), ...(this.covered.get(key) ?? [])];
  }

  /** What a command has reserved, and neither kept nor let go. */
  reservedBy(commandId: Uuid): readonly StandingClaim[] {
    return [...this.reserved.values()].filter(({ step }) => step.commandId === commandId);
  }

  /** Every claim that is neither kept nor let go, the oldest first. */
  get open(): readonly StandingClaim[] {
    return [...this.reserved.values()];
  }

  /** Everything that somebody has. */
  get all(): readonly StandingClaim[] {
    return [...this.byKey.values()];
  }

  /** The highest running number that was ever claimed between these signs; 0 where there is none. */
  lastNumber(before: string, after: string): number {
    return this.highest.get(seriesOf(before, after)) ?? 0;
  }

  private reserve(claim: StandingClaim): void {
    const holder = this.byKey.get(claim.key);
    if (holder?.is === 'kept' && holder.step.commandId !== claim.step.commandId)
      this.covered.set(claim.key, [...(this.covered.get(claim.key) ?? []), holder]);
    this.byKey.set(claim.key, claim);
    this.reserved.set(claim.key, claim);
    const [, before = '', digits = '', after = ''] = RUNNING_NUMBER.exec(claim.key) ?? [];
    const number = Number(digits);
    if (digits === '' || !Number.isSafeInteger(number)) return;
    const series = seriesOf(before, after);
    this.highest.set(series, Math.max(number, this.highest.get(series) ?? 0));
  }

  /** A claim is kept even where it was let go before: the step is on record, and that is the fact. */
  private keep(key: string, commandId: Uuid): void {
    const claim = this.byKey.get(key) ?? this.lapsed.get(key);
    if (claim?.step.commandId !== commandId) return;
    this.byKey.set(key, { ...claim, is: 'kept' });
    this.reserved.delete(key);
    this.lapsed.delete(key);
  }

  private letGo(key: string, commandId: Uuid): void {
    const covered = (this.covered.get(key) ?? []).filter(({ step }) => step.commandId !== commandId);
    const claim = this.byKey.get(key);
    const isHeld = claim?.step.commandId === commandId;
    const next = isHeld ? covered.at(-1) : undefined;
    const left = next === undefined ? covered : covered.slice(0, -1);
    if (left.length > 0) this.covered.set(key, left);
    else this.covered.delete(key);
    if (!isHeld) return;
    if (next) this.byKey.set(key, next);
    else this.byKey.delete(key);
    this.reserved.delete(key);
    this.lapsed.set(key, claim);
  }
}

/** The last digits of a key, and the signs before and after them. */
const RUNNING_NUMBER = /^(|.*\D)(\d+)(\D*)$/s;
const seriesOf = (before: string, after: string): string => JSON.stringify([before, after]);
