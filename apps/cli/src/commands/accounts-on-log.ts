import type { EventStore } from '@ecl/event-sourcing';
import { ACCOUNT_FINDINGS, ACCOUNTS_STREAM, accountsFrom, findingsOn, type AccountFinding } from '@ecl/identity';
import { chinaDateOf, systemClock } from '@ecl/kernel';
import { openDoors } from '@ecl/ledger';
import { table } from '../console/table.js';

/** An account that could not be opened today as it is. */
export interface AccountToMend {
  readonly username: string;
  readonly personId: string;
  readonly findings: readonly AccountFinding[];
}

/** The accounts of a log with which something is wrong: older ledgers opened accounts that are refused today. */
export const accountsToMend = async (store: EventStore): Promise<readonly AccountToMend[]> => {
  const accounts = await accountsFrom(store.readStream(ACCOUNTS_STREAM));
  const doors = await openDoors({ store, clock: systemClock, isShared: false });
  try {
    const registers = doors.currentRegisters();
    const today = chinaDateOf(systemClock.now());
    const found = findingsOn(accounts, registers, today);
    return [...accounts.values()].flatMap(({ username, personId }) => {
      const findings = found.get(username) ?? [];
      return findings.length === 0 ? [] : [{ username, personId, findings }];
    });
  } finally {
    doors.stop();
  }
};

export const accountsText = (accounts: readonly AccountToMend[]): string =>
  table(
    [
      { title: '须处理的账号 account to mend', most: 100 },
      { title: '人员 person', most: 100 },
      { title: '', most: 200 },
    ],
    accounts.flatMap(({ username, personId, findings }) =>
      findings.flatMap((finding, i) => [
        [i === 0 ? username : '', i === 0 ? personId : '', ACCOUNT_FINDINGS[finding].zh],
        ['', '', ACCOUNT_FINDINGS[finding].en],
      ]),
    ),
  );
