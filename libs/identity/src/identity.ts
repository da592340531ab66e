import type { Actor, Registers, Violation } from '@ecl/enforcement';
import {
  CommandExecutor,
  EventStoreUnavailable,
  StaleRevision,
  type ActualRevision,
  type CommandAnswer,
  type EventStore,
} from '@ecl/event-sourcing';
import { chinaDateOf, newUuid, type Clock, type Uuid } from '@ecl/kernel';
import { FIRST_ADMINISTRATOR, findingsOn, hasPower, type AccountFinding } from './accounts/account-findings.js';
import type { Account, AccountCommand, AccountContext, Accounts } from './accounts/account.js';
import { ACCOUNTS_STREAM, accountsDecider } from './accounts/accounts.js';
import type { AccountEvent } from './accounts/events.js';
import { Credentials } from './credentials/credentials.js';
import {
  hashPassword,
  randomPassword,
  verifyPassword,
  weaknessOf,
  WeakPassword,
  type PasswordCost,
} from './credentials/password.js';
import { signingKeyIn } from './sessions/signing-key.js';
import { Tokens, type Session } from './sessions/tokens.js';

export interface IdentityOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** The registers as they are now: an account names only people and bodies that are registered. */
  readonly registers: () => Registers;
  readonly credentialsFile: string;
  readonly keysFolder: string;
  /** The cost of guessing a new password. Default: {@link RECOMMENDED_COST}. */
  readonly passwordCost?: PasswordCost;
}

/** Who asks: the account that signed in, and the person it represents with its current roles. */
export interface Caller {
  readonly username: string;
  readonly actor: Actor;
}

/** How often changes to the accounts by other processes are read. */
const LOOK_EVERY_MS = 1000;

/** An account in the list of the administrator. */
export interface ListedAccount extends Omit<Account, 'isNobodys'> {
  /** False for one whose person is not, or no longer, in post: it is to be closed, unless it is the first administrator's. */
  readonly isInPost: boolean;
  /** What is wrong with it. */
  readonly findings: readonly AccountFinding[];
}

/** The password is right, but the account has no power: its person is in another post than it says, or in none. */
export class OutOfPost extends Error {
  override readonly name = 'OutOfPost';
}

export type AccountAnswer = CommandAnswer<AccountEvent, Violation>;

/** Who may sign in here, and as whom. */
export class Identity {
  private accounts: Accounts = accountsDecider.initialState;
  private revision = -1;
  private looking: NodeJS.Timeout | undefined;
  /**
   * A hash of nobody's password: verifying against it takes as long as against a real one, so that names cannot be
   * probed.
   */
  private nobody: Promise<string> | undefined;

  private constructor(
    private readonly options: IdentityOptions,
    private readonly executor: CommandExecutor<AccountCommand, Accounts, AccountEvent, AccountContext, Violation>,
    private readonly credentials: Credentials,
    private readonly tokens: Tokens,
  ) {}

  static async open(options: IdentityOptions): Promise<Identity> {
    const { store, clock, credentialsFile, keysFolder } = options;
    const executor = new CommandExecutor({ store, decider: accountsDecider, clock });
    const tokens = new Tokens(signingKeyIn(keysFolder), clock);
    const identity = new Identity(options, executor, Credentials.open(credentialsFile), tokens);
    await identity.refresh();
    identity.keepLooking();
    return identity;
  }

