import type { Actor, Registers, Violation } from '@ecl/enforcement';
import {
  CommandExecutor,
  keyedDigest,
  StaleRevision,
  type ActualRevision,
  type CommandAnswer,
  type EventStore,
} from '@ecl/event-sourcing';
import { chinaDateOf, newUuid, plusHours, type Clock, type PlainDate, type Uuid } from '@ecl/kernel';
import { FIRST_ADMINISTRATOR, findingsOn, hasPower, type AccountFinding } from './accounts/account-findings.js';
import {
  isAdministrator,
  isOf,
  type Account,
  type AccountCommand,
  type AccountContext,
  type AccountForm,
  type Accounts,
  type ProviderSubject,
} from './accounts/account.js';
import { ACCOUNTS_STREAM, accountsDecider } from './accounts/accounts.js';
import { mayGive } from './accounts/rules/duties.js';
import {
  DemonstrationBegun,
  PasswordReset,
  RecoveryCodeUsed,
  SecondFactorEnrolled,
  SecondFactorReset,
  type AccountEvent,
  type AccountRole,
} from './accounts/events.js';
import { LiveAccounts } from './accounts/live-accounts.js';
import { Credentials } from './credentials/credentials.js';
import { randomPassword, weaknessOf, WeakPassword, type PasswordCost } from './credentials/password.js';
import { isDemonstrationPassword } from './credentials/demonstration-passwords.js';
import { Passwords } from './credentials/passwords.js';
import {
  NobodysIdentity,
  NoSuchAccount,
  NotAnAdministrator,
  OutOfPost,
  PasswordOfAnother,
  SignInTooLongAgo,
  WrongCurrentPassword,
  WrongSecondFactor,
} from './identity-errors.js';
import type { SecondFactors } from './credentials/second-factors.js';
import { base32, otpauthUrl, totpStepAt } from './credentials/totp.js';
import { secretKeyIn } from './keys/secret-key.js';
import { IdentityProvider, type IdentityProviderSettings } from './provider/identity-provider.js';
import { SealedSignIns } from './provider/sealed-sign-in.js';
import { secondsOn } from './seconds-on.js';
import { signingKeyIn } from './sessions/signing-key.js';
import { ageOf, Tokens, type Session, type SessionGround, type TokenContent } from './sessions/tokens.js';

export interface IdentityOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** The registers as they are now: an account names only people and bodies that are registered. */
  readonly registers: () => Registers;
  readonly credentialsFile: string;
  readonly keysFolder: string;
  /** The cost of guessing a new password. Default: {@link RECOMMENDED_COST}. */
  readonly passwordCost?: PasswordCost;
  /** Through which people may also sign in. Default: none. */
  readonly provider?: IdentityProviderSettings | undefined;
  /** Who must give a second factor. Default: nobody; whoever has enrolled one always gives it. */
  readonly secondFactorFor?: readonly AccountRole[] | undefined;
}

/**
 * Of a session: whether a second factor was given, or must be given or enrolled before anything else is answered.
 */
export type SecondFactorStage = 'not-asked' | 'to-enrol' | 'to-give' | 'given';

/** Who asks: the account that signed in, and the person it represents with its current roles. */
export interface Caller {
  readonly username: string;
  readonly actor: Actor;
  /** Somebody else knows the password: until it is changed, nothing else is answered. */
  readonly mustChangePassword: boolean;
  /** Says of two requests whether they belong to one sign-in; no one can sign in with it. */
  readonly sessionId: string;
  /** Signed in through the identity provider, where there may be a session to end too. */
  readonly isThroughProvider: boolean;
  readonly secondFactor: SecondFactorStage;
}

/** A session that begins. */
export interface SignedIn extends Session {
  readonly mustChangePassword: boolean;
  readonly secondFactor: SecondFactorStage;
}

/** Who enrols a second factor is the owner of the account, and not just of a session of it. */
export interface EnrolmentProof {
  /** Of the authenticator that will be replaced. */
  readonly currentCode?: string | undefined;
  /** Where there is none yet. */
  readonly currentPassword?: string | undefined;
}

