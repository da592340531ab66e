import type { Actor, Registers } from '@ecl/enforcement';
import { StaleRevision, type EventStore } from '@ecl/event-sourcing';
import { chinaDateOf, newUuid, type Clock, type PlainDate, type Uuid } from '@ecl/kernel';
import { FIRST_ADMINISTRATOR, hasPower } from './accounts/account-findings.js';
import { AccountLog, type AccountAnswer } from './accounts/account-log.js';
import { isAdministrator, isOf, type Account, type AccountForm, type ProviderSubject } from './accounts/account.js';
import { mayGive } from './accounts/rules/duties.js';
import { DemonstrationBegun, PasswordReset, type AccountRole } from './accounts/events.js';
import { listedAccounts, type ListedAccount } from './accounts/listed-account.js';
import { LiveAccounts } from './accounts/live-accounts.js';
import { Credentials } from './credentials/credentials.js';
import { FactorsOfAccounts, type Enrolment, type EnrolmentProof } from './credentials/factors-of-accounts.js';
import { isPasswordOver } from './credentials/handed-over.js';
import { randomPassword, weaknessOf, WeakPassword, type PasswordCost } from './credentials/password.js';
import { isDemonstrationPassword } from './credentials/demonstration-passwords.js';
import { Passwords } from './credentials/passwords.js';
import {
  NobodysIdentity,
  NoSuchAccount,
  NotAnAdministrator,
  OutOfPost,
  PasswordOfAnother,
  WrongCurrentPassword,
  WrongSecondFactor,
} from './identity-errors.js';
import { secretKeyIn } from './keys/secret-key.js';
import { IdentityProvider, type IdentityProviderSettings } from './provider/identity-provider.js';
import { SealedSignIns } from './provider/sealed-sign-in.js';
import { secondsOn } from './seconds-on.js';
import type { Caller, SignedIn } from './sessions/caller.js';
import { signingKeyIn } from './sessions/signing-key.js';
import { Tokens, type SessionGround, type TokenContent } from './sessions/tokens.js';

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

/** Nobody can sign in. */
export interface LostPasswords {
  readonly accounts: number;
  readonly administrators: readonly string[];
  /** Where the passwords should be. */
  readonly file: string;
}

/** Who may sign in here, and as whom. */
export class Identity {
  private constructor(
    private readonly options: IdentityOptions,
    private readonly log: AccountLog,
    private readonly live: LiveAccounts,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly tokens: Tokens,
    /** Through which people may also sign in, if any. */
    readonly provider: IdentityProvider | undefined,
    private readonly factors: FactorsOfAccounts,
  ) {}

  static async open(options: IdentityOptions): Promise<Identity> {
    const { store, clock, registers, credentialsFile, keysFolder, passwordCost, secondFactorFor = [] } = options;
    const key = secretKeyIn(keysFolder, 'account-commands');
    const tokens = new Tokens(signingKeyIn(keysFolder), clock);
    const credentials = Credentials.open(credentialsFile);
    const passwords = new Passwords(credentials, key, passwordCost);
    const provider = options.provider && providerOf(options.provider, { keysFolder, clock, credentials });
    const secrets = credentials.secondFactors(secretKeyIn(keysFolder, 'second-factors'));
    const live = await LiveAccounts.follow(store);
    const log = new AccountLog({ store, clock, registers, live, credentials, key });
    const factors = new FactorsOfAccounts({
      ...{ secrets, passwords, live, log, clock },
      demandedOf: secondFactorFor,
      providerAsks: provider?.settings.twoFactors !== undefined,
    });
    return new Identity(options, log, live, credentials, passwords, tokens, provider, factors);
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
      await this.log.execute({ type: 'OpenAccount', data: form }, system, newUuid(), 'noStream');
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
    return { ...session, mustChangePassword, secondFactor: this.factors.stageOf(account, factor) };
  }

  /**
   * The rest of a sign-in: the session of a token becomes one with a second factor.
   * @param code of the authenticator, or a recovery code, which is used up on record
   * @throws WrongSecondFactor
   */
  async giveSecondFactor(token: string, code: string): Promise<SignedIn> {
    const { content, account } = await this.ofToken(token);
    await this.factors.useCode(account, code);
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
    return this.factors.begin(account, content, proof);
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
    const recoveryCodes = await this.factors.confirm(account, code);
    return { session: await this.replaced(token, content, account), recoveryCodes };
  }

  /** Ends every session that rests on it. */
  resetSecondFactor(username: string, reason: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    return this.factors.reset(username, reason, by, commandId);
  }

