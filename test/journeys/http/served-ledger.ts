import { RegisterPerson, type Actor } from '@ecl/enforcement';
import { Identity, type PasswordCost } from '@ecl/identity';
import { chinaDateOf, newUuid, systemClock, type Clock } from '@ecl/kernel';
import { openLedger, openWebhooks, placesOf, type Ledger, type LedgerPlace, type OpenWebhooks } from '@ecl/ledger';
import { ThroughDoors, deliver, people, registerSteps, type Delivery, type InventedPerson } from '@ecl/storytelling';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLedgerApp } from '../../../apps/ledger/src/ledger-app.js';
import { observedByAll } from '../../../apps/ledger/src/metrics/observed-by-all.js';
import { LedgerTelemetry } from '../../../apps/ledger/src/telemetry/ledger-telemetry.js';
import type { ProcessSettings } from '../../../apps/ledger/src/process-settings.js';
import { caughtUp } from '../caught-up.js';
import { onceInARun } from '../../running/once-in-a-run.js';

export interface Asking {
  /** Who asks; absent for nobody. */
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** JSON of any form: each test says what must be in it. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** What of signing in a journey may set otherwise. */
type SigningIn = Pick<Parameters<typeof Identity.open>[0], 'provider' | 'passwordCost' | 'secondFactorFor'>;

export const ADMINISTRATOR = 'journey-admin';
export const PASSWORD = 'for journeys only, 2026';
/** What an administrator gives to a new account. */
export const GIVEN_PASSWORD = 'given for a first sign-in, 2026';
const administrator = { personId: ADMINISTRATOR, roles: ['administrator'] } as const;
const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'ecl-journey-'));
/** Opens the first account of an installation, before anyone is registered. */
const system: Actor = { personId: 'system', roles: ['system'] };

/**
 * The whole staff API as in production, on its own data folder, with the embedded store and the invented people and
 * registers of every story. Only the cost of guessing a password is lower, what is not
 * found is said at once, and the read models are kept up in the thread
 * of the spec, where their code is compiled already; `serving.spec.ts` starts the process with all its threads.
 */
