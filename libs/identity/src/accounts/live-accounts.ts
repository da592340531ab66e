import { EventStoreUnavailable, type ActualRevision, type EventStore } from '@ecl/event-sourcing';
import type { Accounts } from './account.js';
import { ACCOUNTS_STREAM, accountsDecider } from './accounts.js';
import type { AccountEvent } from './events.js';

/** How often changes to the accounts by other processes are looked for, should a process have died before it told. */
const LOOK_EVERY_MS = 1000;

/** After these an account has another password, or none. */
const OF_PASSWORDS: ReadonlySet<AccountEvent['type']> = new Set([
  'AccountOpened',
  'AccountClosed',
  'PasswordSet',
  'PasswordReset',
]);

/** The accounts of the log, kept up with it. */
export class LiveAccounts {
  private accounts: Accounts = accountsDecider.initialState;
  private revision = -1;
  private isInvented = false;
  private looking: NodeJS.Timeout | undefined;
  private catchingUp: Promise<void> | undefined;
  /** The revision at which the password of each account was last given, set or taken away. */
  private readonly passwordSince = new Map<string, number>();

  private constructor(private readonly store: EventStore) {}

  static async follow(store: EventStore): Promise<LiveAccounts> {
    const live = new LiveAccounts(store);
    await live.refresh();
    live.keepLooking();
    return live;
  }

  get all(): Accounts {
    return this.accounts;
  }

  /** Whether this is a demonstration. */
  get isDemonstration(): boolean {
    return this.isInvented;
  }

  /** Whether nothing has happened to the password of an account since the event at a revision. */
  isLastOfPassword(username: string, revision: ActualRevision): boolean {
    return this.passwordSince.get(username) === revision;
  }

  async refresh(): Promise<void> {
    for await (const event of this.store.readStream(ACCOUNTS_STREAM, { fromRevision: this.revision + 1 })) {
      if (event.revision <= this.revision) continue;
      const happened = { type: event.type, data: event.data } as AccountEvent;
      this.accounts = accountsDecider.evolve(this.accounts, happened);
      if (happened.type === 'DemonstrationBegun') this.isInvented = true;
      else if (OF_PASSWORDS.has(happened.type)) this.passwordSince.set(happened.data.username, event.revision);
      this.revision = event.revision;
    }
  }

  /**
   * Reads what another process just did; everyone who asks meanwhile waits for it. If the log cannot be read, the known
   * state stays in use: nothing can be written to the log either, and readers may continue to read.
   */
  async catchUp(): Promise<void> {
    this.catchingUp ??= this.refreshIfPossible().finally(() => {
      this.catchingUp = undefined;
    });
    await this.catchingUp;
  }

  /** Waits for a reading that is under way. */
  async settled(): Promise<void> {
    await this.catchingUp;
  }

  stop(): void {
    clearTimeout(this.looking);
    this.looking = undefined;
  }

  private keepLooking(): void {
    this.looking = setTimeout(() => {
      this.refreshIfPossible()
        .catch((error: unknown) => {
          process.emitWarning(String(error));
        })
        .finally(() => {
          if (this.looking) this.keepLooking();
        });
    }, LOOK_EVERY_MS).unref();
  }

  private async refreshIfPossible(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
    }
  }
}
