import { attemptsOn, type CommandRefused, type EventStore, type StreamName } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { productRule } from '@ecl/ledger';

/** A step that somebody tried and the law refused. What the command said is not kept, only its digest. */
export interface Attempt {
  readonly attempt: number;
  readonly commandType: string;
  readonly actor: string;
  readonly occurredAt: Instant;
  readonly commandDigest: string;
  readonly violations: readonly {
    readonly rule: string;
    readonly articles: readonly string[];
    /** The rule as it reads today; null where it is no longer a rule. */
    readonly message: string | null;
    readonly messageZh: string | null;
  }[];
}

/** The refused attempts on a stream, oldest first, from the attempt with the number `from` (0 is the first). */
export const attemptsOnStream = async (
  store: EventStore,
  stream: StreamName,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<readonly Attempt[]> => {
  const attempts: Attempt[] = [];
  const range = { fromRevision: from, maxCount: count };
  for await (const { data, revision } of store.readStream(attemptsOn(stream), range))
    attempts.push(attemptOf(data as CommandRefused['data'], revision));
  return attempts;
};

const attemptOf = (
  { commandType, actor, occurredAt, commandDigest, violations }: CommandRefused['data'],
  attempt: number,
): Attempt => ({
  attempt,
  commandType,
  actor,
  occurredAt,
  commandDigest,
  violations: violations.map(({ rule, articles }) => ({
    rule,
    articles,
    message: productRule(rule)?.en ?? null,
    messageZh: productRule(rule)?.zh ?? null,
  })),
});
