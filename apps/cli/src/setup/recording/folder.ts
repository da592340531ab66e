import type { Actor, RegisterEvent, RegisterName } from '@ecl/enforcement';
import { ACCOUNTS_STREAM, accountsFrom, Identity, type AccountAnswer, type PasswordCost } from '@ecl/identity';
import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { newUuid, systemClock } from '@ecl/kernel';
import { openLedger, placesOf, REGISTERS, registerStream, type Ledger, type LedgerPlace } from '@ecl/ledger';
import { existsSync } from 'node:fs';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';
import { readLedger } from '../../folder/read-ledger.js';
import { problemIn } from '../../registers/ledger-problem.js';
import { NOTHING, withTheFirst, type Present } from '../plan/present.js';
import type { LedgerToSetUp } from './ledger-to-set-up.js';

/** What the ledger of a data folder holds; nothing where there is none yet. It may be served meanwhile. */
export const presentIn = async (place: LedgerPlace): Promise<Present> => {
  const { log } = placesOf(place);
  if (log.is === 'sqlite' && !existsSync(log.folder)) return NOTHING;
  return readLedger(place, async ({ store }) => {
    const events = new Map<RegisterName, readonly RegisterEvent[]>();
    for (const register of REGISTERS) {
      const found: RegisterEvent[] = [];
      for await (const { type, data } of store.readStream(registerStream(register)))
        found.push({ type, data } as unknown as RegisterEvent);
      events.set(register, found);
    }
    return { events, accounts: withTheFirst(await accountsFrom(store.readStream(ACCOUNTS_STREAM))) };
  });
};

/** Who records in a data folder. */
export interface Recorder {
  readonly username: string;
  /** Asked for where the ledger has an administrator already. */
  readonly password: () => Promise<string>;
  readonly passwordCost?: PasswordCost | undefined;
  /** Told the password of the first administrator of a new ledger, which is shown once. */
  readonly onFirst: (first: { readonly username: string; readonly password: string }) => void;
}

/**
 * Opens the ledger of a data folder, or makes one with its first administrator, and records in it.
 * @throws Problem for a wrong password; EventStoreUnavailable `locked` while a ledger serves the folder
 */
export const inFolder = async <T>(
  place: LedgerPlace,
  recorder: Recorder,
  work: (ledger: LedgerToSetUp) => Promise<T>,
): Promise<T> => {
  const ledger = await opened(place);
  try {
    const { credentials, keys } = placesOf(place).folder;
    const { store, clock } = ledger;
    const registers = () => ledger.currentRegisters();
    const { passwordCost } = recorder;
    const identity = await Identity.open({
      ...{ store, clock, registers, credentialsFile: credentials, keysFolder: keys },
      ...(passwordCost ? { passwordCost } : {}),
    });
    try {
      const actor = await actorIn(identity, recorder);
      return await work({
        enter: async ({ register, commandType, body }, acknowledged) => {
          const command = commandType({ occurredAt: systemClock.now(), ...body });
          const request = { actor, commandId: newUuid(), acknowledged };
          mustBeAccepted(await ledger.registers.execute(register, command, request));
        },
        openAccount: async (form, password) => {
          mustBeAccepted(await identity.openAccount(form, password, actor, newUuid()));
        },
        changeAccount: async (form) => {
          mustBeAccepted(await identity.changeAccount(form, actor, newUuid()));
        },
      });
    } finally {
      identity.close();
    }
  } finally {
    await ledger.close();
  }
};

const opened = async (place: LedgerPlace): Promise<Ledger> => {
  try {
    return await openLedger({ ...place, looks: 'whenAsked' });
  } catch (error) {
    if (!(error instanceof EventStoreUnavailable) || error.reason !== 'locked') throw error;
    throw new Problem(
      EXIT.unavailable,
      '账本正在运行：请用 --url 在运行的账本上登记，或者先停止账本。',
      `${error.message}: record at the ledger that serves (--url), or stop it first.`,
      { cause: error },
    );
  }
};

const mustBeAccepted = (answer: Pick<AccountAnswer, 'is'> & { readonly violations?: unknown }): void => {
  if (answer.is === 'refused') throw problemIn(422, answer as Parameters<typeof problemIn>[1]);
};

const actorIn = async (identity: Identity, { username, password, onFirst }: Recorder): Promise<Actor> => {
  const first = await identity.firstAdministrator();
  if (first) {
    onFirst(first);
    return { personId: first.username, roles: ['administrator'] };
  }
  // The printed password of the first administrator is known to nobody but whoever ran this on this machine.
  const own = identity.list().find((each) => each.username === username);
  const isFirst = own?.findings.includes('of-nobody') === true;
  // Asked before the password is: the one of a handed-over account is used once.
  if (own?.mustChangePassword === true && !isFirst)
    throw new Problem(
      EXIT.refused,
      `账号 ${username} 的口令由他人设置，请先登录账本更改口令。`,
      `Somebody else gave ${username} this password: sign in to the ledger and change it first.`,
    );
  const session = await identity.signIn(username, await password());
  const caller = session && (await identity.callerOf(session.token));
  if (!caller) throw new Problem(EXIT.failure, '账号或者口令不正确。', 'The account or its password is wrong.');
  if (caller.secondFactor === 'to-give')
    throw new Problem(
      EXIT.refused,
      `账号 ${username} 须提交验证码：请在运行的账本上登记（--url）。`,
      `${username} has a second factor: record at the ledger that serves (--url).`,
    );
  await identity.signOut(session.token);
  return caller.actor;
};
