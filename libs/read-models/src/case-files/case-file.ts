import type { RecordedEvent } from '@ecl/event-sourcing';
import type { Tables, Queries } from '../engine/index.js';

const CASE_STREAM = /^case-(.+)$/;

/** @throws RangeError when the event does not stand in the stream of a case. */
export const caseIdOf = ({ streamName, type }: Pick<RecordedEvent, 'streamName' | 'type'>): string => {
  const caseId = CASE_STREAM.exec(streamName)?.[1];
  if (caseId === undefined) throw new RangeError(`${type} stands in ${streamName}, which is no stream of a case`);
  return caseId;
};

/** The number of the case of an event. @throws RangeError when nothing opened the case before. */
export const seqOf = (event: Pick<RecordedEvent, 'streamName' | 'type'>, db: Queries): number => {
  const caseId = caseIdOf(event);
  const row = db.get<{ seq: number }>('SELECT seq FROM case_file WHERE caseId = ?', caseId);
  if (!row) throw new RangeError(`${event.type} speaks of case ${caseId}, which nothing opened`);
  return row.seq;
};

export const addPerson = (
  db: Tables,
  seq: number,
  personId: string,
  part: 'handler' | 'reviewer' | 'presider',
): void => {
  db.run('INSERT OR IGNORE INTO case_person (seq, personId, part) VALUES (?, ?, ?)', seq, personId, part);
};

export const removeHandler = (db: Tables, seq: number, personId: string): void => {
  db.run(`DELETE FROM case_person WHERE personId = ? AND part = 'handler' AND seq = ?`, personId, seq);
};
