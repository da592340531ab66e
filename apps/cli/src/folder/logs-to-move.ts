import type { EventStore } from '@ecl/event-sourcing';
import { eventLogAddress, openEventLog, type EventLogAddress } from '@ecl/ledger';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** Where a log moves from and to. */
export interface Move {
  readonly from: EventLogAddress;
  readonly to: EventLogAddress;
}

/** @throws InvalidEventLogAddress; Problem where one is missing, or both name the same log */
export const moveBetween = (fromText: string | undefined, toText: string | undefined): Move => {
  if (fromText === undefined || toText === undefined)
    throw new Problem(
      EXIT.usage,
      '须以 --from 与 --to 指明来源与目标。',
      '--from and --to name the logs to move between.',
    );
  const [from, to] = [eventLogAddress(fromText), eventLogAddress(toText)];
  if (JSON.stringify(from) === JSON.stringify(to))
    throw new Problem(EXIT.usage, '--from 与 --to 是同一日志。', '--from and --to name the same log.');
  return { from, to };
};

/**
 * Opens both logs: the target to write, and, where possible, the source so that no ledger writes to it meanwhile. This
 * process is then the only writer of an embedded source; a server cannot keep other writers out.
 * @throws EventStoreUnavailable `locked` while a ledger serves one of them, `unreachable` where the source is not there, …
 */
export const withLogsToMove = async <T>(
  { from, to }: Move,
  work: (from: EventStore, to: EventStore) => Promise<T>,
): Promise<T> => {
  // Opening an embedded log for writing would create one where there is none.
  await (await openEventLog(from, { readOnly: true })).close();
  return withLogs(
    () => openEventLog(from, { readOnly: from.is !== 'sqlite' }),
    () => openEventLog(to),
    work,
  );
};

/** Opens both logs to be compared, beside the processes that write to them. */
export const withLogsToCompare = <T>(
  { from, to }: Move,
  work: (from: EventStore, to: EventStore) => Promise<T>,
): Promise<T> =>
  withLogs(
    () => openEventLog(from, { readOnly: true }),
    () => openEventLog(to, { readOnly: true }),
    work,
  );

const withLogs = async <T>(
  openSource: () => Promise<EventStore>,
  openTarget: () => Promise<EventStore>,
  work: (from: EventStore, to: EventStore) => Promise<T>,
): Promise<T> => {
  const from = await openSource();
  try {
    const to = await openTarget();
    try {
      return await work(from, to);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
};
