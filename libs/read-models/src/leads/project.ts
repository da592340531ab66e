import type { RecordedEvent } from '@ecl/event-sourcing';
import type { LeadEvent } from '@ecl/enforcement';
import { insert, readModel, update, type ChangesOf, type Handlers, type Tables } from '../engine/index.js';
import { lead } from './schema.js';

const LEAD_STREAM = /^lead-(.+)$/;

/** @throws RangeError when the event is not in the stream of a lead. */
const leadIdOf = ({ streamName, type }: { streamName: string; type: string }): string => {
  const leadId = LEAD_STREAM.exec(streamName)?.[1];
  if (leadId === undefined) throw new RangeError(`${type} stands in ${streamName}, which is no stream of a lead`);
  return leadId;
};

const change = (event: RecordedEvent<LeadEvent>, db: Tables, set: ChangesOf<typeof lead>): void =>
  void update(db, lead, { set, where: { leadId: leadIdOf(event) } });

const handlers: Handlers<LeadEvent> = {
  LeadRegistered: (event, db) => {
    const { agencyId, unitId, source, place, conduct, powerCode, foundOn, submittedBy, dueOn } = event.data;
    const found = { agencyId, unitId, source, place, conduct, powerCode, foundOn, submittedBy, dueOn };
    insert(db, lead, { leadId: leadIdOf(event), ...found });
  },
  LeadChecked: (event, db) => change(event, db, { isChecked: true }),
  LeadCheckExtended: (event, db) => change(event, db, { isExtended: true, dueOn: event.data.dueOn }),
  LeadClosedNotFiled: (event, db) => {
    const { reason, explanation } = event.data;
    change(event, db, { status: 'notFiled', reason, explanation });
  },
  LeadFiled: (event, db) => change(event, db, { status: 'filed', caseId: event.data.caseId }),
  AdvisoryIssued: (event, db) =>
    void db.run('UPDATE lead SET advisories = advisories + 1 WHERE leadId = ?', leadIdOf(event)),
};

/** 线索台账: what was reported or found, and its result. */
export const leads = readModel<LeadEvent>({
  name: 'leads',
  version: 2,
  readsVersions: [1],
  tables: [lead],
  on: handlers,
});
