import type { RecordedEvent } from '@ecl/event-sourcing';
import {
  leadDueOn,
  rulePacks,
  type CaseEvent,
  type ChangedDays,
  type CheckOfLead,
  type LeadEvent,
  type RegisterEvent,
} from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import {
  columnsOf,
  insert,
  insertOrIgnore,
  readModel,
  select,
  update,
  type ChangesOf,
  type Handlers,
  type Tables,
} from '../engine/index.js';
import { caseIdOf } from '../case-files/case-file.js';
import { calendarHandlers } from '../law/calendar-news.js';
import { calendarIn, lawEntry } from '../law/law-entries.js';
import { caseFromLead, lead } from './schema.js';

const LEAD_STREAM = /^lead-(.+)$/;

/** @throws RangeError when the event is not in the stream of a lead. */
const leadIdOf = ({ streamName, type }: { streamName: string; type: string }): string => {
  const leadId = LEAD_STREAM.exec(streamName)?.[1];
  if (leadId === undefined) throw new RangeError(`${type} stands in ${streamName}, which is no stream of a lead`);
  return leadId;
};

const change = (event: RecordedEvent<LeadEvent>, db: Tables, set: ChangesOf<typeof lead>): void =>
  void update(db, lead, { set, where: { leadId: leadIdOf(event) } });

const FACTS = columnsOf(lead, 'seq', 'agencyId', 'foundOn', 'extendedOn', 'caseIds');
const OF_LEAD = select(FACTS, 'FROM lead WHERE leadId = ?');
const BY_SEQ = select(FACTS, 'FROM lead WHERE seq = ?');
const RECKONED_OVER = select(
  columnsOf(lead, 'seq'),
  'FROM lead INDEXED BY lead_reckoned WHERE dueOn >= ? AND +foundOn <= ?',
);

/** No agency sets the terms for the check of a lead. */
const packs = rulePacks();

const reckoned = (facts: CheckOfLead, db: Tables) => {
  const { dueOn, isProvisional } = leadDueOn(facts, { packs, calendar: calendarIn(db) });
  return { dueOn, isProvisional };
};

const again = (db: Tables, { from, to }: ChangedDays): void => {
  for (const { seq } of RECKONED_OVER.all(db, from, to)) {
    const facts = BY_SEQ.get(db, seq);
    if (facts) update(db, lead, { set: reckoned(facts, db), where: { seq } });
  }
};

const handlers: Handlers<LeadEvent> = {
  LeadRegistered: (event, db) => {
    const { agencyId, unitId, source, place, conduct, powerCode, foundOn, submittedBy } = event.data;
    const found = { agencyId, unitId, source, place, conduct, powerCode, foundOn, submittedBy };
    const facts = { agencyId, foundOn, extendedOn: undefined };
    insert(db, lead, { leadId: leadIdOf(event), ...found, ...facts, ...reckoned(facts, db) });
  },
  LeadChecked: (event, db) => change(event, db, { isChecked: true }),
  LeadCheckExtended: (event, db) => {
    const before = OF_LEAD.get(db, leadIdOf(event));
    const extendedOn = chinaDateOf(event.data.occurredAt);
    if (before) change(event, db, { isExtended: true, extendedOn, ...reckoned({ ...before, extendedOn }, db) });
  },
  LeadClosedNotFiled: (event, db) => {
    const { reason, explanation } = event.data;
    change(event, db, { status: 'notFiled', reason, explanation });
  },
  LeadTakenUp: () => undefined,
  LeadFiled: (event, db) => {
    const { caseId } = event.data;
    const leadId = leadIdOf(event);
    const before = OF_LEAD.get(db, leadId)?.caseIds ?? [];
    db.run('DELETE FROM case_from_lead WHERE caseId = ? AND leadId = ?', caseId, leadId);
    change(event, db, { status: 'filed', caseId, caseIds: [...before.filter((each) => each !== caseId), caseId] });
  },
  AdvisoryIssued: (event, db) =>
    void db.run('UPDATE lead SET advisories = advisories + 1 WHERE leadId = ?', leadIdOf(event)),
};

/** Which cases a lead has to learn of: a case names its lead when it is proposed, and the lead learns of it when it is filed. */
const filings: Handlers<CaseEvent> = {
  FilingProposed: (event, db) => {
    const { leadId, agencyId } = event.data;
    if (leadId !== undefined) insertOrIgnore(db, caseFromLead, { caseId: caseIdOf(event), leadId, agencyId });
  },
  CaseFiled: (event, db) => {
    const set = { filingId: event.id, filedAt: event.data.occurredAt };
    update(db, caseFromLead, { set, where: { caseId: caseIdOf(event) } });
  },
};

/** 线索台账: what was reported or found, and its result. */
export const leads = readModel<LeadEvent | CaseEvent | RegisterEvent>({
  name: 'leads',
  // Its indexes are by agency first; earlier versions could not be read as fast, and kept the last case of a lead alone, or did not know which cases their leads have to learn of.
  version: 6,
  tables: [lead, caseFromLead, lawEntry],
  on: { ...handlers, ...filings, ...calendarHandlers(again) },
});
