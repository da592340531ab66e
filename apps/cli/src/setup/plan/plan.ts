import type { Actor, CommandType, RegisterName, StepWarning } from '@ecl/enforcement';
import type { AccountForm } from '@ecl/identity';
import type { Instant } from '@ecl/kernel';
import { bodyOfRow } from '../reading/body-of-row.js';
import type { Fault, Row } from '../reading/row.js';
import { isEntry, type Kind } from '../kinds.js';
import { accountsPlanned } from './accounts-planned.js';
import type { Difference } from './differences.js';
import { EntriesPlanned } from './entries-planned.js';
import { powersOf } from './powers-of-a-field.js';
import type { Present } from './present.js';
import { Trial } from './trial.js';

/** What is to be recorded for a row. */
export type PlannedStep =
  | {
      readonly is: 'entry';
      readonly register: RegisterName;
      readonly commandType: CommandType;
      /** Without the moment of the step, which is that of recording. */
      readonly body: Readonly<Record<string, unknown>>;
    }
  | { readonly is: 'openAccount' | 'changeAccount'; readonly form: AccountForm };

/** What becomes of a row. */
export interface PlannedRow {
  readonly kind: Kind;
  readonly place: Row['place'];
  /** What it is about, as people call it. */
  readonly subject: string;
  readonly is: 'new' | 'changed' | 'same' | 'refused';
  /** Of a change: what the ledger has and what the file says. */
  readonly differences: readonly Difference[];
  readonly faults: readonly Fault[];
  readonly step?: PlannedStep;
  /** What of it is likely a slip. */
  readonly slips?: readonly StepWarning[];
}

export interface PlanOptions {
  readonly actor: Actor;
  readonly now: Instant;
  /** Why entries are corrected; it is recorded with each. */
  readonly because: string;
}

/**
 * What has to be recorded so that a ledger holds what the rows say: new entries, corrections of entries, nothing for what is
 * the same. Every row is tried with the ledger's own rules on what the rows before it have made. What the ledger holds and
 * the rows do not name stays.
 */
export const planOf = (
  rows: readonly Row[],
  present: Present,
  { actor, now, because }: PlanOptions,
): readonly PlannedRow[] => {
  const trial = new Trial(present, actor, now);
  const read = rows.flatMap((row) => {
    const { body, faults } = bodyOfRow(row);
    return powersOf(row.kind, body).map((each) => ({ row, body: each, faults }));
  });
  const kinds = [...new Set(read.map(({ row }) => row.kind))];
  return kinds.flatMap((kind) => {
    const ofKind = read.filter(({ row }) => row.kind === kind);
    trial.learn();
    if (!isEntry(kind)) return accountsPlanned(ofKind, trial, actor);
    const planned = new EntriesPlanned(kind, trial, because);
    return ofKind.map((each) => planned.next(each));
  });
};
