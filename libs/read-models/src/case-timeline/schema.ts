/**
 * 全过程记录. One row a step, an attempt that was refused, or an imported step, in the order in which the log holds them.
 * `occurredAt` is a moment, or a day where an imported step knows no more; both sort together. Lists stand in JSON, because
 * they are shown with their step and never searched.
 */
export const CASE_TIMELINE_TABLES = `
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('step', 'attempt', 'imported', 'finding')),
    type TEXT NOT NULL,
    titleZh TEXT NOT NULL,
    titleEn TEXT NOT NULL,
    occurredAt TEXT NOT NULL,
    recordedAt TEXT NOT NULL,
    account TEXT NOT NULL,
    persons TEXT NOT NULL,
    documents TEXT NOT NULL,
    recordings TEXT NOT NULL,
    limits TEXT NOT NULL,
    violations TEXT NOT NULL,
    stepIndex INTEGER,
    need TEXT,
    lacksTextBy TEXT
  ) STRICT;
  CREATE INDEX entry_as_recorded ON entry (stream, id);
  CREATE INDEX entry_as_occurred ON entry (stream, occurredAt, id);

  CREATE TABLE recording (
    stream TEXT NOT NULL,
    recordingId TEXT NOT NULL,
    step TEXT NOT NULL,
    startedAt TEXT NOT NULL,
    endedAt TEXT NOT NULL,
    uploadedAt TEXT NOT NULL,
    whyLate TEXT,
    gapsWithoutNote INTEGER NOT NULL,
    gapsNotSpoken INTEGER NOT NULL,
    PRIMARY KEY (stream, recordingId)
  ) STRICT, WITHOUT ROWID;
`;