/** After a sign-in through the provider. */
const ENROLS_WITHIN_SECONDS = 600;

/** Of an account that is another person's now: until then somebody signs in with the password that the one before had. */
const HOURS_TO_TAKE_OVER = 7 * 24;
/** From the first sign-in with it on. */
const HOURS_TO_CHANGE = 1;

/** What an authenticator needs, shown once. */
export interface Enrolment {
  /** For typing, in base 32. */
  readonly secret: string;
  /** For a QR code. */
  readonly otpauthUrl: string;
}

/** An account in the list of the administrator. */
export interface ListedAccount extends Omit<
  Account,
  'isNobodys' | 'hasOwnPassword' | 'handedOverAt' | 'boundTo' | 'hasSecondFactor'
> {
  /** An authenticator is enrolled. */
  readonly hasSecondFactor: boolean;
  /** Its password is one that somebody else gave it. */
  readonly mustChangePassword: boolean;
  /** False for one whose person is not, or no longer, in post: it is to be closed, unless it is the first administrator's. */
  readonly isInPost: boolean;
  /** What is wrong with it. */
  readonly findings: readonly AccountFinding[];
  /** Who may sign in to it through an identity provider. */
  readonly boundTo?: ProviderSubject;
}

/** Nobody can sign in. */
export interface LostPasswords {
  readonly accounts: number;
  readonly administrators: readonly string[];
  /** Where the passwords should be. */
  readonly file: string;
}

export type AccountAnswer = CommandAnswer<AccountEvent, Violation>;

/** Who may sign in here, and as whom. */
export class Identity {
  private constructor(
    private readonly options: IdentityOptions,
    private readonly executor: CommandExecutor<AccountCommand, Accounts, AccountEvent, AccountContext, Violation>,
    private readonly live: LiveAccounts,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly tokens: Tokens,
    /** Through which people may also sign in, if any. */
    readonly provider: IdentityProvider | undefined,
    private readonly secondFactors: SecondFactors,
  ) {}

  static async open(options: IdentityOptions): Promise<Identity> {
    const { store, clock, credentialsFile, keysFolder, passwordCost } = options;
    // The digest of a command outlives its password, so it is kept under a key.
    const key = secretKeyIn(keysFolder, 'account-commands');
    const executor = new CommandExecutor({
      ...{ store, decider: accountsDecider, clock, digest: keyedDigest(key) },
      isAboutNothing: ({ data: { username } }, accounts: Accounts) => !accounts.has(username),
    });
    const tokens = new Tokens(signingKeyIn(keysFolder), clock);
    const credentials = Credentials.open(credentialsFile);
    const passwords = new Passwords(credentials, key, passwordCost);
    const provider = options.provider && providerOf(options.provider, { keysFolder, clock, credentials });
    const secondFactors = credentials.secondFactors(secretKeyIn(keysFolder, 'second-factors'));
    const live = await LiveAccounts.follow(store);
    return new Identity(options, executor, live, credentials, passwords, tokens, provider, secondFactors);
  }

  /**
   * The first administrator of an installation without accounts, with a password that is shown once; otherwise
   * undefined. If a crash came between the account and its password, it gets a password now. If several processes ask
   * at the same time, only one gets the answer.
   */
  async firstAdministrator(): Promise<{ username: string; password: string } | undefined> {
    const username = FIRST_ADMINISTRATOR;
    const accounts = this.live.all;
    const isUnfinished = accounts.size === 1 && accounts.has(username) && !this.credentials.of(username);
    if (accounts.size > 0 && !isUnfinished) return undefined;
    if (!isUnfinished && !(await this.openedFirst(username))) return undefined;
    const password = randomPassword();
    const hash = await this.passwords.hash(password);
    return this.credentials.setFirst(username, hash) ? { username, password } : undefined;
  }

  /**
   * Open accounts of which none has a password, as after the loss of the file that keeps them; undefined where somebody can sign in, or
   * nobody ever could.
   */
  lostPasswords(): LostPasswords | undefined {
    const open = [...this.live.all.values()].filter(({ isClosed }) => !isClosed);
    if (open.length === 0 || open.some(({ username }) => this.credentials.of(username) !== undefined)) return undefined;
    return {
      accounts: open.length,
      administrators: open.filter(isAdministrator).map(({ username }) => username),
      file: this.options.credentialsFile,
    };
  }

