import { table } from '../console/table.js';
import type { PlannedRow } from './plan/plan.js';

const WORDS: Readonly<Record<PlannedRow['is'], string>> = {
  new: '新增 new',
  changed: '更正 corrected',
  same: '相同 same',
  refused: '不予登记 refused',
};

/** Whoever reads the plan from a file decides on it as well: nothing of it is cut. */
const WHOLE = Infinity;

/** How many rows of each kind become what. */
export const countsOf = (plan: readonly PlannedRow[]): Readonly<Record<PlannedRow['is'], number>> => ({
  new: plan.filter(({ is }) => is === 'new').length,
  changed: plan.filter(({ is }) => is === 'changed').length,
  same: plan.filter(({ is }) => is === 'same').length,
  refused: plan.filter(({ is }) => is === 'refused').length,
});

/** What will become of the rows: how many of each kind, then every change and every fault with its place. */
export const planText = (plan: readonly PlannedRow[]): string => {
  const kinds = [...new Set(plan.map(({ kind }) => kind))];
  const summary = table(
    [
      { title: '内容 content' },
      { title: WORDS.new, align: 'right' },
      { title: WORDS.changed, align: 'right' },
      { title: WORDS.same, align: 'right' },
      { title: WORDS.refused, align: 'right' },
    ],
    kinds.map((kind) => {
      const counts = countsOf(plan.filter((row) => row.kind === kind));
      return [`${kind.zh} ${kind.name}`, ...[counts.new, counts.changed, counts.same, counts.refused].map(String)];
    }),
  );
  return [summary, ...changesText(plan), ...faultsText(plan)].join('\n');
};

const placeText = ({ place: { file, row } }: PlannedRow): string => `${file}:${String(row)}`;

const changesText = (plan: readonly PlannedRow[]): readonly string[] => {
  const changed = plan.filter(({ is }) => is === 'changed');
  if (changed.length === 0) return [];
  return [
    '',
    table(
      [
        { title: '更正 to be corrected', most: WHOLE },
        { title: '项目 member', most: WHOLE },
        { title: '现有 the ledger has', most: WHOLE },
        { title: '改为 the file says', most: WHOLE },
        { title: '位置 place', most: WHOLE },
      ],
      changed.flatMap((row) =>
        row.differences.map(({ zh, member, before, after }, i) => [
          i === 0 ? `${row.kind.zh} ${row.subject}` : '',
          `${zh} ${member}`,
          before,
          after,
          i === 0 ? placeText(row) : '',
        ]),
      ),
    ),
  ];
};

const faultsText = (plan: readonly PlannedRow[]): readonly string[] => {
  const refused = plan.filter(({ is }) => is === 'refused');
  if (refused.length === 0) return [];
  return [
    '',
    `${WORDS.refused}:`,
    ...refused.flatMap((row) =>
      row.faults.map(
        ({ column, zh, en, rule }) =>
          `  ${placeText(row)} ${row.kind.zh} ${row.subject}${column === undefined ? '' : ` “${column}”`}：${zh} ${en}${rule === undefined ? '' : ` (${rule})`}`,
      ),
    ),
  ];
};
