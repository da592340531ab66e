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
  type TransferTimelineStep,
} from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { casePerson } from '../case-files/schema.js';
import { columnsOf, readModel, select, update, type ChangesOf, type Handlers, type Tables } from '../engine/index.js';
import { onEvery, together } from '../handling/handlers.js';
import { transferFile } from './schema.js';

/** The terms of the transfer to the police are national: no agency may set its own. */
const law = { calendar: workingCalendar(), packs: rulePacks() };

const REMEMBERED = select(columnsOf(transferFile, 'transfer'), 'FROM case_file WHERE seq = ?');

const remember = onEvery<TransferEvent>(transferEventTypes, (event, db) => {
  const seq = seqOf(event, db);
  const before = REMEMBERED.get(db, seq)?.transfer ?? initialTransfer;
  const after = evolveTransfer(before, event as TransferEvent);
  const awaited = transferTimeline(after, undefined, { ...law, now: event.data.occurredAt }).filter(isAwaited);
  update(db, transferFile, {
    set: {
      transfer: after,
      stage: after.stage,
      suspectedOn: after.at.crimeSuspected === undefined ? undefined : chinaDateOf(after.at.crimeSuspected),
      nextDueOn: earliestDayOf(awaited),
      policeDueOn: earliestDayOf(awaited.filter(({ whose }) => whose === 'police')),
      isDelivered: after.at.delivered !== undefined,
      isCopied: after.at.copiedToProcuratorate !== undefined,
    },
    where: { seq },
  });
});

const isAwaited = ({ status }: TransferTimelineStep): boolean => status === 'notDue' || status === 'overdue';

const earliestDayOf = (steps: readonly TransferTimelineStep[]): PlainDate | undefined =>
  steps
    .map(({ dueOn, dueAt }) => dueOn ?? (dueAt === undefined ? undefined : chinaDateOf(dueAt)))
    .filter((day) => day !== undefined)
    .sort()[0];

const change = (event: RecordedEvent, db: Tables, set: ChangesOf<typeof transferFile>): void =>
  void update(db, transferFile, { set, where: { seq: seqOf(event, db) } });

const particulars: Handlers<CaseEvent> = {
  /** A new suspicion begins a new round, about which nothing is known yet. */
  CrimeSuspected: (event, db) =>
    change(event, db, {
      offence: event.data.offence,
      policeOrgan: undefined,
      refusal: undefined,
      listedObjects: [],
      handedOverObjects: [],
    }),
  TransferRefused: (event, db) => {
    const { refusedBy, reasons } = event.data;
    change(event, db, { refusal: { refusedBy, reasons } });
  },
  TransferDelivered: (event, db) => {
    const { policeOrgan, objects } = event.data;
    change(event, db, { policeOrgan, listedObjects: objects });
  },
  ReferredToCompetentPolice: (event, db) => change(event, db, { policeOrgan: event.data.to }),
  MaterialsHandedOver: (event, db) => change(event, db, { handedOverObjects: event.data.objects }),
};

/** 移送台账: every case in which a crime was suspected, and the stage of its transfer to the police. */
export const transfers = readModel<CaseEvent>({
  name: 'transfers',
  // Its queries cannot read earlier versions: they kept the moments under the labels of the rulebook.
  version: 3,
  tables: [transferFile, casePerson],
  on: together<CaseEvent>(caseFileHandlers, remember, particulars),
});
