import type { RecordedEvent } from '@ecl/event-sourcing';
import { columnsOf, select, type Queries, type Tables } from '../engine/index.js';
import { caseFile } from './schema.js';

const CASE_STREAM = /^case-(.+)$/;

/** @throws RangeError when the event is not in the stream of a case. */
export const caseIdOf = ({ streamName, type }: Pick<RecordedEvent, 'streamName' | 'type'>): string => {
  const caseId = CASE_STREAM.exec(streamName)?.[1];
  if (caseId === undefined) throw new RangeError(`${type} stands in ${streamName}, which is no stream of a case`);
  return caseId;
};

const SEQ = select(columnsOf(caseFile, 'seq'), 'FROM case_file WHERE caseId = ?');

const readSeq = (event: Pick<RecordedEvent, 'streamName' | 'type'>, db: Queries): number => {
  const caseId = caseIdOf(event);
  const row = SEQ.get(db, caseId);
  if (!row) throw new RangeError(`${event.type} speaks of case ${caseId}, which nothing opened`);
  return row.seq;
};

/** The number of the case of an event; it never changes. @throws RangeError when the case was not opened before. */
export const seqOf = (event: Pick<RecordedEvent, 'streamName' | 'type'>, db: Tables): number =>
  db.onceFor(event, readSeq);
