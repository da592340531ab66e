import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { Tables } from '../engine/index.js';

const COPIED =
  'seq, clock, subject, facts, dueOn, dueAt, warnsOn, isProvisional, list, day, agencyId, unitId, knownFrom';

/** Keeps a run as it was known until a moment, before its row is changed: what began at that very moment was never known. */
export const keepAsKnown = (db: Tables, id: number, until: Instant, by: 'step' | 'calendar'): void =>
  void db.run(
    `INSERT INTO deadline_before (run, ${COPIED}, knownUntil, wasOverdue, isByCalendar)
     SELECT id, ${COPIED}, ?, list = 'running' AND (day < ? OR dueAt IS NOT NULL AND dueAt < ?), ? FROM deadline
     WHERE id = ? AND list IS NOT NULL AND knownFrom < ?`,
    until,
    chinaDateOf(until),
    until,
    by === 'calendar' ? 1 : 0,
    id,
    until,
  );
