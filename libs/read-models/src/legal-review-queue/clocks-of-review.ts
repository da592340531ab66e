import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  evolveClocks,
  parametersOf,
  readingOn,
  rulePacks,
  type CaseEvent,
  type ChangedDays,
  type ClockFacts,
  type ClockId,
} from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, select, update, type Handlers, type Tables } from '../engine/index.js';
import { onEvery } from '../handling/handlers.js';
import { calendarIn } from '../law/law-entries.js';
import { review } from './schema.js';

const TARGET: ClockId = 'L12-target';
const HARD_STOP: ClockId = 'L12';
const isOfReview = (clock: ClockId): boolean => clock === TARGET || clock === HARD_STOP;

/** No agency sets the terms of the legal review. */
const parametersOn = parametersOf(undefined, { packs: rulePacks() });

/** The clocks of a submission after an event. Both are of the submission, so it does not matter which parties it reaches. */
export const clocksAfter = (known: readonly ClockFacts[], event: CaseEvent): readonly ClockFacts[] =>
  evolveClocks(known, event, { reached: [], all: [] }).filter(({ clock }) => isOfReview(clock));

/** The last days that follow, as of the day on which something last happened to them. */
export const reckoned = (facts: readonly ClockFacts[], on: PlainDate, db: Tables) => {
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
    isProvisional: (target?.isProvisional ?? false) || (hardStop?.isProvisional ?? false),
  };
};

const OF_CASE = select(columnsOf(review, 'seq', 'clocks'), 'FROM review WHERE caseSeq = ?');
const BY_SEQ = select(columnsOf(review, 'seq', 'clocks', 'submittedOn'), 'FROM review WHERE seq = ?');
const RECKONED_OVER = select(
  columnsOf(review, 'seq'),
  'FROM review INDEXED BY review_reckoned WHERE hardStopDueOn >= ? AND submittedOn <= ?',
);

const keep = (event: RecordedEvent<CaseEvent>, db: Tables): void => {
  for (const { seq, clocks: known } of OF_CASE.all(db, seqOf(event, db))) {
    const after = clocksAfter(known, event as CaseEvent);
    if (after.every((facts, i) => facts === known[i])) continue;
    update(db, review, { set: reckoned(after, chinaDateOf(event.data.occurredAt), db), where: { seq } });
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
