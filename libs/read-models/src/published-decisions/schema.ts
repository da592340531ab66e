/**
 * 公示台账. The process that serves the public opens this file and no other, so it holds what was published and nothing else:
 * withheld cases never come in, and what is withdrawn leaves nothing but its tombstone. A withdrawal names the case alone:
 * so published cases are told apart by a digest. Of a case that was not published, not even the id stands in this file.
 *
 * `name_part` holds every name from each of its signs on, so that any piece of a name is the beginning of a part.
 */
export const PUBLISHED_DECISIONS_TABLES = `
  CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    decisionId TEXT NOT NULL UNIQUE,
    caseDigest TEXT NOT NULL,
    decisionNumber TEXT NOT NULL,
    isWithdrawn INTEGER NOT NULL DEFAULT 0,
    publicText TEXT,
    powerCode TEXT,
    fieldCode TEXT,
    decidedOn TEXT,
    publishedOn TEXT NOT NULL,
    publishUntil TEXT NOT NULL,
    withdrawnOn TEXT,
    cause TEXT,
    reason TEXT
  ) STRICT;
  CREATE INDEX decision_by_case ON decision (caseDigest);
  CREATE INDEX decision_by_number ON decision (decisionNumber);
  CREATE INDEX decision_by_power ON decision (powerCode);
  CREATE INDEX decision_by_field ON decision (fieldCode);
  CREATE INDEX decision_by_day ON decision (decidedOn);
  CREATE INDEX decision_by_end ON decision (publishUntil) WHERE isWithdrawn = 0;

  CREATE TABLE name_part (
    whose TEXT NOT NULL CHECK (whose IN ('party', 'agency')),
    part TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (whose, part, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_part_of ON name_part (seq);

  CREATE TABLE tally (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    published INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL
  ) STRICT;
  INSERT INTO tally VALUES (1, 0, 0);
`;