  /** Whether this process, and no faster one, opened the very first account. */
  private async openedFirst(username: string): Promise<boolean> {
    const system: Actor = { personId: 'system', roles: ['system'] };
    const form = { username, personId: username, roles: ['administrator'] } as const;
    try {
      await this.execute({ type: 'OpenAccount', data: form }, system, newUuid(), 'noStream');
      return true;
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error;
      await this.live.refresh();
      return false;
    }
  }

  /**
   * @returns the session, or undefined: a wrong name and a wrong password get the same answer
   * @throws OutOfPost with the right password, where the register has the person in another post or in none; PasswordOfAnother
   */
  async signIn(username: string, password: string): Promise<SignedIn | undefined> {
    const credential = await this.passwords.right(username, password);
    if (!credential) return undefined;
    if (isDemonstrationPassword(password) && !this.live.isDemonstration) return undefined;
    // Another process may have opened the account a moment ago.
    if (this.live.all.get(username)?.isClosed !== false) await this.live.refresh();
    const account = this.live.all.get(username);
    if (!account || account.isClosed) return undefined;
    const { version } = credential;
    if (this.isOver(account, version)) throw new PasswordOfAnother();
    const session = await this.session(account, { is: 'password', version });
    if (account.handedOverAt !== undefined) this.credentials.usedFirst(username, version, this.options.clock.now());
    return session;
  }

  /**
   * A session of the account that is bound to somebody at an identity provider; nobody gets an account by signing in.
   * @throws NobodysIdentity; OutOfPost
   */
  async signInAs({ isTwoFactors = false, ...who }: ProviderSubject & { isTwoFactors?: boolean }): Promise<SignedIn> {
    const find = () => [...this.live.all.values()].find((each) => isOf(who, each));
    // Another process may have bound it a moment ago.
    if (!find()) await this.live.refresh();
    const account = find();
    if (!account?.boundTo) throw new NobodysIdentity(who);
    const ground = { is: 'provider', boundSince: account.boundTo.since } as const;
    return this.session(account, ground, isTwoFactors ? 'provider' : undefined);
  }

  /** @throws OutOfPost */
  private async session(
    account: Account,
    ground: SessionGround,
    factor?: number | 'provider',
    expires?: number,
  ): Promise<SignedIn> {
    if (!this.hasPower(account)) throw new OutOfPost();
    const session = await this.tokens.issue({ username: account.username, ground, factor }, expires);
    const mustChangePassword = this.mustChangePassword(account, ground);
    return { ...session, mustChangePassword, secondFactor: this.stageOf(account, factor) };
  }

  /**
   * The rest of a sign-in: the session of a token becomes one with a second factor.
   * @param code of the authenticator, or a recovery code, which is used up on record
   * @throws WrongSecondFactor
   */
  async giveSecondFactor(token: string, code: string): Promise<SignedIn> {
    const { content, account } = await this.ofToken(token);
    await this.useCode(account, code);
    return this.replaced(token, content, account);
  }

  /**
   * A new secret for the authenticator of an account; it counts from {@link confirmSecondFactor} on. A session alone is not enough: one that
   * was left open or stolen would lock the owner out for good.
   * @throws WrongSecondFactor where there is one already, and its code is not given; otherwise WrongCurrentPassword, or SignInTooLongAgo for a
   *   session that came through the provider
   */
  async enrolSecondFactor(token: string, proof: EnrolmentProof): Promise<Enrolment> {
    const { content, account } = await this.ofToken(token);
    const { username } = account;
    if (account.hasSecondFactor === true) await this.useCode(account, proof.currentCode ?? '');
    else await this.mustBeTheOwner(content, proof);
    const secret = this.secondFactors.begin(username);
    return { secret: base32(secret), otpauthUrl: otpauthUrl(username, secret) };
  }

