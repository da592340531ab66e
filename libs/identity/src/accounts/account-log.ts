import type { Actor, Registers, Violation } from '@ecl/enforcement';
import {
  CommandExecutor,
  keyedDigest,
  type ActualRevision,
  type CommandAnswer,
  type EventStore,
} from '@ecl/event-sourcing';
import { newUuid, type Clock, type Uuid } from '@ecl/kernel';
import type { Credentials } from '../credentials/credentials.js';
import type { AccountCommand, AccountContext, Accounts } from './account.js';
import { ACCOUNTS_STREAM, accountsDecider } from './accounts.js';
import type { AccountEvent } from './events.js';
import type { LiveAccounts } from './live-accounts.js';

export type AccountAnswer = CommandAnswer<AccountEvent, Violation>;

export interface AccountLogParts {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly registers: () => Registers;
  readonly live: LiveAccounts;
  readonly credentials: Credentials;
  /** The digest of a command outlives its password, so it is kept under a key. */
  readonly key: Uint8Array;
}

/** What happens to accounts, on record; every process learns of it. */
export class AccountLog {
  private readonly executor: CommandExecutor<AccountCommand, Accounts, AccountEvent, AccountContext, Violation>;

  constructor(private readonly parts: AccountLogParts) {
    const { store, clock, key } = parts;
    this.executor = new CommandExecutor({
      ...{ store, decider: accountsDecider, clock, digest: keyedDigest(key) },
      isAboutNothing: ({ data: { username } }, accounts: Accounts) => !accounts.has(username),
    });
  }

  async execute(
    command: AccountCommand,
    by: Actor,
    commandId: Uuid,
    expectedRevision?: ActualRevision,
  ): Promise<AccountAnswer> {
    const { live, credentials } = this.parts;
    credentials.assertInPlace();
    const answer = await this.executor.execute({
      commandId,
      streamName: ACCOUNTS_STREAM,
      command,
      actor: by.personId,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
      context: (now) => ({ now, by, registers: this.parts.registers() }),
    });
    await live.refresh();
    if (answer.is === 'accepted') credentials.announce();
    return answer;
  }

  /** Records what no command decides. */
  async record(event: AccountEvent, actor: string): Promise<void> {
    const { store, clock, live, credentials } = this.parts;
    credentials.assertInPlace();
    const id = newUuid();
    const recordedAt = clock.now();
    const metadata = { commandId: id, correlationId: id, causationId: id, actor, recordedAt };
    await store.appendToStream(ACCOUNTS_STREAM, [{ id, ...event, metadata }], { expectedRevision: 'any' });
    await live.refresh();
    credentials.announce();
  }
}
