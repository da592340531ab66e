import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  evolveTransfer,
  initialTransfer,
  rulePacks,
  transferEventTypes,
  transferTimeline,
  type CaseEvent,
  type ChangedDays,
  type RegisterEvent,
  type TransferEvent,
  type TransferState,
  type TransferTimelineStep,
} from '@ecl/enforcement';
import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { seqOf } from '../case-files/case-file.js';
import { caseFileHandlers } from '../case-files/project.js';
import { partyHandlers } from '../case-files/parties.js';
import { casePerson, casePersonBefore } from '../case-files/schema.js';
import { columnsOf, readModel, select, update, type ChangesOf, type Handlers, type Tables } from '../engine/index.js';
import { handledAgain, REREADS } from '../handling/corrected.js';
import { onEvery, together } from '../handling/handlers.js';
import { calendarHandlers } from '../law/calendar-news.js';
import { calendarIn, lawEntry } from '../law/law-entries.js';
import { suspects } from './suspects.js';
import { transferFile, transferParty } from './schema.js';

/** The terms of the transfer to the police are national: no agency may set its own. */
const packs = rulePacks();

const REMEMBERED = select(columnsOf(transferFile, 'transfer'), 'FROM case_file WHERE seq = ?');
/** A step that is awaited was reckoned up to a day that changed, or later. */
const RECKONED_OVER = select(columnsOf(transferFile, 'seq'), 'FROM case_file WHERE nextDueOn >= ? OR policeDueOn >= ?');

/** The last days of the steps that somebody waits for. */
const awaitedDays = (transfer: TransferState, now: Instant, db: Tables) => {
  const awaited = transferTimeline(transfer, undefined, { packs, calendar: calendarIn(db), now }).filter(isAwaited);
  return {
    nextDueOn: earliestDayOf(awaited),
    policeDueOn: earliestDayOf(awaited.filter(({ whose }) => whose === 'police')),
  };
};

const again = (db: Tables, { from }: ChangedDays): void => {
  for (const { seq } of RECKONED_OVER.all(db, from, from)) {
    const transfer = REMEMBERED.get(db, seq)?.transfer;
    const since = transfer?.at.crimeSuspected;
    if (transfer && since !== undefined)
      update(db, transferFile, { set: awaitedDays(transfer, since, db), where: { seq } });
  }
};

const remember = onEvery<TransferEvent>(transferEventTypes, (event, db) => {
  const seq = seqOf(event, db);
  const before = REMEMBERED.get(db, seq)?.transfer ?? initialTransfer;
  const after = evolveTransfer(before, event as TransferEvent);
  update(db, transferFile, {
    set: {
      transfer: after,
      stage: after.stage,
      suspectedOn: after.at.crimeSuspected === undefined ? undefined : chinaDateOf(after.at.crimeSuspected),
      ...awaitedDays(after, event.data.occurredAt, db),
      isDelivered: after.at.delivered !== undefined,
      isCopied: after.at.copiedToProcuratorate !== undefined,
    },
    where: { seq },
  });
});

const stagesAgain = handledAgain(remember);

/** A receipt or an answer of the police was mistyped: the stages are gone through once more. */
const correctedStages: Handlers<CaseEvent> = {
  DateCorrected: (event, db) => {
    if (REMEMBERED.get(db, seqOf(event, db))?.transfer === undefined) return;
    update(db, transferFile, { set: { transfer: initialTransfer }, where: { seq: seqOf(event, db) } });
    stagesAgain(event, db);
  },
};

const isAwaited = ({ status }: TransferTimelineStep): boolean => status === 'notDue' || status === 'overdue';

const earliestDayOf = (steps: readonly TransferTimelineStep[]): PlainDate | undefined =>
  steps
    .map(({ dueOn, dueAt }) => dueOn ?? (dueAt === undefined ? undefined : chinaDateOf(dueAt)))
    .filter((day) => day !== undefined)
    .sort()[0];

const change = (event: RecordedEvent, db: Tables, set: ChangesOf<typeof transferFile>): void =>
  void update(db, transferFile, { set, where: { seq: seqOf(event, db) } });

const OFFENCE = select(columnsOf(transferFile, 'offence'), 'FROM case_file WHERE seq = ?');

/** What the further party is suspected of, beside what the others are. */
const addOffence = (event: RecordedEvent, db: Tables, offence: string): void => {
  const known = OFFENCE.get(db, seqOf(event, db))?.offence?.split('；') ?? [];
  if (!known.includes(offence)) change(event, db, { offence: [...known, offence].join('；') });
};

const particulars: Handlers<CaseEvent> = {
  /** A new suspicion begins a new round, about which nothing is known yet; one of a further party joins the round. */
  CrimeSuspected: (event, db) => {
    const { offence, joins } = event.data;
    if (joins === true) addOffence(event, db, offence);
    else
      change(event, db, {
        offence,
        refusal: undefined,
        listedObjects: [],
        handedOverObjects: [],
      });
  },
  TransferRefused: (event, db) => {
    const { refusedBy, reasons } = event.data;
    change(event, db, { refusal: { refusedBy, reasons } });
  },
  TransferDelivered: (event, db) => {
    change(event, db, { listedObjects: event.data.objects });
  },
  MaterialsHandedOver: (event, db) => change(event, db, { handedOverObjects: event.data.objects }),
};

/** 移送台账: every case in which a crime was suspected, and the stage of its transfer to the police. */
export const transfers = readModel<CaseEvent | RegisterEvent>({
  name: 'transfers',
  // Its queries cannot read earlier versions: they did not keep who must not see a case, nor the right dates of what was mistyped.
  version: 12,
  rereads: REREADS,
  tables: [transferFile, transferParty, casePerson, casePersonBefore, lawEntry],
  on: {
    ...together<CaseEvent>(caseFileHandlers, partyHandlers, remember, correctedStages, particulars, suspects),
    ...calendarHandlers(again),
  },
});