  /**
   * The secret counts, on record; other sessions of the account have to give a code.
   * @throws WrongSecondFactor
   */
  async confirmSecondFactor(
    token: string,
    code: string,
  ): Promise<{ readonly session: SignedIn; readonly recoveryCodes: readonly string[] }> {
    const { content, account } = await this.ofToken(token);
    const { username, personId } = account;
    // The file first, which decides between two at once: what is in the file alone counts for nothing, and is enrolled anew.
    const recoveryCodes = this.secondFactors.confirm(username, code, totpStepAt(secondsOn(this.options.clock)));
    if (!recoveryCodes) throw new WrongSecondFactor();
    const occurredAt = this.options.clock.now();
    await this.record(SecondFactorEnrolled({ occurredAt, username, enrolledBy: personId }), personId);
    return { session: await this.replaced(token, content, account), recoveryCodes };
  }

  /** Ends every session that rests on it. */
  async resetSecondFactor(username: string, reason: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.execute({ type: 'ResetSecondFactor', data: { username, reason } }, by, commandId);
    this.forgetSecondFactor(username, answer);
    return answer;
  }

  /** The same for someone at the machine itself. @throws NoSuchAccount */
  async resetSecondFactorHere(username: string, { by, reason }: { by: string; reason: string }): Promise<void> {
    await this.live.refresh();
    if (this.live.all.get(username)?.isClosed !== false) throw new NoSuchAccount();
    const occurredAt = this.options.clock.now();
    await this.record(SecondFactorReset({ occurredAt, username, resetBy: by, reason }), by);
    this.secondFactors.remove(username);
  }

  /** @throws WrongCurrentPassword, SignInTooLongAgo */
  private async mustBeTheOwner(content: TokenContent, { currentPassword }: EnrolmentProof): Promise<void> {
    if (content.ground.is === 'provider' && currentPassword === undefined) {
      if (ageOf(content, this.options.clock) > ENROLS_WITHIN_SECONDS) throw new SignInTooLongAgo();
      return;
    }
    if (currentPassword === undefined || !(await this.passwords.right(content.username, currentPassword)))
      throw new WrongCurrentPassword();
  }

  /** A recovery code is on record before it is spent; where it cannot be recorded, it counts as before. */
  private async useCode({ username, personId }: Account, code: string): Promise<void> {
    const used = this.secondFactors.use(username, code, totpStepAt(secondsOn(this.options.clock)));
    if (!used) throw new WrongSecondFactor();
    if (!used.recovery) return;
    const { hash, left } = used.recovery;
    try {
      await this.record(RecoveryCodeUsed({ occurredAt: this.options.clock.now(), username, left }), personId);
    } catch (error) {
      this.secondFactors.giveBack(username, hash);
      throw error;
    }
    this.secondFactors.spend(username, hash);
  }

  /** A session with the second factor in place of one without, which ends when that one would have. */
  private async replaced(token: string, { ground, expires }: TokenContent, { username }: Account): Promise<SignedIn> {
    const account = this.live.all.get(username);
    if (!account) throw new NoSuchAccount();
    const session = await this.session(account, ground, this.secondFactors.versionOf(username), expires);
    await this.signOut(token);
    return session;
  }

  private async ofToken(token: string): Promise<{ content: TokenContent; account: Account }> {
    const content = await this.tokens.contentOf(token);
    const account = content && this.live.all.get(content.username);
    if (!account) throw new WrongSecondFactor();
    return { content, account };
  }

  /**
   * The log says who has a second factor, and the file has its secret. Where the file has none of one that is on record, because it was lost
   * or is an older copy, nobody comes in before an administrator reset it.
   */
  private stageOf(
    { username, roles, hasSecondFactor = false }: Account,
    factor: number | 'provider' | undefined,
  ): SecondFactorStage {
    if (hasSecondFactor) {
      const version = this.secondFactors.versionOf(username);
      return version !== undefined && factor === version ? 'given' : 'to-give';
    }
    if (factor === 'provider' && this.provider?.settings.twoFactors !== undefined) return 'given';
    return roles.some((role) => this.options.secondFactorFor?.includes(role) === true) ? 'to-enrol' : 'not-asked';
  }

