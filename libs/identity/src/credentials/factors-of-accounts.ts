import type { Actor } from '@ecl/enforcement';
import type { Clock, Uuid } from '@ecl/kernel';
import type { AccountAnswer, AccountLog } from '../accounts/account-log.js';
import type { Account } from '../accounts/account.js';
import { RecoveryCodeUsed, SecondFactorEnrolled, SecondFactorReset, type AccountRole } from '../accounts/events.js';
import type { LiveAccounts } from '../accounts/live-accounts.js';
import { NoSuchAccount, SignInTooLongAgo, WrongCurrentPassword, WrongSecondFactor } from '../identity-errors.js';
import { secondsOn } from '../seconds-on.js';
import type { SecondFactorStage } from '../sessions/caller.js';
import { ageOf, type TokenContent } from '../sessions/tokens.js';
import type { Passwords } from './passwords.js';
import type { SecondFactors } from './second-factors.js';
import { base32, otpauthUrl, totpStepAt } from './totp.js';

/** Who enrols a second factor is the owner of the account, and not just of a session of it. */
export interface EnrolmentProof {
  /** Of the authenticator that will be replaced. */
  readonly currentCode?: string | undefined;
  /** Where there is none yet. */
  readonly currentPassword?: string | undefined;
}

/** After a sign-in through the provider. */
const ENROLS_WITHIN_SECONDS = 600;

/** What an authenticator needs, shown once. */
export interface Enrolment {
  /** For typing, in base 32. */
  readonly secret: string;
  /** For a QR code. */
  readonly otpauthUrl: string;
}

export interface FactorsOfAccountsParts {
  /** Their secrets. */
  readonly secrets: SecondFactors;
  readonly passwords: Passwords;
  readonly live: LiveAccounts;
  readonly log: AccountLog;
  readonly clock: Clock;
  /** Who must give a second factor; whoever has enrolled one always gives it. */
  readonly demandedOf: readonly AccountRole[];
  /** The identity provider asks for a second factor itself, and says so. */
  readonly providerAsks: boolean;
}

/** The second factors of accounts: enrolled, given, reset. The log says who has one, the file has its secret. */
export class FactorsOfAccounts {
  constructor(private readonly parts: FactorsOfAccountsParts) {}

  /**
   * The log says who has a second factor, and the file has its secret. Where the file has none of one that is on record, because it was lost
   * or is an older copy, nobody comes in before an administrator reset it.
   */
  stageOf(
    { username, roles, hasSecondFactor = false }: Account,
    factor: number | 'provider' | undefined,
  ): SecondFactorStage {
    if (hasSecondFactor) {
      const version = this.parts.secrets.versionOf(username);
      return version !== undefined && factor === version ? 'given' : 'to-give';
    }
    if (factor === 'provider' && this.parts.providerAsks) return 'given';
    return roles.some((role) => this.parts.demandedOf.includes(role)) ? 'to-enrol' : 'not-asked';
  }

  /** Which enrolment of an account counts; undefined where none does. */
  versionOf(username: string): number | undefined {
    return this.parts.secrets.versionOf(username);
  }

  /**
   * A new secret, which counts from {@link confirm} on.
   * @throws WrongSecondFactor, WrongCurrentPassword, SignInTooLongAgo
   */
  async begin(account: Account, content: TokenContent, proof: EnrolmentProof): Promise<Enrolment> {
    const { username } = account;
    if (account.hasSecondFactor === true) await this.useCode(account, proof.currentCode ?? '');
    else await this.mustBeTheOwner(content, proof);
    const secret = this.parts.secrets.begin(username);
    return { secret: base32(secret), otpauthUrl: otpauthUrl(username, secret) };
  }

  /** @returns the recovery codes. @throws WrongSecondFactor */
  async confirm({ username, personId }: Account, code: string): Promise<readonly string[]> {
    const { secrets, log, clock } = this.parts;
    // The file first, which decides between two at once: what is in the file alone counts for nothing, and is enrolled anew.
    const recoveryCodes = secrets.confirm(username, code, totpStepAt(secondsOn(clock)));
    if (!recoveryCodes) throw new WrongSecondFactor();
    await log.record(SecondFactorEnrolled({ occurredAt: clock.now(), username, enrolledBy: personId }), personId);
    return recoveryCodes;
  }

  /**
   * A recovery code is on record before it is spent; where it cannot be recorded, it counts as before.
   * @throws WrongSecondFactor
   */
  async useCode({ username, personId }: Account, code: string): Promise<void> {
    const { secrets, log, clock } = this.parts;
    const used = secrets.use(username, code, totpStepAt(secondsOn(clock)));
    if (!used) throw new WrongSecondFactor();
    if (!used.recovery) return;
    const { hash, left } = used.recovery;
    try {
      await log.record(RecoveryCodeUsed({ occurredAt: clock.now(), username, left }), personId);
    } catch (error) {
      secrets.giveBack(username, hash);
      throw error;
    }
    secrets.spend(username, hash);
  }

  async reset(username: string, reason: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.parts.log.execute(
      { type: 'ResetSecondFactor', data: { username, reason } },
      by,
      commandId,
    );
    this.forget(username, answer);
    return answer;
  }

  /** The same for someone at the machine itself. @throws NoSuchAccount */
  async resetHere(username: string, { by, reason }: { by: string; reason: string }): Promise<void> {
    const { live, log, clock } = this.parts;
    await live.refresh();
    if (live.all.get(username)?.isClosed !== false) throw new NoSuchAccount();
    await log.record(SecondFactorReset({ occurredAt: clock.now(), username, resetBy: by, reason }), by);
    this.remove(username);
  }

  /** A repeated request does not take away what was enrolled since. */
  forget(username: string, answer: AccountAnswer): void {
    if (answer.is === 'accepted' && this.parts.live.all.get(username)?.hasSecondFactor !== true) this.remove(username);
  }

  remove(username: string): void {
    this.parts.secrets.remove(username);
  }

  /** Accounts whose second factor cannot be checked, because the key of the second factors was lost or is another one. */
  unreadable(): readonly string[] {
    const { secrets, live } = this.parts;
    return secrets.unreadable().filter((username) => live.all.get(username)?.hasSecondFactor === true);
  }

  /** @throws WrongCurrentPassword, SignInTooLongAgo */
  private async mustBeTheOwner(content: TokenContent, { currentPassword }: EnrolmentProof): Promise<void> {
    if (content.ground.is === 'provider' && currentPassword === undefined) {
      if (ageOf(content, this.parts.clock) > ENROLS_WITHIN_SECONDS) throw new SignInTooLongAgo();
      return;
    }
    if (currentPassword === undefined || !(await this.parts.passwords.right(content.username, currentPassword)))
      throw new WrongCurrentPassword();
  }
}
