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
import { portionOf, type ReadPortion } from './portions.js';
import { titleOfRecorded } from './titles-of-events.js';

const MOST_LOOKED_AT = 2000;
/** So many are looked at first, and four times as many as before each time that the page is not full yet. */
const FIRST_PORTION = 50;
const GROWTH = 4;

export interface ChangesAsked {
  /** Exclusive; absent: from the start of the log. */
  readonly after?: Position | undefined;
  /** The most changes on the page, from 1. */
  readonly limit: number;
  /** So many events of the log are looked at, whatever of them may be seen. Default: 2000. */
  readonly mostLookedAt?: number;
  /** Default: from the store. */
  readonly read?: ReadPortion;
}

export interface ChangesPage {
  readonly changes: readonly Change[];
  /** The last event that the page accounts for, behind which the next one begins; undefined where there was none behind `after`. */
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
  { after, limit, mostLookedAt = MOST_LOOKED_AT, read = portionOf(ledger.store) }: ChangesAsked,
): Promise<ChangesPage> => {
  const scope = ledger.scopeOf(actor);
  const { upTo, halted } = knownBy(ledger, modelsFor(scope));
  const seen: Change[] = [];
  let looked: Pick<RecordedEvent, 'position' | 'id'> | undefined;
  let left = mostLookedAt;
  let isEnd = upTo === undefined;
  // A page of one change must not cost the reading of two thousand events.
  for (let size = FIRST_PORTION; upTo !== undefined && !isEnd && left > 0 && seen.length <= limit; size *= GROWTH) {
    const maxCount = Math.min(size, left);
    const events = await read({ after: looked?.position ?? after, upTo, maxCount });
    seen.push(...changesIn(events, seenBy(ledger, actor, scope, events)));
    looked = events.at(-1) ?? looked;
    left -= events.length;
    isEnd = events.length < maxCount;
  }
  if (looked === undefined && halted) throw halted;
  const changes = seen.slice(0, limit);
  const isCut = seen.length > limit;
  const cut = isCut ? changes.at(-1) : undefined;
  const last = cut
    ? { position: cut.position, id: cut.eventId }
    : looked && { position: looked.position, id: looked.id };
  return { changes, upTo: last, isCaughtUp: !isCut && isEnd };
};

/** Whether everything that decides what somebody may see knows the log up to a position. @throws ReadModelMissing */
export const isKnownTo = (ledger: ChangingLedger, actor: Actor, position: Position): boolean => {
  const { upTo } = knownBy(ledger, modelsFor(ledger.scopeOf(actor)));
  return upTo !== undefined && comparePositions(position, upTo) <= 0;
};

/** One event as a change, if somebody may see it now. @throws ReadModelMissing */
export const changeSeen = (ledger: ChangingLedger, actor: Actor, event: RecordedEvent): Change | undefined =>
  changesIn([event], seenBy(ledger, actor, ledger.scopeOf(actor), [event]))[0];

/** A bank and the treasury see a case by what is owed in it: before that they are not told that there is one. */
const isOfMoney = ({ extent }: Scope['cases']['grounds'][number]): boolean => extent === 'payments';
const seesMoney = ({ cases }: Scope): boolean => cases.grounds.some(isOfMoney);

/** What decides which changes somebody sees: whoever waits for a step of their own waits for these. */
export const modelsOfChanges = (ledger: Pick<Ledger, 'scopeOf'>, actor: Actor): readonly ReadModel[] =>
  modelsFor(ledger.scopeOf(actor));

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
  const [caseIds, leadIds] = [idsOf('case'), idsOf('lead')];
  const byCase = { ...cases, grounds: cases.grounds.filter((ground) => !isOfMoney(ground)) };
  const none = new Set<string>();
  const ofCases = ask(caseRegister, (db) => casesSeen(db, byCase, caseIds));
  const owing =
    caseIds.length > 0 && seesMoney(scope) ? ask(payments, (db) => casesWithDebts(db, cases, caseIds)) : none;
  const ofLeads = leadIds.length > 0 ? ask(leads, (db) => leadsSeen(db, scope.leads, leadIds)) : none;
  const isReader = mayReadRegisters({ roles });
  return ({ kind, id }) => {
    switch (kind) {
      case 'case':
        return ofCases.get(id) ?? (owing.has(id) ? 'payments' : undefined);
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
  events.flatMap((recorded) => {
    const changed = changedIn(recorded.streamName);
    const much = changed && seen(changed);
    if (changed === undefined || much === undefined) return [];
    const { id: eventId, position, revision, metadata } = recorded;
    const { zh, en } = much === 'file' ? titleOfRecorded(recorded) : CHANGED;
    const recordedAt = metadata['recordedAt'] as Instant;
    const event = much === 'file' ? recorded.type : undefined;
    return [{ ...changed, eventId, position, revision, part: much, event, zh, en, recordedAt }];
  });
