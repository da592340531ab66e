import type { RunOut } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { columnsOf, select, type Queries } from '../engine/index.js';
import { deadline } from './deadline-schema.js';

/** A time limit of a case that is over, and that the ledger has to act upon. */
export interface RunOutClock extends RunOut {
  readonly caseId: string;
}

/** Where a page of them ends. */
export interface RunOutPlace {
  readonly actsOn: PlainDate;
  readonly id: number;
}

const ROW = {
  ...columnsOf(deadline, 'id', 'clock', 'subject', 'facts', 'dueOn', 'actsOn'),
  ...columnsOf(caseFile, 'caseId'),
};

const RUN_OUT = select(
  ROW,
  `FROM deadline INDEXED BY deadline_to_act CROSS JOIN case_file ON case_file.seq = deadline.seq
   WHERE deadline.actsOn IS NOT NULL AND deadline.actsOn <= ? AND (deadline.actsOn, deadline.id) > (?, ?)
   ORDER BY deadline.actsOn, deadline.id LIMIT ?`,
);

/** The longest ago first. Days that may still move and limits that are stopped are not among them. */
export const runOutClocks = (
  db: Queries,
  today: PlainDate,
  { after, most = 500 }: { readonly after?: RunOutPlace | undefined; readonly most?: number } = {},
): { readonly rows: readonly RunOutClock[]; readonly next: RunOutPlace | undefined } => {
  const found = RUN_OUT.all(db, today, after?.actsOn ?? '', after?.id ?? 0, most);
  const last = found.length === most ? found.at(-1) : undefined;
  return {
    rows: found.map(({ caseId, clock, subject, facts, dueOn }) => ({
      caseId,
      clock,
      subject,
      from: facts.from,
      lastDay: dueOn ?? facts.from,
    })),
    next: last?.actsOn === undefined ? undefined : { actsOn: last.actsOn, id: last.id },
  };
};
