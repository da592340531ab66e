import type { PlainDate } from '@ecl/kernel';
import type { LeadGround, LeadScope } from '@ecl/identity';
import { columnsOf, select, type Queries, type RowOf } from '../engine/index.js';
import { allOf, among, condition, equal, inAnyOf, type Condition } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { lead } from './schema.js';

export type LeadStatus = RowOf<typeof lead>['status'];

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
  /** Counted over days that are not published yet: it may still move. */
  readonly isProvisional: boolean;
  readonly isExtended: boolean;
  readonly isChecked: boolean;
  readonly isOverdue: boolean;
  readonly advisories: number;
  readonly status: LeadStatus;
  /** The case to which it led last. */
  readonly caseId: string | undefined;
  /** Every case to which it led, in their order. */
  readonly caseIds: readonly string[];
  readonly reason: string | undefined;
  readonly explanation: string | undefined;
}

/** Leads that someone may see, newest first; delays are shown as of `today`. @throws InvalidPage */
export const searchLeads = (
  db: Queries,
  scope: LeadScope,
  today: PlainDate,
  search: LeadSearch = {},
  page: PageRequest = {},
): Page<LeadRow> => {
  const size = sizeOf(page);
  const { status, overdueOn, unitId } = search;
  // A unary plus keeps SQLite from starting at that condition: the list comes in its own order, without sorting.
  const { sql, values } = allOf(
    condition('seq < ?', below(page)),
    visible(scope),
    equal('+status', status),
    equal('unitId', unitId),
    overdueOn === undefined ? undefined : condition(`+status = 'open' AND +dueOn < ? AND isProvisional = 0`, overdueOn),
  );
  const rows = select(LEAD, `FROM lead WHERE ${sql} ORDER BY seq DESC LIMIT ?`).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map((row) => leadRow(row, today)), next };
};

/** One lead; undefined if it does not exist or they may not see it. */
export const leadOf = (db: Queries, scope: LeadScope, today: PlainDate, leadId: string): LeadRow | undefined => {
  const { sql, values } = allOf(equal('leadId', leadId), visible(scope));
  const row = select(LEAD, `FROM lead WHERE ${sql}`).get(db, ...values);
  return row && leadRow(row, today);
};

/** Of these leads, the ones that someone may see. */
export const leadsSeen = (db: Queries, scope: LeadScope, leadIds: readonly string[]): ReadonlySet<string> => {
  const { sql, values } = allOf(among('leadId', leadIds), visible(scope));
  return new Set(
    select({ leadId: LEAD.leadId }, `FROM lead WHERE ${sql}`)
      .all(db, ...values)
      .map((row) => row.leadId),
  );
};

/** The scope as a condition; it says the same as `maySeeLead` says of one lead. */
const visible = ({ grounds }: LeadScope): Condition => inAnyOf('lead', grounds.map(onLeads));

const onLeads = (ground: LeadGround): Condition => {
  switch (ground.is) {
    case 'submitter':
      return ground.agencyIds === undefined
        ? condition('submittedBy = ?', ground.personId)
        : allOf(condition('submittedBy = ?', ground.personId), among('+agencyId', ground.agencyIds));
    case 'own-agency':
      return condition('agencyId = ?', ground.agencyId);
    case 'own-unit':
      return condition('agencyId = ? AND unitId = ?', ground.agencyId, ground.unitId);
    case 'oversight':
      return among('agencyId', ground.agencyIds);
  }
};

const LEAD = columnsOf(lead);

const leadRow = ({ seq: _, extendedOn: _extended, ...row }: RowOf<typeof lead>, today: PlainDate): LeadRow => ({
  ...row,
  isOverdue: row.status === 'open' && !row.isProvisional && row.dueOn < today,
});
