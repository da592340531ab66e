import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  evolveClocks,
  leavingWith,
  parametersOf,
  passingOnWith,
  reachedBy,
  readingOn,
  rulePacks,
  type CaseEvent,
  type ChangedDays,
  type ClockFacts,
  type ClockId,
} from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, select, update, type Handlers, type Queries, type Tables } from '../engine/index.js';
import { onEvery } from '../handling/handlers.js';
import { calendarIn } from '../law/law-entries.js';
import { review } from './schema.js';

const TARGET: ClockId = 'L12-target';
const HARD_STOP: ClockId = 'L12';
const isOfReview = (clock: ClockId): boolean => clock === TARGET || clock === HARD_STOP;

/** No agency sets the terms of the legal review. */
const parametersOn = parametersOf(undefined, { packs: rulePacks() });

/** The clocks of a submission about these parties after an event. */
export const clocksAfter = (
  known: readonly ClockFacts[],
  event: CaseEvent,
  partyIds: readonly string[],
): readonly ClockFacts[] =>
  evolveClocks(known, event, { reached: reachedBy(event, partyIds), all: partyIds }).filter(({ clock }) =>
    isOfReview(clock),
  );

/** The last days that follow, as of the day on which something last happened to them. */
export const reckoned = (facts: readonly ClockFacts[], on: PlainDate, db: Queries) => {
  const calendar = calendarIn(db);
  const read = (id: ClockId) => {
    const found = facts.find(({ clock }) => clock === id);
    return found && readingOn(on, found, parametersOn, calendar);
  };
  const [target, hardStop] = [read(TARGET), read(HARD_STOP)];
  return {
    clocks: facts,
    targetDueOn: target?.dueOn ?? on,
    hardStopDueOn: hardStop?.dueOn ?? on,
    isTargetProvisional: target?.isProvisional ?? false,
    isHardStopProvisional: hardStop?.isProvisional ?? false,
  };
};

const OF_CASE = select(columnsOf(review, 'seq', 'status', 'clocks', 'partyIds'), 'FROM review WHERE caseSeq = ?');
const BY_SEQ = select(columnsOf(review, 'seq', 'clocks', 'submittedOn'), 'FROM review WHERE seq = ?');
const RECKONED_OVER = select(
  columnsOf(review, 'seq'),
  'FROM review INDEXED BY review_reckoned WHERE hardStopDueOn >= ? AND submittedOn <= ?',
);

/** Whom a draft is about after an event: a successor takes a place, and an open draft is not about someone who left. */
const partiesAfter = (partyIds: readonly string[], event: CaseEvent, isOpen: boolean): readonly string[] => {
  const passing = passingOnWith(event);
  const now = partyIds.flatMap((id) => (id === passing?.from ? passing.to : [id]));
  const left = isOpen ? leavingWith(event) : [];
  const staying = now.filter((id) => !left.includes(id));
  return staying.length === 0 ? now : staying;
};

const keep = (recorded: RecordedEvent<CaseEvent>, db: Tables): void => {
  const event = recorded as CaseEvent;
  const on = chinaDateOf(event.data.occurredAt);
  for (const { seq, status, clocks: known, partyIds } of OF_CASE.all(db, seqOf(recorded, db))) {
    const isOpen = status === 'pending' || status === 'returned';
    const parties = partiesAfter(partyIds, event, isOpen);
    const after = clocksAfter(known, event, partyIds);
    if (after.some((facts, i) => facts !== known[i])) {
      const isLapsed = isOpen && after.every(({ end }) => end?.how === 'fellAway');
      const set = { ...reckoned(after, on, db), ...(isLapsed ? ({ status: 'lapsed', lapsedOn: on } as const) : {}) };
      update(db, review, { set, where: { seq } });
    }
    if (parties.some((id, i) => id !== partyIds[i]) || parties.length !== partyIds.length)
      update(db, review, { set: { partyIds: parties }, where: { seq } });
  }
};

/** Every event that touches the clocks of a review that was submitted before. */
export const clocks: Handlers<CaseEvent> = onEvery<CaseEvent>(
  caseEventTypes.filter(({ name, clocks: touched }) => name !== 'LegalReviewSubmitted' && touched.some(isOfReview)),
  keep,
);

/** Reckons again what was reckoned over days that changed. */
export const again = (db: Tables, { from, to }: ChangedDays): void => {
  for (const { seq } of RECKONED_OVER.all(db, from, to)) {
    const row = BY_SEQ.get(db, seq);
    if (row) update(db, review, { set: reckoned(row.clocks, row.submittedOn, db), where: { seq } });
  }
};