  /** Ends the session of a token, and no other one, in every process and for good. */
  async signOut(token: string): Promise<void> {
    const content = await this.tokens.contentOf(token);
    if (!content) return;
    this.credentials.endSession(content.sessionId, content.expires, secondsOn(this.options.clock));
  }

  /** Whom a token represents, with the account's current roles; undefined when the token is not valid. */
  async callerOf(token: string): Promise<Caller | undefined> {
    const content = await this.tokens.contentOf(token);
    if (!content) return undefined;
    if (this.credentials.othersChanged()) await this.live.catchUp();
    else await this.live.settled();
    const { username, ground, sessionId } = content;
    const account = this.live.all.get(username);
    if (!account || !this.hasPower(account) || this.credentials.hasEnded(sessionId)) return undefined;
    if (!this.stillHolds(ground, account)) return undefined;
    const secondFactor = this.stageOf(account, content.factor);
    // What it rested on was reset.
    if (typeof content.factor === 'number' && secondFactor !== 'given') return undefined;
    const mustChangePassword = this.mustChangePassword(account, ground);
    const isThroughProvider = ground.is === 'provider';
    return { username, actor: actorFor(account), mustChangePassword, sessionId, isThroughProvider, secondFactor };
  }

  /**
   * The account comes first, its password second: a crash in between leaves an account that nobody can use until the same
   * request comes again, or an administrator sets its password.
   * @throws WeakPassword; CommandIdReused, also for another password
   */
  async openAccount(form: AccountForm, password: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    this.mustBeStrong(password, form);
    const passwordHash = await this.passwords.hashFor(commandId, password);
    const answer = await this.execute({ type: 'OpenAccount', data: form, passwordHash }, by, commandId);
    this.keepPassword(form.username, passwordHash, answer);
    return answer;
  }

  /**
   * Ends every session of the account. Anyone who sets the own password gives the present one.
   * @throws WeakPassword; WrongCurrentPassword; CommandIdReused, also for another password
   */
  async setPassword(
    username: string,
    password: string,
    by: Actor,
    commandId: Uuid,
    currentPassword?: string,
  ): Promise<AccountAnswer> {
    const isOwn = this.live.all.get(username)?.personId === by.personId;
    const command = { type: 'SetPassword', data: { username } } as const;
    // Whoever may not do it learns that, after no more work than for a name that does not exist.
    if (!mayGive(command, this.live.all, by)) return this.execute(command, by, commandId);
    this.mustBeStrong(password, this.live.all.get(username) ?? { username, personId: username });
    // What is bound to fail costs no hash.
    if (isOwn && currentPassword === undefined) throw new WrongCurrentPassword();
    const passwordHash = await this.passwords.hashFor(commandId, password);
    const isRepeated = this.credentials.of(username)?.hash === passwordHash;
    if (isOwn && currentPassword !== undefined && !isRepeated) {
      if (!(await this.passwords.right(username, currentPassword))) throw new WrongCurrentPassword();
      if (currentPassword.normalize('NFKC') === password.normalize('NFKC')) throw new WeakPassword(SAME);
    }
    const answer = await this.execute({ ...command, passwordHash }, by, commandId);
    this.keepPassword(username, passwordHash, answer);
    return answer;
  }

  /** From now on whoever is this subject at that provider signs in as this account. */
  bindIdentity(username: string, who: ProviderSubject, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    return this.execute({ type: 'BindIdentity', data: { username, ...who } }, by, commandId);
  }

  /** Ends every session that came through the provider. */
  unbindIdentity(username: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    return this.execute({ type: 'UnbindIdentity', data: { username } }, by, commandId);
  }

  /** Whoever the account is handed over to gets no second factor of somebody else, whose sessions end. */
  async changeAccount(form: AccountForm, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const before = this.live.all.get(form.username);
    const answer = await this.execute({ type: 'ChangeAccount', data: form }, by, commandId);
    if (answer.is === 'accepted' && before !== undefined && before.personId !== form.personId) {
      this.secondFactors.remove(form.username);
      this.credentials.endSessionsOf(form.username);
    }
    return answer;
  }

