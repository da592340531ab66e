import { caseFileTables } from '../case-files/schema.js';

/**
 * 案卷登记簿. `frozenState` is the state that the case goes on from when it
 * comes back from the police; while it is set, `state` does not move.
 *
 * `case_text` holds every character of the text as a token of its own, so that a phrase finds any piece of Chinese text,
 * however short; it keeps no text itself.
 */
export const CASE_REGISTER_TABLES = `
  ${caseFileTables(
    `state TEXT NOT NULL DEFAULT 'filingProposed'`,
    'frozenState TEXT',
    'isSuspended INTEGER NOT NULL DEFAULT 0',
    'isPublished INTEGER NOT NULL DEFAULT 0',
    'hasRemedy INTEGER NOT NULL DEFAULT 0',
    'decisionNumber TEXT',
    `conduct TEXT NOT NULL DEFAULT ''`,
    `place TEXT NOT NULL DEFAULT ''`,
    `territory TEXT NOT NULL DEFAULT ''`,
    'filedOn TEXT',
    'decidedOn TEXT',
    'closedOn TEXT',
    `searchText TEXT NOT NULL DEFAULT ''`,
  )}
  CREATE INDEX case_file_by_state ON case_file (state);
  CREATE INDEX case_file_by_decision_number ON case_file (decisionNumber);
  CREATE INDEX case_file_by_filing ON case_file (filedOn);
  CREATE INDEX case_file_by_decision_day ON case_file (decidedOn);

  CREATE TABLE case_party (
    seq INTEGER NOT NULL,
    partyId TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    searchName TEXT NOT NULL,
    PRIMARY KEY (seq, partyId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX party_by_name ON case_party (searchName);

  CREATE VIRTUAL TABLE case_text USING fts5 (parties, content, content = '', contentless_delete = 1);

  CREATE TABLE case_day (
    clock TEXT NOT NULL CHECK (clock IN ('occurred', 'recorded')),
    day TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (clock, day, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deadline (
    id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    dueOn TEXT NOT NULL,
    dueAt TEXT,
    doneOn TEXT,
    doneAt TEXT,
    stops INTEGER NOT NULL DEFAULT 0,
    stoppedOn TEXT
  ) STRICT;
  CREATE INDEX deadline_by_case ON deadline (seq, doneOn, dueOn);
  CREATE INDEX deadline_running ON deadline (dueOn, id) WHERE doneOn IS NULL AND stops = 0;
`;
