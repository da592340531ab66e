import type { Actor, Violation } from '@ecl/enforcement';
import { CommandExecutor, type CommandAnswer, type EventStore } from '@ecl/event-sourcing';
import { newUuid, type Clock, type Uuid } from '@ecl/kernel';
import {
  ACCOUNTS_STREAM,
  accountsDecider,
  type Account,
  type AccountCommand,
  type AccountContext,
  type Accounts,
} from './accounts/accounts.js';
import type { AccountEvent } from './accounts/events.js';
import { Credentials } from './credentials/credentials.js';
import { hashPassword, randomPassword, verifyPassword } from './credentials/password.js';
import { signingKeyIn } from './sessions/signing-key.js';
import { Tokens, type Session } from './sessions/tokens.js';

export interface IdentityOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly credentialsFile: string;
  readonly keysFolder: string;
}

export type AccountAnswer = CommandAnswer<AccountEvent, Violation>;

/** Who may sign in here, and as whom. */
export class Identity {
  private accounts: Accounts = accountsDecider.initialState;
  private revision = -1;
  /** Of nobody's password: verifying against it takes as long as against a real one, so that names cannot be probed. */
  private readonly nobody = hashPassword(randomPassword());

  private constructor(
    private readonly options: IdentityOptions,
    private readonly executor: CommandExecutor<AccountCommand, Accounts, AccountEvent, AccountContext, Violation>,
    private readonly credentials: Credentials,
    private readonly tokens: Tokens,
  ) {}

  static async open(options: IdentityOptions): Promise<Identity> {
    const { store, clock, credentialsFile, keysFolder } = options;
    const executor = new CommandExecutor({ store, decider: accountsDecider, clock });
    const tokens = new Tokens(signingKeyIn(keysFolder));
    const identity = new Identity(options, executor, Credentials.open(credentialsFile), tokens);
    await identity.refresh();
    return identity;
  }

  /** The first administrator of an installation without accounts, with a password that is told once; else undefined. */
  async firstAdministrator(): Promise<{ username: string; password: string } | undefined> {
    if (this.accounts.size > 0) return undefined;
    const username = 'admin';
    const password = randomPassword();
    const system: Actor = { personId: 'system', roles: ['system'] };
    await this.openAccount({ username, personId: username, roles: ['administrator'] }, password, system, newUuid());
    return { username, password };
  }

  /** @returns the session, or undefined: wrong name and wrong password are one answer. */
  async signIn(username: string, password: string): Promise<Session | undefined> {
    const account = this.accounts.get(username);
    const hash = this.credentials.hashOf(username) ?? (await this.nobody);
    const isRight = await verifyPassword(password, hash);
    return isRight && account && !account.isClosed ? this.tokens.issue(username) : undefined;
  }

  /** Who a token speaks for, with the parts the account plays now; undefined when nobody may enter with it. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const username = await this.tokens.usernameOf(token);
    const account = username === undefined ? undefined : this.accounts.get(username);
    return account && !account.isClosed ? actorFor(account) : undefined;
  }

  /**
   * The account first, its password second: a crash in between leaves an account that nobody can enter, which an
   * administrator mends by setting the password.
   */
  async openAccount(
    form: Extract<AccountCommand, { type: 'OpenAccount' }>['data'],
    password: string,
    by: Actor,
    commandId: Uuid,
  ): Promise<AccountAnswer> {
    const answer = await this.execute({ type: 'OpenAccount', data: form }, by, commandId);
    if (answer.is === 'accepted' && this.credentials.hashOf(form.username) === undefined)
      this.credentials.set(form.username, await hashPassword(password));
    return answer;
  }

  async setPassword(username: string, password: string, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.execute({ type: 'SetPassword', data: { username } }, by, commandId);
    if (answer.is === 'accepted') this.credentials.set(username, await hashPassword(password));
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

  list(): readonly Account[] {
    return [...this.accounts.values()];
  }

  close(): void {
    this.credentials.close();
  }

  private async execute(command: AccountCommand, by: Actor, commandId: Uuid): Promise<AccountAnswer> {
    const answer = await this.executor.execute({
      commandId,
      streamName: ACCOUNTS_STREAM,
      command,
      actor: by.personId,
      context: (now) => ({ now, by }),
    });
    await this.refresh();
    return answer;
  }

  private async refresh(): Promise<void> {
    for await (const event of this.options.store.readStream(ACCOUNTS_STREAM, { fromRevision: this.revision + 1 })) {
      if (event.revision <= this.revision) continue;
      this.accounts = accountsDecider.evolve(this.accounts, { type: event.type, data: event.data } as AccountEvent);
      this.revision = event.revision;
    }
  }
}

const actorFor = ({ personId, roles, agencyId, unitId }: Account): Actor => ({
  personId,
  roles,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(unitId === undefined ? {} : { unitId }),
});
