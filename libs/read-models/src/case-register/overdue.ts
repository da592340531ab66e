import { daysBetween, type PlainDate } from '@ecl/kernel';
import { unlessSealed, withinScope, type CaseScope, type SealedRecords } from '../case-files/scope.js';
import type { Queries } from '../engine/index.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { CLOCKS, type ClockKind } from './clocks.js';

/** A term that is over on the day asked about, and whose step has not been taken. */
export interface OverdueDeadline {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly kind: ClockKind;
  readonly limit: string;
  readonly article: string;
  readonly dueOn: PlainDate;
  /** Calendar days. */
  readonly daysLate: number;
}

interface StoredDeadline {
  readonly id: number;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly agencyId: string;
  readonly unitId: string;
  readonly kind: ClockKind;
  readonly dueOn: PlainDate;
}

/** What is overdue on a day, the longest overdue first. Terms that stand still are not. @throws InvalidPage */
export const overdueDeadlines = (
  db: Queries,
  scope: CaseScope,
  on: PlainDate,
  page: PageRequest & { readonly kind?: ClockKind | undefined } = {},
  sealed?: SealedRecords,
): Page<OverdueDeadline> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(
    condition('deadline.doneOn IS NULL AND deadline.stops = 0 AND deadline.dueOn < ?', on),
    behind(page.after),
    equal('deadline.kind', page.kind),
    withinScope(scope),
    unlessSealed(sealed),
  );
  const rows = db.all<StoredDeadline>(
    `SELECT deadline.id, caseId, caseNumber, agencyId, unitId, kind, dueOn
     FROM deadline INDEXED BY deadline_running CROSS JOIN case_file ON case_file.seq = deadline.seq
     WHERE ${sql} ORDER BY deadline.dueOn, deadline.id LIMIT ?`,
    ...values,
    size + 1,
  );
  const { rows: shown, next } = pageOf(rows, size, ({ dueOn, id }) => `${dueOn}/${String(id)}`);
  return { rows: shown.map((row) => overdue(row, on)), next };
};

const behind = (key: string | undefined): Condition | undefined => {
  if (key === undefined) return undefined;
  const [, dueOn = '', id = ''] = /^(\d{4}-\d{2}-\d{2})\/(\d{1,15})$/.exec(key) ?? [];
  if (dueOn === '') throw new InvalidPage(`"${key}" is no key of a page`);
  return condition('(deadline.dueOn, deadline.id) > (?, ?)', dueOn, Number(id));
};

const overdue = (
  { caseId, caseNumber, agencyId, unitId, kind, dueOn }: StoredDeadline,
  on: PlainDate,
): OverdueDeadline => ({
  caseId,
  caseNumber: caseNumber ?? undefined,
  agencyId,
  unitId,
  kind,
  limit: CLOCKS[kind].limit,
  article: CLOCKS[kind].article,
  dueOn,
  daysLate: daysBetween(dueOn, on),
});
