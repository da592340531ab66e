import type { RecordedEvent } from '@ecl/event-sourcing';
import type { CaseEvent } from '@ecl/enforcement';
import { addDays, chinaDateOf, daysBetween, type Instant } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { columnsOf, insert, select, update, type Handler, type Handlers, type Tables } from '../engine/index.js';
import { together } from '../handling/handlers.js';
import { CLOCKS, type Clock, type ClockKind, type Due } from './clocks.js';
import { deadline } from './schema.js';

type CaseHandlers = Handlers<CaseEvent>;
type DueOf = (data: object) => Due | undefined;

const momentOf = (event: RecordedEvent): Instant => (event.data as { occurredAt: Instant }).occurredAt;

const RUNNING = 'seq = ? AND kind = ? AND doneOn IS NULL';

const begin = (kind: ClockKind, due: DueOf) => (event: RecordedEvent, db: Tables) => {
  const { on, at } = due(event.data) ?? {};
  if (on === undefined) return;
  insert(db, deadline, { seq: seqOf(event, db), kind, dueOn: on, dueAt: at });
};

const move = (kind: ClockKind, due: DueOf) => (event: RecordedEvent, db: Tables) => {
  const { on } = due(event.data) ?? {};
  if (on !== undefined) db.run(`UPDATE deadline SET dueOn = ? WHERE ${RUNNING}`, on, seqOf(event, db), kind);
};

const end = (kind: ClockKind) => (event: RecordedEvent, db: Tables) => {
  const doneAt = momentOf(event);
  const seq = seqOf(event, db);
  db.run(`UPDATE deadline SET doneOn = ?, doneAt = ? WHERE ${RUNNING}`, chinaDateOf(doneAt), doneAt, seq, kind);
};

/** Several reasons may stop a term at once; the days count once. */
const stop = (kind: ClockKind) => (event: RecordedEvent, db: Tables) => {
  const on = chinaDateOf(momentOf(event));
  const sql = `UPDATE deadline SET stops = stops + 1, stoppedOn = ifnull(stoppedOn, ?) WHERE ${RUNNING}`;
  db.run(sql, on, seqOf(event, db), kind);
};

const STOPPED = select(
  columnsOf(deadline, 'id', 'dueOn', 'stops', 'stoppedOn'),
  `FROM deadline WHERE ${RUNNING} AND stops > 0`,
);

const goOn = (kind: ClockKind) => (event: RecordedEvent, db: Tables) => {
  const seq = seqOf(event, db);
  for (const { id, dueOn, stops, stoppedOn } of STOPPED.all(db, seq, kind)) {
    const isStillStopped = stops > 1;
    const later = addDays(dueOn, daysBetween(stoppedOn ?? dueOn, chinaDateOf(momentOf(event))));
    update(db, deadline, {
      set: {
        stops: stops - 1,
        dueOn: isStillStopped ? dueOn : later,
        stoppedOn: isStillStopped ? stoppedOn : undefined,
      },
      where: { id },
    });
  }
};

const onEach = (types: readonly string[], handler: Handler): CaseHandlers =>
  Object.fromEntries(types.map((type) => [type, handler]));

const onDues = (dues: Clock['begins'], handlerOf: (due: DueOf) => Handler): CaseHandlers =>
  Object.fromEntries(Object.entries(dues).map(([type, due]) => [type, handlerOf(due as DueOf)]));

/** Ending comes last: only the event of its service says the day by which a decision had to be served. */
const handlersOf = ([kind, clock]: [ClockKind, Clock]): CaseHandlers =>
  together<CaseEvent>(
    onDues(clock.begins, (due) => begin(kind, due)),
    onDues(clock.moves ?? {}, (due) => move(kind, due)),
    onEach(clock.stops ?? [], stop(kind)),
    onEach(clock.goesOn ?? [], goOn(kind)),
    onEach(clock.ends, end(kind)),
  );

/** The fine is paid when nothing of it is outstanding, no matter who received the money. */
const endPayment = (
  event: RecordedEvent<Extract<CaseEvent, { type: 'FinePaid' | 'FineCollectedOnSpot' }>>,
  db: Tables,
) => {
  if (event.data.outstanding.fine === 0) end('payment')(event, db);
};

export const deadlineHandlers: CaseHandlers = together<CaseEvent>(
  ...(Object.entries(CLOCKS) as [ClockKind, Clock][]).map(handlersOf),
  { FinePaid: endPayment, FineCollectedOnSpot: endPayment },
);
