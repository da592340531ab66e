import type { CaseFileRead } from '@ecl/identity';
import type { EventStore } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';

/** That somebody was shown a file, or a paper of it. */
export interface Reading {
  /** Its number among the readings of the case; 0 is the first. */
  readonly reading: number;
  readonly readerId: string;
  readonly roles: readonly string[];
  /** On what ground. */
  readonly ground: string;
  readonly at: Instant;
  /** Of a check by supervision: the other supervisor. */
  readonly withSupervisor: string | undefined;
  /** The number of the request for case files by which it was opened. */
  readonly requestNumber: string | undefined;
  /** The digest of the paper that was opened; undefined: the file. */
  readonly paper: string | undefined;
}

/** The readings of a case, the newest first, from before the one with the number `before`; `until`: none after this moment. */
export const readingsOf = async (
  store: EventStore,
  caseId: string,
  {
    before,
    count,
    until,
  }: { readonly before?: number | undefined; readonly count: number; readonly until?: Instant | undefined },
): Promise<readonly Reading[]> => {
  if (before === 0) return [];
  const range = {
    direction: 'backwards' as const,
    ...(until === undefined ? { maxCount: count } : {}),
    ...(before === undefined ? {} : { fromRevision: before - 1 }),
  };
  const readings: Reading[] = [];
  for await (const { data, revision } of store.readStream(`access-${caseId}`, range)) {
    const { readerId, roles, ground, occurredAt, check, request, paper } = data as CaseFileRead['data'];
    if (until !== undefined && occurredAt > until) continue;
    if (readings.length === count) break;
    readings.push({
      ...{ reading: revision, readerId, roles, ground, at: occurredAt },
      ...{ withSupervisor: check?.withSupervisor, requestNumber: request?.number, paper },
    });
  }
  return readings;
};

/** Who has read a file, on a ground: first, last and how often. */
export interface Reader {
  readonly readerId: string;
  readonly ground: string;
  readonly roles: readonly string[];
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  /** How many of them opened a paper. */
  readonly papers: number;
}

/** Whoever read last comes first. @param readings the newest first */
export const readersIn = (readings: readonly Reading[]): readonly Reader[] => {
  const readers = new Map<string, Reader>();
  for (const { readerId, ground, roles, at, paper } of readings) {
    const key = JSON.stringify([readerId, ground]);
    const known = readers.get(key) ?? { readerId, ground, roles, firstAt: at, lastAt: at, times: 0, papers: 0 };
    readers.set(key, {
      ...known,
      firstAt: at,
      times: known.times + 1,
      papers: known.papers + (paper === undefined ? 0 : 1),
    });
  }
  return [...readers.values()];
};
