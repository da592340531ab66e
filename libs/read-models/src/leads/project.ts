import type { LeadEvent } from '@ecl/enforcement';
import { readModel, type Handlers } from '../engine/index.js';
import { LEADS_TABLES } from './schema.js';

const LEAD_STREAM = /^lead-(.+)$/;

/** @throws RangeError when the event does not stand in the stream of a lead. */
const leadIdOf = ({ streamName, type }: { streamName: string; type: string }): string => {
  const leadId = LEAD_STREAM.exec(streamName)?.[1];
  if (leadId === undefined) throw new RangeError(`${type} stands in ${streamName}, which is no stream of a lead`);
  return leadId;
};

const handlers: Handlers<LeadEvent> = {
  LeadRegistered: (event, db) => {
    const { agencyId, unitId, source, place, conduct, powerCode, foundOn, submittedBy, dueOn } = event.data;
    db.run(
      `INSERT INTO lead (leadId, agencyId, unitId, source, place, conduct, powerCode, foundOn, submittedBy, dueOn)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      leadIdOf(event),
      agencyId,
      unitId,
      source,
      place,
      conduct,
      powerCode ?? null,
      foundOn,
      submittedBy,
      dueOn,
    );
  },
  LeadChecked: (event, db) => void db.run('UPDATE lead SET isChecked = 1 WHERE leadId = ?', leadIdOf(event)),
  LeadCheckExtended: (event, db) =>
    void db.run('UPDATE lead SET isExtended = 1, dueOn = ? WHERE leadId = ?', event.data.dueOn, leadIdOf(event)),
  LeadClosedNotFiled: (event, db) => {
    const { reason, explanation } = event.data;
    const sql = `UPDATE lead SET status = 'notFiled', reason = ?, explanation = ? WHERE leadId = ?`;
    db.run(sql, reason, explanation, leadIdOf(event));
  },
  LeadFiled: (event, db) =>
    void db.run(`UPDATE lead SET status = 'filed', caseId = ? WHERE leadId = ?`, event.data.caseId, leadIdOf(event)),
  AdvisoryIssued: (event, db) =>
    void db.run('UPDATE lead SET advisories = advisories + 1 WHERE leadId = ?', leadIdOf(event)),
};

/** 线索台账: what was reported or found, and what came of it. */
export const leads = readModel<LeadEvent>({ name: 'leads', version: 1, schema: LEADS_TABLES, on: handlers });
