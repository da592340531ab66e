import { daysBetween, type PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { unlessSealed, withinScope, type CaseScope, type SealedRecords } from '../case-files/scope.js';
import { columnsOf, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { CLOCKS, type ClockKind } from './clocks.js';
import { deadline } from './schema.js';

/** A term that is over on the given day while its step has not been taken. */
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

const DEADLINE = {
  ...columnsOf(deadline, 'id', 'kind', 'dueOn'),
  ...columnsOf(caseFile, 'caseId', 'caseNumber', 'agencyId', 'unitId'),
};

/** What is overdue on a day, the longest overdue first. Stopped terms are not overdue. @throws InvalidPage */
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
  const rows = select(
    DEADLINE,
    `FROM deadline INDEXED BY deadline_running CROSS JOIN case_file ON case_file.seq = deadline.seq
     WHERE ${sql} ORDER BY deadline.dueOn, deadline.id LIMIT ?`,
  ).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ dueOn, id }) => `${dueOn}/${String(id)}`);
  return { rows: shown.map((row) => overdue(row, on)), next };
};

const behind = (key: string | undefined): Condition | undefined => {
  if (key === undefined) return undefined;
  const [, dueOn = '', id = ''] = /^(\d{4}-\d{2}-\d{2})\/(\d{1,15})$/.exec(key) ?? [];
  if (dueOn === '') throw new InvalidPage(`"${key}" is no key of a page`);
  return condition('(deadline.dueOn, deadline.id) > (?, ?)', dueOn, Number(id));
};

const overdue = ({ id: _, ...row }: SelectedRow<typeof DEADLINE>, on: PlainDate): OverdueDeadline => ({
  ...row,
  limit: CLOCKS[row.kind].limit,
  article: CLOCKS[row.kind].article,
  daysLate: daysBetween(row.dueOn, on),
});
