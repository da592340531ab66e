import { aliased, columnsOf, select, type Queries, type RowsOf } from '../engine/index.js';
import { caseFromLead } from './schema.js';

const TO_LINK = select(
  columnsOf(aliased(caseFromLead, 'began'), 'caseId', 'leadId', 'filingId', 'filedAt'),
  `FROM case_from_lead AS began JOIN lead ON lead.leadId = began.leadId AND lead.agencyId = began.agencyId
     WHERE began.filingId IS NOT NULL ORDER BY began.filedAt, began.caseId`,
);

/** A case that was filed, and whose lead does not know of it yet. */
export type CaseToLink = RowsOf<typeof TO_LINK>;

/**
 * The cases whose leads have to learn of them. Only the lead of the agency that files the case: an old log also names leads of
 * others, and some that never were.
 */
export const casesToLink = (db: Queries): readonly CaseToLink[] => TO_LINK.all(db);
