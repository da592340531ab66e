import type { PlainDate } from '@ecl/kernel';
import type { Queries } from '../engine/index.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';

/** Whose leads someone may see: those of an agency, of a unit, those submitted by oneself; of several, any. */
export type LeadScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'submitter'; readonly personId: string }
  | { readonly kind: 'anyOf'; readonly scopes: readonly LeadScope[] };

export type LeadStatus = 'open' | 'filed' | 'notFiled';

export interface LeadSearch {
  readonly status?: LeadStatus | undefined;
  /** Open, and past its last day on this day (SC04). */
  readonly overdueOn?: PlainDate | undefined;
  readonly unitId?: string | undefined;
}

export interface LeadRow {
  readonly leadId: string;
  readonly agencyId: string;
  readonly unitId: string;
  readonly source: string;
  readonly place: string;
  readonly conduct: string;
  readonly powerCode: string | undefined;
  readonly foundOn: PlainDate;
  readonly submittedBy: string;
  readonly dueOn: PlainDate;
  readonly isExtended: boolean;
  readonly isChecked: boolean;
  readonly isOverdue: boolean;
  readonly advisories: number;
  readonly status: LeadStatus;
  readonly caseId: string | undefined;
  readonly reason: string | undefined;
  readonly explanation: string | undefined;
}

/** Leads that someone may see, newest first; `today` is the day that lateness is told for. @throws InvalidPage */
export const searchLeads = (
  db: Queries,
  scope: LeadScope,
  today: PlainDate,
  search: LeadSearch = {},
  page: PageRequest = {},
): Page<LeadRow> => {
  const size = sizeOf(page);
  const { status, overdueOn, unitId } = search;
  // A unary plus keeps SQLite from starting at that condition: the list comes out in its own order, and nothing is sorted.
  const { sql, values } = allOf(
    condition('seq < ?', below(page)),
    visible(scope),
    equal('+status', status),
    equal('unitId', unitId),
    overdueOn === undefined ? undefined : condition(`+status = 'open' AND dueOn < ?`, overdueOn),
  );
  const rows = db.all<StoredLead>(`SELECT * FROM lead WHERE ${sql} ORDER BY seq DESC LIMIT ?`, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map((row) => leadRow(row, today)), next };
};

/** One lead; undefined where there is none, or it is not theirs to see. */
export const leadOf = (db: Queries, scope: LeadScope, today: PlainDate, leadId: string): LeadRow | undefined => {
  const { sql, values } = allOf(equal('leadId', leadId), visible(scope));
  const row = db.get<StoredLead>(`SELECT * FROM lead WHERE ${sql}`, ...values);
  return row && leadRow(row, today);
};

const visible = (scope: LeadScope): Condition => {
  switch (scope.kind) {
    case 'all':
      return condition('TRUE');
    case 'agency':
      return condition('agencyId = ?', scope.agencyId);
    case 'unit':
      return condition('unitId = ?', scope.unitId);
    case 'submitter':
      return condition('submittedBy = ?', scope.personId);
    case 'anyOf': {
      const each = scope.scopes.map(visible);
      const sql = each.map((one) => one.sql).join(' OR ');
      return condition(`(${sql || 'FALSE'})`, ...each.flatMap(({ values }) => values));
    }
  }
};

interface StoredLead {
  readonly seq: number;
  readonly leadId: string;
  readonly agencyId: string;
  readonly unitId: string;
  readonly source: string;
  readonly place: string;
  readonly conduct: string;
  readonly powerCode: string | null;
  readonly foundOn: PlainDate;
  readonly submittedBy: string;
  readonly dueOn: PlainDate;
  readonly isExtended: 0 | 1;
  readonly isChecked: 0 | 1;
  readonly advisories: number;
  readonly status: LeadStatus;
  readonly caseId: string | null;
  readonly reason: string | null;
  readonly explanation: string | null;
}

const leadRow = ({ seq: _, ...row }: StoredLead, today: PlainDate): LeadRow => ({
  ...row,
  powerCode: row.powerCode ?? undefined,
  isExtended: row.isExtended === 1,
  isChecked: row.isChecked === 1,
  isOverdue: row.status === 'open' && row.dueOn < today,
  caseId: row.caseId ?? undefined,
  reason: row.reason ?? undefined,
  explanation: row.explanation ?? undefined,
});