  /**
   * The first administrator of an installation without accounts, with a password that is shown once; otherwise
   * undefined. If a crash came between the account and its password, it gets a password now. If several processes ask
   * at the same time, only one gets the answer.
   */
  async firstAdministrator(): Promise<{ username: string; password: string } | undefined> {
    const username = FIRST_ADMINISTRATOR;
    const isUnfinished = this.accounts.size === 1 && this.accounts.has(username) && !this.credentials.of(username);
    if (this.accounts.size > 0 && !isUnfinished) return undefined;
    if (!isUnfinished && !(await this.openedFirst(username))) return undefined;
    const password = randomPassword();
    return this.credentials.setFirst(username, await this.hash(password)) ? { username, password } : undefined;
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
      await this.refresh();
      return false;
    }
  }

  /**
   * @returns the session, or undefined: a wrong name and a wrong password get the same answer
   * @throws OutOfPost with the right password, where the register has the person in another post or in none
   */
  async signIn(username: string, password: string): Promise<Session | undefined> {
    const credential = this.credentials.of(username);
    const isRight = await verifyPassword(password, credential?.hash ?? (await this.hashOfNobody()));
    if (!isRight || !credential) return undefined;
    // Another process may have opened the account a moment ago.
    if (!this.mayEnter(username)) await this.refresh();
    const account = this.accounts.get(username);
    if (!account || account.isClosed) return undefined;
    if (!this.hasPower(account)) throw new OutOfPost();
    return this.tokens.issue({ username, credentialVersion: credential.version });
  }

  /** Whom a token represents, with the account's current roles; undefined when the token is not valid. */
  async callerOf(token: string): Promise<Caller | undefined> {
    const subject = await this.tokens.subjectOf(token);
    if (!subject) return undefined;
    const { username, credentialVersion } = subject;
    const account = this.accounts.get(username);
    if (!account || !this.hasPower(account)) return undefined;
    if (this.credentials.of(username)?.version !== credentialVersion) return undefined;
    return { username, actor: actorFor(account) };
  }

  /**
   * The account comes first, its password second: a crash in between leaves an account that nobody can use until an
   * administrator sets its password.
   * @throws WeakPassword
   */
  async openAccount(
    form: Extract<AccountCommand, { type: 'OpenAccount' }>['data'],
    password: string,
    by: Actor,
    commandId: Uuid,
  ): Promise<AccountAnswer> {
    mustBeStrong(password, form.username);
    const answer = await this.execute({ type: 'OpenAccount', data: form }, by, commandId);
    if (answer.is === 'accepted' && !this.credentials.of(form.username))
      this.credentials.setFirst(form.username, await this.hash(password));
    return answer;
  }

  /** Ends every session of the account. @throws WeakPassword */
  async setPassword(username: string, password: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    mustBeStrong(password, username);
    const answer = await this.execute({ type: 'SetPassword', data: { username } }, by, commandId);
    if (answer.is === 'accepted') this.credentials.set(username, await this.hash(password));
    return answer;
  }

  changeAccount(
    form: Extract<AccountCommand, { type: 'ChangeAccount' }>['data'],
    by: Actor,
    commandId: Uuid,
  ): Promise<AccountAnswer> {
    return this.execute({ type: 'ChangeAccount', data: form }, by, commandId);
  }

  async closeAccount(username: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.execute({ type: 'CloseAccount', data: { username } }, by, commandId);
    if (answer.is === 'accepted') this.credentials.remove(username);
    return answer;
  }

  /** Each account, and whether the register of personnel has its person in post: a posting may have ended or been struck since. */
  list(): readonly ListedAccount[] {
    const registers = this.options.registers();
    const today = chinaDateOf(this.options.clock.now());
    return [...this.accounts.values()].map((account) => {
      const { isNobodys: _, ...listed } = account;
      const isInPost = registers.person(account.personId, today) !== undefined;
      return { ...listed, isInPost, findings: findingsOn(account, this.accounts, registers, today) };
    });
  }

  close(): void {
    clearTimeout(this.looking);
    this.looking = undefined;
    this.credentials.close();
  }

  private hasPower(account: Account): boolean {
    return hasPower(account, this.accounts, this.options.registers(), chinaDateOf(this.options.clock.now()));
  }

  private mayEnter(username: string): boolean {
    return this.accounts.get(username)?.isClosed === false;
  }

  private hash(password: string): Promise<string> {
    return hashPassword(password, this.options.passwordCost);
  }

  private hashOfNobody(): Promise<string> {
    this.nobody ??= this.hash(randomPassword());
    return this.nobody;
  }

  private async execute(
    command: AccountCommand,
    by: Actor,
    commandId: Uuid,
    expectedRevision?: ActualRevision,
  ): Promise<AccountAnswer> {
    const answer = await this.executor.execute({
      commandId,
      streamName: ACCOUNTS_STREAM,
      command,
      actor: by.personId,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
      context: (now) => ({ now, by, registers: this.options.registers() }),
    });
    await this.refresh();
    return answer;
  }

  /**
   * Reads, in the background, what other processes do to the accounts. If the log cannot be read, the known state stays
   * in use: nothing can be written to the log either, and readers may continue to read.
   */
  private keepLooking(): void {
    this.looking = setTimeout(() => {
      this.refresh()
        .catch((error: unknown) => {
          if (!(error instanceof EventStoreUnavailable)) process.emitWarning(String(error));
        })
        .finally(() => {
          if (this.looking) this.keepLooking();
        });
    }, LOOK_EVERY_MS).unref();
  }

  private async refresh(): Promise<void> {
    for await (const event of this.options.store.readStream(ACCOUNTS_STREAM, { fromRevision: this.revision + 1 })) {
      if (event.revision <= this.revision) continue;
      this.accounts = accountsDecider.evolve(this.accounts, { type: event.type, data: event.data } as AccountEvent);
      this.revision = event.revision;
    }
  }
}

const mustBeStrong = (password: string, username: string): void => {
  const weakness = weaknessOf(password, username);
  if (weakness) throw new WeakPassword(weakness);
};

const actorFor = ({ personId, roles, agencyId, unitId }: Account): Actor => ({
  personId,
  roles,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(unitId === undefined ? {} : { unitId }),
});