export class ServedLedger {
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly place: LedgerPlace,
    private readonly isOwnPlace: boolean,
    readonly ledger: Ledger,
    readonly identity: Identity,
    readonly app: NestExpressApplication,
    readonly url: string,
    /** Sends when it is asked to. */
    readonly webhooks: OpenWebhooks,
    private readonly clock: Clock,
  ) {}

  /**
   * @param shared a place where others serve too; default: a fresh folder, which is removed at the end
   * @param settings of the process; default: the usual ones
   * @param clock default: that of the system
   * @param signingIn how people sign in; default: with a password alone
   */
  static async start(
    shared?: LedgerPlace,
    settings?: ProcessSettings,
    clock = systemClock,
    signingIn: SigningIn = {},
  ): Promise<ServedLedger> {
    const place = shared ?? { data: freshFolder() };
    const served = await ServedLedger.open(place, shared === undefined, settings, signingIn, clock);
    // Where others serve too, one of them was first.
    const form = { username: ADMINISTRATOR, ...administrator };
    const opened = await served.identity.openAccount(form, GIVEN_PASSWORD, system, newUuid());
    if (opened.is === 'accepted') await served.choosePassword(ADMINISTRATOR, ADMINISTRATOR);
    return served;
  }

  /**
   * Serves a fresh folder in which everyone in the stories may sign in, and the registers know them.
   *
   * @param settings of the process; default: the usual ones
   * @param passwordCost of a password that is checked from now on, where nobody has one; default: hardly any
   */
  static async populated(settings?: ProcessSettings, passwordCost?: PasswordCost): Promise<ServedLedger> {
    const data = freshFolder();
    await onceInARun('populated-ledger', data, async (made) => {
      const served = await (await ServedLedger.start({ data: made })).populate();
      await served.caughtUp();
      await served.stop();
    });
    return ServedLedger.open({ data }, true, settings, passwordCost === undefined ? {} : { passwordCost });
  }

  private static async open(
    place: LedgerPlace,
    isOwnPlace: boolean,
    settings?: ProcessSettings,
    signingIn: SigningIn = {},
    clock: Clock = systemClock,
  ): Promise<ServedLedger> {
    const { metrics, telemetry } = settings ?? {};
    const traces = telemetry && new LedgerTelemetry(telemetry.api);
    const observing =
      metrics === undefined ? {} : { observer: traces === undefined ? metrics : observedByAll(metrics, traces) };
    const ledger = await openLedger({ ...place, ...observing, clock, projects: 'here' });
    metrics?.watch(ledger);
    traces?.watch(ledger);
    const { credentials, keys } = placesOf(place).folder;
    const identity = await Identity.open({
      store: ledger.store,
      clock,
      registers: () => ledger.currentRegisters(),
      credentialsFile: credentials,
      keysFolder: keys,
      passwordCost: { N: 2 ** 4, r: 8, p: 1 },
      ...signingIn,
    });
    const webhooks = openWebhooks({
      ...{ ledger, folder: placesOf(place).folder, looks: 'whenAsked', chance: () => 0 },
      sightOf: (username) => identity.sightOf(username),
      ownHosts: new Set(['127.0.0.1']),
    });
    const app = await createLedgerApp(ledger, identity, { notFoundBeatMs: 0, ...settings, webhooks });
    await app.listen(0, '127.0.0.1');
    return new ServedLedger(place, isOwnPlace, ledger, identity, app, await app.getUrl(), webhooks, clock);
  }

  /**
   * The registers know everyone in the stories.
   * @param whoSignIn who may also sign in; default: everyone
   */
  async populate(whoSignIn?: readonly InventedPerson[]): Promise<this> {
    await this.enterRegisters(new ThroughDoors(this.ledger));
    await this.openAccounts(whoSignIn);
    return this;
  }

  /** Those may sign in; default: everyone in the stories. */
  async openAccounts(who: readonly InventedPerson[] = Object.values(people)): Promise<void> {
    for (const { id, roles, agencyId, unitId } of who)
      await this.openAccount({
        username: id,
        personId: id,
        roles: roles.filter((role) => role !== 'system'),
        ...(agencyId === undefined ? {} : { agencyId }),
        ...(unitId === undefined ? {} : { unitId }),
      });
  }

  /** Enters everyone in the stories into the registers, with ordinary steps. */
  async enterRegisters(delivery: Delivery): Promise<void> {
    const entering = { id: ADMINISTRATOR, roles: administrator.roles };
    await deliver(registerSteps(entering, this.clock.now()), delivery);
  }

  /** Enters someone more into the register of personnel. @throws Error when the entry is refused */
  async registerPerson(person: { personId: string; agencyId: string; unitId?: string }): Promise<void> {
    const command = RegisterPerson({
      ...{ ...person, occurredAt: this.clock.now(), name: `${person.personId}（虚构）`, standing: 'other' },
      from: chinaDateOf(this.clock.now()),
    });
    const answer = await this.ledger.registers.execute('personnel', command, {
      actor: administrator,
      commandId: newUuid(),
    });
    if (answer.is === 'refused') throw new Error(answer.violations.map(({ rule }) => rule).join(', '));
  }

  /** @throws Error when the account is refused: it must be of someone whom the registers know. */
  async openAccount(account: Parameters<Identity['openAccount']>[0]): Promise<void> {
    const answer = await this.identity.openAccount(account, GIVEN_PASSWORD, administrator, newUuid());
    if (answer.is === 'refused') throw new Error(answer.violations.map(({ rule }) => rule).join(', '));
    await this.choosePassword(account.username, account.personId);
  }

  /** Changes the password that was given, as everyone does at the first sign-in. */
  private async choosePassword(username: string, personId: string): Promise<void> {
    await this.identity.setPassword(username, PASSWORD, { personId, roles: [] }, newUuid(), GIVEN_PASSWORD);
  }

  /** Until the lists have all that is in the log: without a position they are answered as they are. */
  caughtUp(): Promise<void> {
    return caughtUp(this.ledger);
  }

  async get(path: string, asking: Asking = {}): Promise<Reply> {
    return this.ask('GET', path, asking);
  }

  async post(path: string, asking: Asking = {}): Promise<Reply> {
    return this.ask('POST', path, asking);
  }

  async ask(method: string, path: string, { as, body, headers = {} }: Asking = {}): Promise<Reply> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(as === undefined ? {} : { Authorization: `Bearer ${await this.tokenOf(as)}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('Content-Type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** @throws Error when the account cannot sign in. */
  async tokenOf(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known !== undefined) return known;
    const token = await this.signIn(username);
    this.tokens.set(username, token);
    return token;
  }

  /** A session of its own. @throws Error when the account cannot sign in. */
  async signIn(username: string): Promise<string> {
    const session = await this.identity.signIn(username, PASSWORD);
    if (!session) throw new Error(`${username} cannot sign in`);
    return session.token;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.webhooks.delivering.stop();
    this.identity.close();
    await this.ledger.close();
    if (this.isOwnPlace) rmSync(this.place.data, { recursive: true, force: true });
  }
}
