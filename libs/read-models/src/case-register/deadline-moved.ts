import { readingOn, type WorkingCalendar } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { columnsOf, insert, type SelectedRow, type Tables } from '../engine/index.js';
import type { LawOfClocks } from '../law/law-entries.js';
import { reckoned, reckonedOn } from './deadline-row.js';
import { deadline, deadlineMoved } from './deadline-schema.js';

/** What a row must have to be reckoned again. */
export const MOVABLE = columnsOf(
  deadline,
  ...(['id', 'seq', 'clock', 'subject', 'agencyId', 'unitId', 'facts', 'isOpen', 'list', 'day', 'dueOn'] as const),
  'isProvisional',
);
export type MovableRow = SelectedRow<typeof MOVABLE>;

/** What news about the calendar does to a run of a clock. */
export interface Move {
  readonly fromDay: PlainDate;
  /** The same day, where only something else changed. */
  readonly toDay: PlainDate;
  readonly isProvisional: boolean;
  /** A paper set the day: it would have moved, and does not. */
  readonly keepsDay: boolean;
  /** Of what is done already. */
  readonly becomes: 'late' | 'inTime' | undefined;
}

/**
 * What the law with the new calendar does to a row as it is in the tables: undefined where nobody need be told. Of what is done, only
 * what was in time and is late now is told, or the other way.
 */
export const moveOf = (row: MovableRow, law: LawOfClocks, before: WorkingCalendar): Move | undefined => {
  const { facts, isOpen, list, dueOn } = row;
  if (dueOn === undefined) return undefined;
  const now = reckoned(reckonedOn(row), facts, law);
  const becomes = becoming(list, now.list);
  if (!isOpen && becomes === undefined) return undefined;
  const move = { fromDay: dueOn, toDay: now.dueOn ?? dueOn, isProvisional: now.isProvisional, becomes };
  if (becomes !== undefined || move.toDay !== dueOn) return { ...move, keepsDay: false };
  return facts.setTo !== undefined && wouldMove(row, law, before) ? { ...move, keepsDay: true } : undefined;
};

const becoming = (before: MovableRow['list'], now: MovableRow['list'] | null): Move['becomes'] => {
  if (before === 'met' && now === 'metLate') return 'late';
  return before === 'metLate' && now === 'met' ? 'inTime' : undefined;
};

/** Whether it would have another last day by the new calendar if no paper had set one. */
const wouldMove = (row: MovableRow, { parametersOn, calendar }: LawOfClocks, before: WorkingCalendar): boolean => {
  const { setTo: _, ...counted } = row.facts;
  const [was, is] = [before, calendar].map((each) => readingOn(reckonedOn(row), counted, parametersOn, each).dueOn);
  return was !== is;
};

/** Keeps a move for the list of what news about the calendar moved. */
export const keepMove = (
  db: Tables,
  { seq, clock, subject, agencyId, unitId }: MovableRow,
  move: Move,
  news: { readonly knownFrom: Instant; readonly entry: number },
): void => insert(db, deadlineMoved, { seq, clock, subject, agencyId, unitId, ...move, ...news });
