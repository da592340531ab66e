import type { Actor } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import {
  caseRegister,
  casesToTell,
  registerThen,
  type CaseRow,
  type CaseSearch,
  type CaseToTell,
  type RegisterThen,
} from '@ecl/read-models';
import { caseOnRecord } from '../case-file/case-on-record.js';
import { stepsThen, type Moments, type StepsThen } from './case-then.js';
import { stepsToTell } from './register-row-then.js';

/** So many cases are told at once: those that are looked at for one page. */
const AT_ONCE = 50;
/** No page looks at more cases than this: it is then shorter than was asked for, and says where it goes on. */
const MOST_LOOKED_AT = 500;

/** What is asked of the register as it was. */
export interface AskedThen {
  readonly moments: Moments;
  readonly search: CaseSearch;
  readonly after: string | undefined;
  readonly size: number;
}

export interface CasesThen {
  readonly items: readonly CaseRow[];
  readonly next: string | null;
}

/**
 * The cases that somebody may see today, as the register had them at two moments, newest first. Each is told anew from its own steps, so that a
 * search finds it by what it was then. A page may have fewer cases than asked for, even none, and still go on.
 */
export const casesThen = async (ledger: Ledger, actor: Actor, asked: AskedThen): Promise<CasesThen> => {
  const found: { readonly seq: number; readonly row: CaseRow }[] = [];
  let after = asked.after;
  for (let looked = 0; found.length <= asked.size && looked < MOST_LOOKED_AT; looked += AT_ONCE) {
    const cases = candidates(ledger, actor, asked, after);
    const rows = await rowsOf(ledger, asked, cases);
    for (const { seq, caseId } of cases) {
      const row = rows.get(caseId);
      if (row) found.push({ seq, row });
    }
    const last = cases.at(-1);
    if (last === undefined || cases.length < AT_ONCE) {
      after = undefined;
      break;
    }
    after = String(last.seq);
  }
  const shown = found.slice(0, asked.size);
  const isCut = found.length > asked.size;
  return {
    items: shown.map(({ row }) => row),
    next: isCut ? String(shown.at(-1)?.seq) : (after ?? null),
  };
};

const candidates = (
  ledger: Ledger,
  actor: Actor,
  { moments: { knownAt, asOf } }: AskedThen,
  after: string | undefined,
): readonly CaseToTell[] => {
  const scope = ledger.scopeOf(actor);
  const by = { knownBy: knownAt && chinaDateOf(knownAt), happenedBy: asOf && chinaDateOf(asOf) };
  return ledger.readModels.open(caseRegister).read((db) => casesToTell(db, scope.cases, by, { after, size: AT_ONCE }))
    .value;
};

const rowsOf = async (
  ledger: Ledger,
  { moments, search }: AskedThen,
  cases: readonly CaseToTell[],
): Promise<ReadonlyMap<string, CaseRow>> => {
  const register = emptyRegister(ledger, moments);
  try {
    for (const { caseId } of cases) {
      const found = await caseOnRecord(ledger.store, caseId);
      const then = found && stepsThen(found.steps, moments);
      if (then) register.tell(stepsToTell(then));
    }
    return new Map(register.rows(search).map((row) => [row.caseId, row]));
  } finally {
    register.close();
  }
};

/** The row of one case; undefined where the register had none then. */
export const rowThen = (ledger: Ledger, then: StepsThen): CaseRow | undefined => {
  const register = emptyRegister(ledger, { knownAt: then.seenBy });
  try {
    register.tell(stepsToTell(then));
    return register.rows()[0];
  } finally {
    register.close();
  }
};

const emptyRegister = ({ readModels }: Ledger, { knownAt }: Moments): RegisterThen =>
  readModels.open(caseRegister).read((db) => registerThen(db, knownAt)).value;
