import { problemZh, type ImportSummary, type RefusalReason } from '@ecl/case-import';
import { FOREIGN_STEPS } from '@ecl/enforcement';
import { counted } from '../console/numbers.js';
import { table } from '../console/table.js';
import { shown } from '../console/text-width.js';

const MOST_ROWS = 10;

const OUTCOMES: Readonly<Record<ImportSummary['outcome'], string>> = {
  complete: '已读完 read to its end',
  stopped: '已停止，再次运行即可继续 stopped; run it again to go on',
  unreadable: '文件自某处起无法读取；此前内容已导入 unreadable from some point on; everything before it was imported',
};

const REASONS: Readonly<Record<RefusalReason, string>> = {
  'no-case-id': '未写明案件 no case id',
  'changed-source': '来源已变 source changed',
  'changed-mapping': '映射已变 mapping changed',
  'not-storable': '无法保存 cannot be stored',
  'follows-refused': '前一部分被拒绝 follows a refused part',
};

/** The summary of an import, for people. */
export const summaryText = (summary: ImportSummary): string =>
  [
    `${shown(summary.file.name)}  ${OUTCOMES[summary.outcome]}`,
    `SHA-256 ${summary.file.sha256}`,
    ...(summary.fault ? [`✗ ${shown(summary.fault.zh)} ${shown(summary.fault.en)}`] : []),
    '',
    countsOf(summary),
    ...activitiesOf(summary),
    ...findingsOf(summary),
    ...problemsOf(summary),
    ...refusalsOf(summary),
    ...summary.warnings.map(
      ({ zh, en, line }) => `! ${shown(zh)} ${shown(en)}${line === undefined ? '' : `（第 ${String(line)} 行 line）`}`,
    ),
  ].join('\n');

const countsOf = ({ events, cases }: ImportSummary): string =>
  table(
    [
      { title: '' },
      { title: '新增 added', align: 'right' },
      { title: '续增 extended', align: 'right' },
      { title: '已有 already there', align: 'right' },
      { title: '拒绝 refused', align: 'right' },
      { title: '无法解读 with a problem', align: 'right' },
    ],
    [
      ['案件 cases', ...[cases.added, cases.extended, cases.unchanged, cases.refused].map(counted), ''],
      [
        '事件 events',
        counted(events.added),
        '',
        counted(events.alreadyThere),
        counted(events.refused),
        counted(events.withProblem),
      ],
    ],
  );

/** The activities of the log, and what the mapping says they mean. */
export const activitiesOf = ({ activities }: ImportSummary): string[] => {
  if (activities.length === 0) return [];
  return [
    '',
    table(
      [{ title: '来源活动 activity' }, { title: '含义 meaning' }, { title: '事件 events', align: 'right' }],
      activities.map(({ activity, step, events }) => [
        activity,
        step ? `${FOREIGN_STEPS[step].zh} ${FOREIGN_STEPS[step].en}` : '—（未映射 unmapped）',
        counted(events),
      ]),
    ),
  ];
};

const findingsOf = ({ findings }: ImportSummary): string[] => {
  const rows = Object.entries(findings).map(([rule, n]) => [rule, counted(n)]);
  if (rows.length === 0) return [];
  return ['', table([{ title: '发现的问题 findings' }, { title: '次数 times', align: 'right' }], rows)];
};

const problemsOf = ({ problems, events }: ImportSummary): string[] => {
  if (problems.length === 0) return [];
  return [
    '',
    table(
      [{ title: '行 line', align: 'right' }, { title: '案件 case' }, { title: '无法解读 problem', most: 100 }],
      problems
        .slice(0, MOST_ROWS)
        .map(({ line, sourceCaseId = '', problem }) => [
          String(line),
          sourceCaseId,
          `${problemZh(problem)} ${problem}`,
        ]),
    ),
    ...more(events.withProblem),
  ];
};

const refusalsOf = ({ refusals, refusalsByReason }: ImportSummary): string[] => {
  if (refusals.length === 0) return [];
  return [
    '',
    table(
      [
        { title: '行 line', align: 'right' },
        { title: '案件 case' },
        { title: '事件 events', align: 'right' },
        { title: '拒绝原因 refused because' },
        { title: '', most: 100 },
      ],
      refusals
        .slice(0, MOST_ROWS)
        .map(({ line, sourceCaseId = '', events, reason, zh, en }) => [
          String(line),
          sourceCaseId,
          String(events),
          REASONS[reason],
          `${zh} ${en}`,
        ]),
    ),
    ...more(Object.values(refusalsByReason).reduce((sum, n) => sum + n, 0)),
  ];
};

const more = (n: number): string[] =>
  n > MOST_ROWS ? [`… 共 ${counted(n)} 项，--json 列出更多 ${counted(n)} in all; --json lists more`] : [];
