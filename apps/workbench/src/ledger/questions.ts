import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../made/contract.js';
import { given, ledger, send, whole, type Answers } from './client.js';
import type { Moments } from '../case-file/then/moments.js';
import type { Entry } from '../registers/entries.js';
import type { RegisterName } from '../registers/registers.js';
import { sessions } from './session.js';

/** The position after this tab's last own step: lists are asked to hold at least that. */
let ownPosition: string | undefined;

export const wroteUpTo = (position: string | undefined): void => {
  ownPosition = position ?? ownPosition;
};

const fresh = (): { readonly atLeast?: string } => (ownPosition === undefined ? {} : { atLeast: ownPosition });

type CaseSearch = NonNullable<paths['/api/cases']['get']['parameters']['query']>;
export type PaymentSearch = NonNullable<paths['/api/payments']['get']['parameters']['query']>;
type DeadlineList = paths['/api/deadlines']['get']['parameters']['query']['list'];

/** Every question that pages ask, by name: the same question of two pages is asked once. */
export const questions = {
  me: () =>
    queryOptions({
      queryKey: ['me', sessions.now()?.username],
      queryFn: () => given(ledger.GET('/api/me')),
      staleTime: Infinity,
    }),
  directory: () =>
    queryOptions({
      queryKey: ['directory'],
      queryFn: () => given(ledger.GET('/api/directory')),
      staleTime: 300_000,
      retry: false,
    }),
  powers: () =>
    queryOptions({
      queryKey: ['powers'],
      queryFn: () => given(ledger.GET('/api/powers')),
      staleTime: Infinity,
    }),
  case: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'summary'],
      queryFn: () => whole(ledger.GET('/api/cases/{id}', { params: { path: { id } } })),
    }),
  timeline: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'timeline'],
      queryFn: () => wholeTimeline(id),
    }),
  limits: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'limits'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/deadlines', { params: { path: { id } } })),
    }),
  papers: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'papers'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/papers', { params: { path: { id } } })),
    }),
  law: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'law'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/law', { params: { path: { id } } })),
      retry: false,
    }),
  caseThen: (id: string, moments: Moments) =>
    queryOptions({
      queryKey: ['case', id, 'then', moments],
      queryFn: () => given(ledger.GET('/api/cases/{id}', { params: { path: { id }, query: moments } })),
      retry: false,
    }),
  limitsThen: (id: string, moments: Moments) =>
    queryOptions({
      queryKey: ['case', id, 'limits-then', moments],
      queryFn: () => given(ledger.GET('/api/cases/{id}/deadlines', { params: { path: { id }, query: moments } })),
      retry: false,
    }),
  difference: (id: string, from: Moments, to: Moments) =>
    queryOptions({
      queryKey: ['case', id, 'difference', from, to],
      queryFn: () =>
        given(
          ledger.GET('/api/cases/{id}/difference', {
            params: {
              path: { id },
              query: {
                ...from,
                ...(to.knownAt === undefined ? {} : { toKnownAt: to.knownAt }),
                ...(to.asOf === undefined ? {} : { toAsOf: to.asOf }),
              },
            },
          }),
        ),
      retry: false,
    }),
  attempts: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'attempts'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/attempts', { params: { path: { id } } })),
    }),
  file: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'file'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/file', { params: { path: { id } } })),
    }),
  readings: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'readings'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/readings', { params: { path: { id }, query: { limit: 200 } } })),
    }),
  checks: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'checks'],
      queryFn: () => given(ledger.GET('/api/supervision/{id}', { params: { path: { id } } })),
    }),
  review: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'review'],
      queryFn: () => given(ledger.GET('/api/cases/{id}/review', { params: { path: { id } } })),
    }),
  cases: (query: CaseSearch) =>
    queryOptions({
      queryKey: ['list', 'cases', query],
      queryFn: () => given(ledger.GET('/api/cases', { params: { query: { ...query, ...fresh() } } })),
    }),
  /** @param whose `me`: only what this account has to act on */
  deadlines: (list: DeadlineList, whose?: 'me') =>
    queryOptions({
      queryKey: ['list', 'deadlines', list, whose],
      queryFn: () =>
        given(
          ledger.GET('/api/deadlines', {
            params: { query: { list, limit: 200, ...(whose === undefined ? {} : { for: whose }), ...fresh() } },
          }),
        ),
    }),
  reviews: () =>
    queryOptions({
      queryKey: ['list', 'reviews'],
      queryFn: () => given(ledger.GET('/api/legal-review-queue', { params: { query: { limit: 200, ...fresh() } } })),
    }),
  transfers: () =>
    queryOptions({
      queryKey: ['list', 'transfers'],
      queryFn: () => given(ledger.GET('/api/transfers', { params: { query: { limit: 200, ...fresh() } } })),
    }),
  accounts: () =>
    queryOptions({
      queryKey: ['administration', 'accounts'],
      queryFn: async () => (await given(ledger.GET('/api/accounts'))).accounts,
    }),
  projections: () =>
    queryOptions({
      queryKey: ['administration', 'projections'],
      queryFn: () => given(ledger.GET('/api/projections')),
      refetchInterval: 5000,
    }),
  health: () =>
    queryOptions({
      queryKey: ['administration', 'health'],
      queryFn: () => given(ledger.GET('/health/ready')),
      refetchInterval: 15_000,
    }),
  register: (register: RegisterName) =>
    queryOptions({
      queryKey: ['list', 'register', register],
      queryFn: async () =>
        // For the types an event is a name with a payload; entries have their number too.
        (await given(ledger.GET('/api/registers/{register}/in-force', { params: { path: { register } } })))
          .items as unknown as readonly Entry[],
    }),
  leads: (status: 'open' | 'filed' | 'notFiled') =>
    queryOptions({
      queryKey: ['list', 'leads', status],
      queryFn: () => given(ledger.GET('/api/leads', { params: { query: { status, limit: 200, ...fresh() } } })),
    }),
  disclosures: (kind: 'publication' | 'withholdingReview' | 'withdrawal' | 'withdrawalPassedOn') =>
    queryOptions({
      queryKey: ['list', 'disclosures', kind],
      queryFn: () => given(ledger.GET('/api/disclosures', { params: { query: { kind, limit: 200, ...fresh() } } })),
    }),
  disclosure: (id: string) =>
    queryOptions({
      queryKey: ['case', id, 'disclosure'],
      queryFn: () => given(ledger.GET('/api/disclosures/{id}', { params: { path: { id } } })),
    }),
  /** What forbids that a decision is published now: asked, not recorded. */
  mayBePublished: (id: string, partyId: string) =>
    queryOptions({
      queryKey: ['case', id, 'may-be-published', partyId],
      queryFn: async () => {
        const path = `/api/cases/${encodeURIComponent(id)}/steps/publish-decision/what-if`;
        const { data } = await send(path, { partyId, occurredAt: new Date().toISOString() });
        return (data as Answers['CasesWhatIfAnswer']).violations;
      },
    }),
  payments: (query: PaymentSearch) =>
    queryOptions({
      queryKey: ['list', 'payments', query],
      queryFn: () => given(ledger.GET('/api/payments', { params: { query: { ...query, ...fresh() } } })),
    }),
  reportedDays: (bank: string) =>
    queryOptions({
      queryKey: ['list', 'reported-days', bank],
      queryFn: () =>
        given(ledger.GET('/api/reconciliation/days', { params: { query: { bank, limit: 200, ...fresh() } } })),
    }),
  bankDay: (bank: string, day: string) =>
    queryOptions({
      queryKey: ['list', 'bank-day', bank, day],
      queryFn: () => given(ledger.GET('/api/reconciliation', { params: { query: { bank, day, ...fresh() } } })),
    }),
  rule: (code: string) =>
    queryOptions({
      queryKey: ['rule', code],
      queryFn: () => given(ledger.GET('/api/rules/{code}', { params: { path: { code } } })),
      staleTime: Infinity,
    }),
};

const PAGE = 200;

/** All entries: a file is read as a whole. */
const wholeTimeline = async (id: string) => {
  const first = await given(
    ledger.GET('/api/cases/{id}/timeline', { params: { path: { id }, query: { limit: PAGE } } }),
  );
  const items = [...first.items];
  let { next } = first;
  while (next !== null) {
    const page = await given(
      ledger.GET('/api/cases/{id}/timeline', { params: { path: { id }, query: { limit: PAGE, after: next } } }),
    );
    items.push(...page.items);
    next = page.next;
  }
  return { items, missing: first.missing };
};
