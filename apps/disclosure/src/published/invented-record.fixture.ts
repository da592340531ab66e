import { fen, plainDate } from '@ecl/kernel';
import { type DecisionEntry, InvalidPage, type PublishedDecision } from '@ecl/read-models';
import type { FromRecord, PublishedRecord, RecordState } from './published-record.js';

/** An invented decision, as the record would give it. */
export const decision = (number: number, over: Partial<PublishedDecision> = {}): PublishedDecision => ({
  is: 'published',
  decisionId: `decision-${String(number)}`,
  decisionNumber: `示例罚决〔2026〕${String(number)}号`,
  partyName: '张某',
  partyKind: 'citizen',
  conduct: '占道经营',
  basis: '《城市市容和环境卫生管理条例》第36条',
  penaltySummary: '罚款200.00元',
  agency: '示例市城市管理综合执法局',
  decidedOn: plainDate('2026-03-02'),
  powerCode: '08-2',
  publishedOn: plainDate('2026-03-05'),
  publishUntil: plainDate('2029-03-05'),
  ...over,
});

/**
 * A record with these entries, newest first, in one state. It ignores the search: the tests of the read model show
 * searching.
 */
export const inventedRecord = (entries: readonly DecisionEntry[], state: RecordState = 'live'): PublishedRecord => {
  const from = <T>(value: T): FromRecord<T> => ({ state, asOfPosition: state === 'empty' ? undefined : '42', value });
  return {
    summary: () => {
      const withdrawn = entries.filter((entry) => entry.is === 'withdrawn').length;
      return from({ published: entries.length - withdrawn, withdrawn });
    },
    search: (_search, { after = '0', size: limit }) => {
      if (!/^\d+$/.test(after)) throw new InvalidPage(`"${after}" is no key of a page`);
      const end = Number(after) + limit;
      const next = end < entries.length ? String(end) : undefined;
      return from({ rows: entries.slice(Number(after), end), next });
    },
    facets: () =>
      from({
        counted: entries.length,
        isWhole: true,
        values: {
          field: [{ value: '08', number: entries.length }],
          kind: [{ value: 'fine', number: entries.length }],
          agency: [{ value: '示例市城市管理综合执法局', number: entries.length }],
          year: [{ value: '2026', number: entries.length }],
          fine: [{ value: 'below10000', number: entries.length }],
        },
      }),
    thisYear: () => from({ year: '2026', decisions: entries.length, fined: fen(20_000) }),
    bureau: () => {
      const agencies = new Set(entries.flatMap((entry) => (entry.is === 'published' ? [entry.agency] : [])));
      return from(agencies.size === 1 ? [...agencies][0] : undefined);
    },
    partsOfAddresses: () => from(Math.min(entries.length, 1)),
    addressesIn: (part) =>
      from(
        entries.flatMap((entry) =>
          part === 1 && entry.is === 'published' && entry.partyKind === 'organisation' ? [entry] : [],
        ),
      ),
    decision: (id) => from(entries.find(({ decisionId }) => decisionId === id)),
  };
};
