/** 线索台账: one row for each lead, in the order of registration. The reporter stays in the log: nobody looks for one here (S19). */
export const LEADS_TABLES = `
  CREATE TABLE lead (
    seq INTEGER PRIMARY KEY,
    leadId TEXT NOT NULL UNIQUE,
    agencyId TEXT NOT NULL,
    unitId TEXT NOT NULL,
    source TEXT NOT NULL,
    place TEXT NOT NULL,
    conduct TEXT NOT NULL,
    powerCode TEXT,
    foundOn TEXT NOT NULL,
    submittedBy TEXT NOT NULL,
    dueOn TEXT NOT NULL,
    isExtended INTEGER NOT NULL DEFAULT 0,
    isChecked INTEGER NOT NULL DEFAULT 0,
    advisories INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'filed', 'notFiled')),
    caseId TEXT,
    reason TEXT,
    explanation TEXT
  ) STRICT;
  CREATE INDEX lead_by_agency ON lead (agencyId);
  CREATE INDEX lead_by_unit ON lead (unitId);
  CREATE INDEX lead_by_submitter ON lead (submittedBy);
`;
