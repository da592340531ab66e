import { counted } from '../console/numbers.js';
import { table } from '../console/table.js';
import type { Moved, MovesAsked } from '../registers/ledger-client.js';

/** What news about the calendar moved, line by line. */
export const movesTable = (moves: readonly Moved[]): string =>
  table(
    [
      { title: '案件 case', most: 40 },
      { title: '文号 number', most: 40 },
      { title: '期限 limit', most: 60 },
      { title: '对象 of', most: 30 },
      { title: '原最后一日 from' },
      { title: '现最后一日 to' },
      { title: '', most: 200 },
    ],
    moves.map(({ caseId, caseNumber, limit, zh, en, subject, from, to, keeps, becomes }) => [
      ...[caseId, caseNumber ?? '', `${limit} ${zh} ${en}`, subject ?? '', from, to],
      keeps === undefined ? (becomes === undefined ? '' : BECOMES[becomes]) : `${keeps.zh}。 ${keeps.en}`,
    ]),
  );

const BECOMES: Readonly<Record<NonNullable<Moved['becomes']>, string>> = {
  late: '已办事项由按期变为逾期 done in time, late now',
  inTime: '已办事项由逾期变为按期 done late, in time now',
};

/** What an entry would move, before it is made. */
export const movesAheadText = ({ cases, moved, kept, becomeLate, items, isAll }: MovesAsked): string => {
  if (moved + kept === 0) return '不变动任何案件的期限。 No deadline of any case would move.';
  return [
    `将变动 ${counted(cases)} 件案件的 ${counted(moved)} 项期限，其中 ${counted(becomeLate)} 项已办事项变为逾期；另有 ${counted(kept)} 项保持指定日。`,
    `${counted(moved)} deadlines of ${counted(cases)} cases would move, ${counted(becomeLate)} of them done and then late; ${counted(kept)} keep a set day.`,
    ...(items.length === 0 ? [] : ['', movesTable(items)]),
    ...(isAll ? [] : ['…']),
  ].join('\n');
};
