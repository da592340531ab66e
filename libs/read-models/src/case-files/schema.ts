/**
 * Which cases there are and who may see them: what every read model about cases keeps, each in its own file.
 *
 * `seq` counts the cases in the order in which the log first spoke of them. Being the row id, it stands at the end of every
 * index, so a filtered list comes out of the index in the order of its pages. A model adds its own columns to the same table
 * for that reason: no index reaches over two tables.
 */
export const caseFileTables = (...furtherColumns: readonly string[]): string => `
  CREATE TABLE case_file (
    seq INTEGER PRIMARY KEY,
    caseId TEXT NOT NULL UNIQUE,
    caseNumber TEXT,
    agencyId TEXT NOT NULL,
    unitId TEXT NOT NULL,
    powerCode TEXT NOT NULL,
    fieldCode TEXT NOT NULL,
    hasTransfer INTEGER NOT NULL DEFAULT 0,
    concernsMinor INTEGER NOT NULL,
    ${['isSealed INTEGER NOT NULL DEFAULT 0', ...furtherColumns].join(',\n    ')}
  ) STRICT;
  CREATE INDEX case_file_by_number ON case_file (caseNumber);
  CREATE INDEX case_file_by_agency ON case_file (agencyId);
  CREATE INDEX case_file_by_unit ON case_file (unitId);
  CREATE INDEX case_file_by_power ON case_file (powerCode);
  CREATE INDEX case_file_by_field ON case_file (fieldCode);
  CREATE INDEX case_file_with_transfer ON case_file (hasTransfer) WHERE hasTransfer = 1;

  CREATE TABLE case_person (
    seq INTEGER NOT NULL,
    personId TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('handler', 'reviewer', 'presider')),
    PRIMARY KEY (personId, part, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_person_by_case ON case_person (seq, part);
`;