  /** The same for someone at the machine itself. @throws NoSuchAccount */
  resetSecondFactorHere(username: string, why: { by: string; reason: string }): Promise<void> {
    return this.factors.resetHere(username, why);
  }

  /** A session with the second factor in place of one without, which ends when that one would have. */
  private async replaced(token: string, { ground, expires }: TokenContent, { username }: Account): Promise<SignedIn> {
    const account = this.live.all.get(username);
    if (!account) throw new NoSuchAccount();
    const session = await this.session(account, ground, this.factors.versionOf(username), expires);
    await this.signOut(token);
    return session;
  }

  private async ofToken(token: string): Promise<{ content: TokenContent; account: Account }> {
    const content = await this.tokens.contentOf(token);
    const account = content && this.live.all.get(content.username);
    if (!account) throw new WrongSecondFactor();
    return { content, account };
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
    const secondFactor = this.factors.stageOf(account, content.factor);
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
    const answer = await this.log.execute({ type: 'OpenAccount', data: form, passwordHash }, by, commandId);
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
    if (!mayGive(command, this.live.all, by)) return this.log.execute(command, by, commandId);
    this.mustBeStrong(password, this.live.all.get(username) ?? { username, personId: username });
    // What is bound to fail costs no hash.
    if (isOwn && currentPassword === undefined) throw new WrongCurrentPassword();
    const passwordHash = await this.passwords.hashFor(commandId, password);
    const isRepeated = this.credentials.of(username)?.hash === passwordHash;
    if (isOwn && currentPassword !== undefined && !isRepeated) {
      if (!(await this.passwords.right(username, currentPassword))) throw new WrongCurrentPassword();
      if (currentPassword.normalize('NFKC') === password.normalize('NFKC')) throw new WeakPassword(SAME);
    }
    const answer = await this.log.execute({ ...command, passwordHash }, by, commandId);
    this.keepPassword(username, passwordHash, answer);
    return answer;
  }

  /** From now on whoever is this subject at that provider signs in as this account. */
  bindIdentity(username: string, who: ProviderSubject, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    return this.log.execute({ type: 'BindIdentity', data: { username, ...who } }, by, commandId);
  }

  /** Ends every session that came through the provider. */
  unbindIdentity(username: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    return this.log.execute({ type: 'UnbindIdentity', data: { username } }, by, commandId);
  }

  /** Whoever the account is handed over to gets no second factor of somebody else, whose sessions end. */
  async changeAccount(form: AccountForm, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const before = this.live.all.get(form.username);
    const answer = await this.log.execute({ type: 'ChangeAccount', data: form }, by, commandId);
    if (answer.is === 'accepted' && before !== undefined && before.personId !== form.personId) {
      this.factors.remove(form.username);
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
    return this.factors.unreadable();
  }

  async closeAccount(username: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.log.execute({ type: 'CloseAccount', data: { username } }, by, commandId);
    if (answer.is === 'accepted' && this.live.isLastOfPassword(username, answer.revision))
      this.credentials.remove(username);
    this.factors.forget(username, answer);
    return answer;
  }

  /** As whom an account sees now; undefined for one that is closed, out of post or unknown. */
  sightOf(username: string): Actor | undefined {
    const account = this.live.all.get(username);
    return account && this.hasPower(account) ? actorFor(account) : undefined;
  }

  /** Each account, whether the register of personnel has its person in post, and what is wrong with it. */
  list(): readonly ListedAccount[] {
    return listedAccounts(this.live.all, this.options.registers(), this.today(), (account) =>
      this.givenBySomebodyElse(account),
    );
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
    await this.log.record(PasswordReset({ occurredAt: this.options.clock.now(), username, resetBy: by, reason }), by);
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
    await this.log.record(DemonstrationBegun({ occurredAt: this.options.clock.now() }), 'system');
  }

  close(): void {
    this.live.stop();
    this.credentials.close();
  }

  /**
   * The same request sent again finishes what a crash interrupted; it does not bring back a password that was replaced or
   * taken away since.
   */
  private keepPassword(username: string, hash: string, answer: AccountAnswer): void {
    if (answer.is !== 'accepted' || !this.live.isLastOfPassword(username, answer.revision)) return;
    if (this.credentials.of(username)?.hash !== hash) this.credentials.set(username, hash);
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

  /** Whether the password that somebody else had has no power any more. */
  private isOver({ username, handedOverAt }: Account, version: number): boolean {
    if (handedOverAt === undefined || this.live.isDemonstration) return false;
    return isPasswordOver(handedOverAt, this.credentials.firstUseOf(username, version), this.options.clock.now());
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