  /** Whether there is an account of that name, open or closed; for the log of the process, never for an answer. */
  isAccount(username: string): boolean {
    return this.live.all.has(username);
  }

  /** Accounts whose second factor cannot be checked, because the key of the second factors was lost or is another one. */
  unreadableSecondFactors(): readonly string[] {
    return this.secondFactors.unreadable().filter((username) => this.live.all.get(username)?.hasSecondFactor === true);
  }

  async closeAccount(username: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.execute({ type: 'CloseAccount', data: { username } }, by, commandId);
    if (answer.is === 'accepted' && this.live.isLastOfPassword(username, answer.revision))
      this.credentials.remove(username);
    this.forgetSecondFactor(username, answer);
    return answer;
  }

  /** As whom an account sees now; undefined for one that is closed, out of post or unknown. */
  sightOf(username: string): Actor | undefined {
    const account = this.live.all.get(username);
    return account && this.hasPower(account) ? actorFor(account) : undefined;
  }

  /** Each account, whether the register of personnel has its person in post, and what is wrong with it. */
  list(): readonly ListedAccount[] {
    const registers = this.options.registers();
    const today = this.today();
    const findings = findingsOn(this.live.all, registers, today);
    return [...this.live.all.values()].map((account) => {
      const {
        isNobodys: _,
        hasOwnPassword: __,
        handedOverAt: ___,
        boundTo,
        hasSecondFactor = false,
        ...listed
      } = account;
      const isInPost = registers.person(account.personId, today) !== undefined;
      const mustChangePassword = this.givenBySomebodyElse(account);
      return {
        ...listed,
        isInPost,
        mustChangePassword,
        findings: findings.get(account.username) ?? [],
        hasSecondFactor,
        ...(boundTo === undefined ? {} : { boundTo: { issuer: boundTo.issuer, subject: boundTo.subject } }),
      };
    });
  }

  /**
   * A way back in when the password of an administrator is lost, for someone at the machine itself. It ends every session of
   * the account, and is on record.
   * @returns a password to be shown once, and changed at the first sign-in
   * @throws NotAnAdministrator
   */
  async resetPassword(username: string, { by, reason }: { by: string; reason: string }): Promise<string> {
    await this.live.refresh();
    const administrators = [...this.live.all.values()].filter(isAdministrator);
    if (!administrators.some((account) => account.username === username))
      throw new NotAnAdministrator(
        username,
        administrators.map((account) => account.username),
      );
    const password = randomPassword();
    const hash = await this.passwords.hash(password);
    await this.record(PasswordReset({ occurredAt: this.options.clock.now(), username, resetBy: by, reason }), by);
    this.credentials.set(username, hash);
    return password;
  }

  /**
   * From now on passwords that are printed are taken, and need not be changed: everything here is invented.
   * @throws Error for a ledger that has accounts of people
   */
  async beginDemonstration(): Promise<void> {
    const [first, ...others] = this.live.all.values();
    if (first?.isNobodys !== true || others.length > 0) throw new Error('a ledger in use is no demonstration');
    await this.record(DemonstrationBegun({ occurredAt: this.options.clock.now() }), 'system');
  }

  close(): void {
    this.live.stop();
    this.credentials.close();
  }

  /** A repeated request does not take away what was enrolled since. */
  private forgetSecondFactor(username: string, answer: AccountAnswer): void {
    if (answer.is === 'accepted' && this.live.all.get(username)?.hasSecondFactor !== true)
      this.secondFactors.remove(username);
  }

  /**
   * The same request sent again finishes what a crash interrupted; it does not bring back a password that was replaced or
   * taken away since.
   */
  private keepPassword(username: string, hash: string, answer: AccountAnswer): void {
    if (answer.is !== 'accepted' || !this.live.isLastOfPassword(username, answer.revision)) return;
    if (this.credentials.of(username)?.hash !== hash) this.credentials.set(username, hash);
  }

