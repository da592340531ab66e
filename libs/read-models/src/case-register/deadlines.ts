import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  evolveClocks,
  passedOn,
  passingOnWith,
  reachOf,
  type CaseEvent,
  type ClockFacts,
} from '@ecl/enforcement';
import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, insert, select, update, type Handlers, type Tables } from '../engine/index.js';
import { onEvery, recordedAtOf } from '../handling/handlers.js';
import { lawOf } from '../law/law-entries.js';
import { keepAsKnown } from './deadline-before.js';
import { reckoned } from './deadline-row.js';
import { deadline } from './deadline-schema.js';
import { caseParty } from '../case-files/schema.js';
import { registeredCase } from './schema.js';

const PARTIES = select(columnsOf(caseParty, 'partyId'), 'FROM case_party WHERE seq = ? AND ended IS NULL');
const OPEN = select(columnsOf(deadline, 'id', 'facts'), 'FROM deadline WHERE seq = ? AND isOpen = 1 ORDER BY id');
const CASE = select(columnsOf(registeredCase, 'agencyId', 'unitId'), 'FROM case_file WHERE seq = ?');

/** Keeps what an event says of the clocks of its case, and the days that follow from it. */
const keep = (recorded: RecordedEvent<CaseEvent>, db: Tables): void => {
  const event = recorded as CaseEvent;
  const seq = seqOf(recorded, db);
  const known = OPEN.all(db, seq);
  const parties = PARTIES.all(db, seq).map(({ partyId }) => partyId);
  const after = evolveClocks(
    known.map(({ facts }) => facts),
    event,
    reachOf(event, parties),
  );
  const unchanged = new Set(known.map(({ facts }) => facts));
  const passing = passingOnWith(event);
  // Of several successors the first has the row; the others get rows of their own.
  const now = (facts: ClockFacts): ClockFacts => (passing && passedOn(facts, passing)[0]) ?? facts;
  const idOf = new Map(known.map(({ id, facts }) => [keyOf(now(facts)), id]));
  const on = chinaDateOf(event.data.occurredAt);
  const run = { db, seq, on, law: lawOf(db), knownFrom: recordedAtOf(recorded) };
  for (const facts of after) {
    const id = idOf.get(keyOf(facts));
    // Of one clock of one subject one run is open: what comes after it began anew.
    idOf.delete(keyOf(facts));
    if (unchanged.has(facts)) continue;
    keepRun(facts, id, run);
  }
};

interface Running {
  readonly db: Tables;
  readonly seq: number;
  readonly on: PlainDate;
  readonly law: ReturnType<typeof lawOf>;
  readonly knownFrom: Instant;
}

/** A run as a step leaves it: in the row that it had, which is kept as it was known, or in a new one. */
export const keepRun = (facts: ClockFacts, id: number | undefined, { db, seq, on, law, knownFrom }: Running): void => {
  const subject = CASE.get(db, seq);
  if (!subject) return;
  const values = { ...reckoned(on, facts, law(subject.agencyId, facts)), knownFrom };
  if (id !== undefined) {
    keepAsKnown(db, id, knownFrom, 'step');
    update(db, deadline, { set: { ...values, subject: facts.subject }, where: { id } });
  } else insert(db, deadline, { seq, clock: facts.clock, subject: facts.subject, ...subject, ...values });
};

export const keyOf = ({ clock, subject }: ClockFacts): string => `${clock} ${subject}`;

export const deadlineHandlers: Handlers<CaseEvent> = onEvery<CaseEvent>(
  caseEventTypes.filter(({ clocks }) => clocks.length > 0),
  keep,
);
