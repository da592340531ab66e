import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  evolveTransfer,
  initialTransfer,
  rulePacks,
  transferEventTypes,
  transferTimeline,
  workingCalendar,
  type CaseEvent,
  type TransferEvent,
  type TransferState,
  type TransferTimelineStep,
} from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { readModel, type Handlers, type Tables } from '../engine/index.js';
import { bit, onEvery, together } from '../handling/handlers.js';
import { TRANSFERS_TABLES } from './schema.js';

/** The terms of the road to the police are the nation's: no agency may set its own. */
const law = { calendar: workingCalendar(), packs: rulePacks() };

const remember = onEvery<TransferEvent>(transferEventTypes, (event, db) => {
  const seq = seqOf(event, db);
  const row = db.get<{ transfer: string | null }>('SELECT transfer FROM case_file WHERE seq = ?', seq);
  const before = row?.transfer ? (JSON.parse(row.transfer) as TransferState) : initialTransfer;
  const after = evolveTransfer(before, event as TransferEvent);
  const awaited = transferTimeline(after, undefined, { ...law, now: event.data.occurredAt }).filter(isAwaited);
  db.run(
    `UPDATE case_file SET transfer = ?, stage = ?, suspectedOn = ?, nextDueOn = ?, policeDueOn = ?, isDelivered = ?,
       isCopied = ? WHERE seq = ?`,
    JSON.stringify(after),
    after.stage,
    after.at.T0 === undefined ? null : chinaDateOf(after.at.T0),
    earliestDayOf(awaited),
    earliestDayOf(awaited.filter(({ whose }) => whose === 'police')),
    bit(after.at.T4 !== undefined),
    bit(after.at.T5 !== undefined),
    seq,
  );
});

const isAwaited = ({ status }: TransferTimelineStep): boolean => status === 'notDue' || status === 'overdue';

const earliestDayOf = (steps: readonly TransferTimelineStep[]): PlainDate | null =>
  steps
    .map(({ dueOn, dueAt }) => dueOn ?? (dueAt === undefined ? undefined : chinaDateOf(dueAt)))
    .filter((day) => day !== undefined)
    .sort()[0] ?? null;

const set = (event: RecordedEvent, db: Tables, column: string, value: string): void =>
  void db.run(`UPDATE case_file SET ${column} = ? WHERE seq = ?`, value, seqOf(event, db));

const particulars: Handlers<CaseEvent> = {
  /** A new suspicion begins a new round, of which nothing is known yet. */
  CrimeSuspected: (event, db) => {
    const sql = `UPDATE case_file SET offence = ?, policeOrgan = NULL, refusal = NULL, listedObjects = '[]',
      handedOverObjects = '[]' WHERE seq = ?`;
    db.run(sql, event.data.offence, seqOf(event, db));
  },
  TransferRefused: (event, db) => {
    const { refusedBy, reasons } = event.data;
    set(event, db, 'refusal', JSON.stringify({ refusedBy, reasons }));
  },
  TransferDelivered: (event, db) => {
    set(event, db, 'policeOrgan', event.data.policeOrgan);
    set(event, db, 'listedObjects', JSON.stringify(event.data.objects));
  },
  ReferredToCompetentPolice: (event, db) => set(event, db, 'policeOrgan', event.data.to),
  MaterialsHandedOver: (event, db) => set(event, db, 'handedOverObjects', JSON.stringify(event.data.objects)),
};

/** 移送台账: every case in which a crime was suspected, and how far it came on the road to the police. */
export const transfers = readModel<CaseEvent>({
  name: 'transfers',
  version: 1,
  schema: TRANSFERS_TABLES,
  on: together<CaseEvent>(caseFileHandlers, remember, particulars),
});
