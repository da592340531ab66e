import type { Actor } from '@ecl/enforcement';
import { comparePositions, type Position, type RecordedEvent } from '@ecl/event-sourcing';
import { mayReadRegisters, type Scope } from '@ecl/identity';
import type { Instant } from '@ecl/kernel';
import {
  caseRegister,
  casesWithDebts,
  casesSeen,
  leads,
  leadsSeen,
  payments,
  ReadModelHalted,
  type Queries,
  type ReadModel,
  type SeenOfCase,
} from '@ecl/read-models';
import type { Ledger } from '../ledger.js';
import { changedIn, type Change, type Changed } from './change.js';
import { titleOfRecorded } from './titles-of-events.js';

const MOST_LOOKED_AT = 2000;

export interface ChangesAsked {
  /** Exclusive; absent: from the start of the log. */
  readonly after?: Position | undefined;
  /** The most changes on the page, from 1. */
  readonly limit: number;
  /** So many events of the log are looked at, whatever of them may be seen. Default: 2000. */
  readonly mostLookedAt?: number;
}

export interface ChangesPage {
  readonly changes: readonly Change[];
  /** Where the next page begins; undefined while the log is empty. */
  readonly next: Position | undefined;
  /** The last event that the page accounts for; undefined where there was none behind `after`. */
  readonly upTo: Pick<RecordedEvent, 'position' | 'id'> | undefined;
  /** Nothing more is known behind this page now. A page that is not the last may be empty. */
  readonly isCaughtUp: boolean;
}

/** What changes are read from. */
export type ChangingLedger = Pick<Ledger, 'store' | 'readModels' | 'scopeOf'>;

/**
 * The changes that somebody may see, in the order of the log. Who may see what is asked of the read models, by the scope of every
 * list and as it is now; so the page ends where they end, and a change is never passed over because they were late.
 * @throws ReadModelHalted where nothing more can be told; ReadModelMissing
 */
export const seenChanges = async (
  ledger: ChangingLedger,
  actor: Actor,
  { after, limit, mostLookedAt = MOST_LOOKED_AT }: ChangesAsked,
): Promise<ChangesPage> => {
  const scope = ledger.scopeOf(actor);
  const { upTo, halted } = knownBy(ledger, modelsFor(scope));
  const looked = upTo === undefined ? [] : await eventsAfter(ledger, after, upTo, mostLookedAt);
  if (looked.length === 0 && halted) throw halted;
  const seen = changesIn(looked, seenBy(ledger, actor, scope, looked));
  const changes = seen.slice(0, limit);
  const isCut = seen.length > limit;
  const last = isCut ? looked.find(({ id }) => id === changes.at(-1)?.eventId) : looked.at(-1);
  return {
    changes,
    next: last?.position ?? after,
    upTo: last && { position: last.position, id: last.id },
    isCaughtUp: !isCut && looked.length < mostLookedAt,
  };
};

/** Whether everything that decides what somebody may see knows the log up to a position. @throws ReadModelMissing */
export const isKnownTo = (ledger: ChangingLedger, actor: Actor, position: Position): boolean => {
  const { upTo } = knownBy(ledger, modelsFor(ledger.scopeOf(actor)));
  return upTo !== undefined && comparePositions(position, upTo) <= 0;
};

/** One event as a change, if somebody may see it now. @throws ReadModelMissing */
export const changeSeen = (ledger: ChangingLedger, actor: Actor, event: RecordedEvent): Change | undefined =>
  changesIn([event], seenBy(ledger, actor, ledger.scopeOf(actor), [event]))[0];

const eventsAfter = async (
  { store }: ChangingLedger,
  after: Position | undefined,
  upTo: Position,
  maxCount: number,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  if (after !== undefined && comparePositions(after, upTo) >= 0) return events;
  for await (const event of store.readAll({ ...(after === undefined ? {} : { after }), maxCount })) {
    if (comparePositions(event.position, upTo) > 0) break;
    events.push(event);
  }
  return events;
};

/** A bank and the treasury see a case by what is owed in it: before that they are not told that there is one. */
const isOfMoney = ({ extent }: Scope['cases']['grounds'][number]): boolean => extent === 'payments';
const seesMoney = ({ cases }: Scope): boolean => cases.grounds.some(isOfMoney);

const modelsFor = (scope: Scope): readonly ReadModel[] => [
  caseRegister,
  leads,
  ...(seesMoney(scope) ? [payments] : []),
];

/** Up to where all of them know the log; undefined where one has not begun. */
const knownBy = ({ readModels }: ChangingLedger, models: readonly ReadModel[]) => {
  const known = models.map((model) => ({ model, ...readModels.open(model).read(() => undefined) }));
  const places = known.map(({ asOfPosition }) => asOfPosition);
  const first = places.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : comparePositions(a, b) <= 0 ? a : b,
  );
  const stopped = known.find(({ status }) => status.halt !== undefined);
  const halt = stopped?.status.halt;
  return { upTo: first, halted: stopped && halt ? new ReadModelHalted(stopped.model.name, halt) : undefined };
};

type Seen = (changed: Changed) => SeenOfCase | undefined;

/** How much of each thing that these events are about somebody sees: one question for each kind. */
const seenBy = (
  { readModels }: ChangingLedger,
  { roles }: Actor,
  scope: Scope,
  events: readonly RecordedEvent[],
): Seen => {
  const idsOf = (kind: Changed['kind']): readonly string[] => [
    ...new Set(
      events.flatMap(({ streamName }) => {
        const changed = changedIn(streamName);
        return changed?.kind === kind ? [changed.id] : [];
      }),
    ),
  ];
  const ask = <Found>(model: ReadModel, query: (db: Queries) => Found): Found =>
    readModels.open(model).read(query).value;
  const { cases, banks } = scope;
  const caseIds = idsOf('case');
  const byCase = { ...cases, grounds: cases.grounds.filter((ground) => !isOfMoney(ground)) };
  const ofCases = ask(caseRegister, (db) => casesSeen(db, byCase, caseIds));
  const owing = seesMoney(scope) ? ask(payments, (db) => casesWithDebts(db, cases, caseIds)) : new Set<string>();
  const ofLeads = ask(leads, (db) => leadsSeen(db, scope.leads, idsOf('lead')));
  const isReader = mayReadRegisters({ roles });
  return ({ kind, id }) => {
    switch (kind) {
      case 'case':
        return ofCases.get(id) ?? (owing.has(id) ? 'part' : undefined);
      case 'lead':
        return ofLeads.has(id) ? 'file' : undefined;
      case 'register':
        return isReader ? 'file' : undefined;
      case 'bank-report':
        return banks.is === 'all' || (banks.is === 'one' && isReportOf(banks.bankId, id)) ? 'file' : undefined;
    }
  };
};

/** The id of a report is its bank and its day. */
const isReportOf = (bankId: string, id: string): boolean =>
  id.startsWith(bankId) && /^-\d{4}-\d{2}-\d{2}$/.test(id.slice(bankId.length));

const CHANGED = { zh: '案件有变化', en: 'The case changed' } as const;

const changesIn = (events: readonly RecordedEvent[], seen: Seen): readonly Change[] =>
  events.flatMap((event) => {
    const changed = changedIn(event.streamName);
    const much = changed && seen(changed);
    if (changed === undefined || much === undefined) return [];
    const { id: eventId, position, revision, type, metadata } = event;
    const { zh, en } = much === 'file' ? titleOfRecorded(event) : CHANGED;
    const recordedAt = metadata['recordedAt'] as Instant;
    return [{ ...changed, eventId, position, revision, event: much === 'file' ? type : undefined, zh, en, recordedAt }];
  });
