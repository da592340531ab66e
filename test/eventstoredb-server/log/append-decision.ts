import type { CommittedIds } from './committed-ids.js';
import { expectationNumber, type Expectation } from './expectation.js';
import { isSoftDeleted, type StreamState } from './stream-state.js';

export type AppendDecision =
  | { readonly is: 'write' }
  | { readonly is: 'repeated'; readonly lastRevision: bigint }
  | { readonly is: 'wrongExpectedVersion' }
  | { readonly is: 'deleted' };

export interface AppendQuestion {
  readonly streamName: string;
  readonly expectation: Expectation;
  readonly ids: readonly string[];
  readonly state: StreamState;
  readonly recentIds: CommittedIds;
  readonly idAt: (revision: bigint) => Promise<string | undefined>;
}

/**
 * Whether an append is written, was written before, or is refused. A retry is recognised only by its ids; the rest of
 * it is ignored.
 */
export const decideAppend = async (question: AppendQuestion): Promise<AppendDecision> => {
  const { expectation, state } = question;
  if (state.isTombstoned) return { is: 'deleted' };
  if (expectation === 'streamExists') {
    if (isSoftDeleted(state)) return { is: 'deleted' };
    if (state.lastRevision < 0n && state.metadataRevision < 0n) return { is: 'wrongExpectedVersion' };
  }
  if (expectation === 'any' || expectation === 'streamExists') return decideByRecentIds(question);
  const expected = expectationNumber(expectation);
  if (expected === state.lastRevision) return { is: 'write' };
  return expected < state.lastRevision ? decideByStoredIds(question, expected) : { is: 'wrongExpectedVersion' };
};

const decideByRecentIds = ({ streamName, ids, recentIds }: AppendQuestion): AppendDecision => {
  let lastRevision: bigint | undefined;
  for (const id of ids) {
    const committed = recentIds.find(id);
    if (committed?.streamName !== streamName)
      return lastRevision === undefined ? { is: 'write' } : { is: 'wrongExpectedVersion' };
    lastRevision = committed.revision;
  }
  return lastRevision === undefined ? { is: 'write' } : { is: 'repeated', lastRevision };
};

const decideByStoredIds = async (
  { expectation, ids, state, idAt }: AppendQuestion,
  expected: bigint,
): Promise<AppendDecision> => {
  let revision = expected;
  for (const id of ids) {
    revision += 1n;
    if ((await idAt(revision)) === id) continue;
    const isFirst = revision === expected + 1n;
    return isFirst && expectation === 'noStream' && isSoftDeleted(state)
      ? { is: 'write' }
      : { is: 'wrongExpectedVersion' };
  }
  return ids.length === 0 ? { is: 'wrongExpectedVersion' } : { is: 'repeated', lastRevision: revision };
};
