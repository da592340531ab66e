import type { MainState } from '@ecl/enforcement';
import { comparableNumber, type PlainDate } from '@ecl/kernel';
import { unlessSealed } from '../case-files/scope.js';
import { columnsOf, select, type Queries } from '../engine/index.js';
import { BY_NUMBER } from './case-search.js';
import { registeredCase } from './schema.js';

/** A case that has a number. It names no party. */
export interface NumberedCase {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  /** The latest of its decisions. */
  readonly decisionNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly state: MainState;
  readonly filedOn: PlainDate | undefined;
  readonly decidedOn: PlainDate | undefined;
  readonly closedOn: PlainDate | undefined;
}

const FOUND = columnsOf(
  registeredCase,
  'caseId',
  'caseNumber',
  'decisionNumber',
  'agencyId',
  'unitId',
  'state',
  'filedOn',
  'decidedOn',
  'closedOn',
);

const UNSEALED = unlessSealed()?.sql ?? 'TRUE';
const NUMBERED = select(FOUND, `FROM case_file WHERE ${BY_NUMBER} AND ${UNSEALED} ORDER BY case_file.seq DESC`);

/**
 * The cases that have a complete number of their own, of a decision or of another paper, in any brackets, width and spacing, newest
 * first; of all agencies, without sealed records.
 */
export const casesByNumber = (db: Queries, number: string): readonly NumberedCase[] =>
  NUMBERED.all(db, comparableNumber(number));