  /** Records what no command decides. */
  private async record(event: AccountEvent, actor: string): Promise<void> {
    this.credentials.assertInPlace();
    const id = newUuid();
    const recordedAt = this.options.clock.now();
    const metadata = { commandId: id, correlationId: id, causationId: id, actor, recordedAt };
    await this.options.store.appendToStream(ACCOUNTS_STREAM, [{ id, ...event, metadata }], { expectedRevision: 'any' });
    await this.live.refresh();
    this.credentials.announce();
  }

  private mustBeStrong(
    password: string,
    { username, personId, agencyId }: Pick<AccountForm, 'username' | 'personId'> & { agencyId?: string | undefined },
  ): void {
    if (isDemonstrationPassword(password)) {
      if (this.live.isDemonstration) return;
      throw new WeakPassword(PRINTED);
    }
    const agency = agencyId === undefined ? undefined : this.options.registers().agency(agencyId, this.today());
    const known = [username, personId, agencyId, agency?.nameZh, agency?.nameEn].filter((word) => word !== undefined);
    const weakness = weaknessOf(password, known);
    if (weakness) throw new WeakPassword(weakness);
  }

  private stillHolds(ground: SessionGround, account: Account): boolean {
    const { username, boundTo } = account;
    return ground.is === 'password'
      ? this.credentials.asKnown(username)?.version === ground.version && !this.isOver(account, ground.version)
      : // Also over when the provider is no longer the one of the settings.
        boundTo?.since === ground.boundSince && boundTo.issuer === this.provider?.settings.issuer;
  }

  /**
   * Whether the password that somebody else had has no power any more. Whoever gets the account changes it; the first who signs in with it
   * has an hour for that, so that its owner before does not come in later, and is found out where he or she was the first.
   */
  private isOver({ username, handedOverAt }: Account, version: number): boolean {
    if (handedOverAt === undefined || this.live.isDemonstration) return false;
    const now = this.options.clock.now();
    const used = this.credentials.firstUseOf(username, version);
    return (
      now > plusHours(handedOverAt, HOURS_TO_TAKE_OVER) ||
      (used !== undefined && now > plusHours(used, HOURS_TO_CHANGE))
    );
  }

  /** Whoever came through the provider did not use a password that somebody else knows. */
  private mustChangePassword(account: Account, ground: SessionGround): boolean {
    return ground.is === 'password' && this.givenBySomebodyElse(account);
  }

  private givenBySomebodyElse({ hasOwnPassword }: Account): boolean {
    return !hasOwnPassword && !this.live.isDemonstration;
  }

  private hasPower(account: Account): boolean {
    return hasPower(account, this.live.all, this.options.registers(), this.today());
  }

  private today(): PlainDate {
    return chinaDateOf(this.options.clock.now());
  }

  private async execute(
    command: AccountCommand,
    by: Actor,
    commandId: Uuid,
    expectedRevision?: ActualRevision,
  ): Promise<AccountAnswer> {
    this.credentials.assertInPlace();
    const answer = await this.executor.execute({
      commandId,
      streamName: ACCOUNTS_STREAM,
      command,
      actor: by.personId,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
      context: (now) => ({ now, by, registers: this.options.registers() }),
    });
    await this.live.refresh();
    if (answer.is === 'accepted') this.credentials.announce();
    return answer;
  }
}

const providerOf = (
  settings: IdentityProviderSettings,
  { keysFolder, clock, credentials }: { keysFolder: string; clock: Clock; credentials: Credentials },
): IdentityProvider => {
  const sealed = new SealedSignIns(secretKeyIn(keysFolder, 'provider-sign-ins'), clock);
  const once = (id: string, expires: number): boolean => credentials.endSession(id, expires, secondsOn(clock));
  return new IdentityProvider(settings, sealed, once);
};

const PRINTED = {
  zh: '这是演示账号的公开密码，请换一个密码。',
  en: 'This is the published password of a demonstration: choose another one.',
};
const SAME = {
  zh: '新密码与现用密码相同，请换一个密码。',
  en: 'The new password is the present one: choose another one.',
};

const actorFor = ({ personId, roles, agencyId, unitId }: Account): Actor => ({
  personId,
  roles,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(unitId === undefined ? {} : { unitId }),
});
