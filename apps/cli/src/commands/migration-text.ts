import type { EventPlace, LogDifference, LogMigration } from '@ecl/event-sourcing';
import { counted } from '../console/numbers.js';
import { table } from '../console/table.js';

/** Addresses as they may be shown: without a password. */
export interface ShownMove {
  readonly from: string;
  readonly to: string;
}

const OUTCOMES: Readonly<Record<LogMigration['outcome'], string>> = {
  complete: '两处日志完全相同 the two logs are the same',
  'source-grew': '迁移期间来源有新增事件 the source grew during the move',
  stopped: '已停止 stopped',
  refused: '已拒绝，未写入任何内容：目标中另有内容 refused, and nothing was written: the target holds something else',
  different: '两处日志不同 the two logs are not the same',
};

const NEXT: Readonly<Record<LogMigration['outcome'], (move: ShownMove, difference?: LogDifference) => string>> = {
  complete: ({ from, to }) =>
    `下一步：以 LEDGER_STORE=${to} 启动账本；${from} 留作备份，不要再写入。 ` +
    `Next: start the ledger with LEDGER_STORE=${to}; keep ${from} as a backup, and let nothing write to it.`,
  'source-grew': () =>
    '下一步：停止写入来源的进程，再次运行同一命令以迁移其余事件。 ' +
    'Next: stop what writes to the source, then run the same command again to take the rest.',
  stopped: () => '下一步：再次运行同一命令即可继续。 Next: run the same command again to go on.',
  refused: () => '下一步：换一个空的目标，或核对地址。 Next: choose an empty target, or check the addresses.',
  different: (_, difference) =>
    difference?.differsIn === 'target has no more'
      ? '下一步：运行 ecl migrate（不带 --verify-only）以迁移其余事件。 ' +
        'Next: run ecl migrate without --verify-only to take the rest.'
      : '下一步：不要以目标启动账本；查明是什么程序写入了目标，换一个空的目标重新迁移。 ' +
        'Next: do not start a ledger on the target; find out what wrote to it, and move to an empty one.',
};

/** Columns of a SHA-256 in hexadecimal: a shortened one would be of no use. */
const DIGEST_WIDTH = 64;

/** The result of a move and what to do next, as text for people. */
export const migrationText = (move: ShownMove, migration: LogMigration): string => {
  const { outcome, alreadyThere, copied, common, firstDifference } = migration;
  return [
    `${move.from} → ${move.to}  ${OUTCOMES[outcome]}`,
    '',
    table(
      [{ title: '事件日志 log' }, { title: '', most: DIGEST_WIDTH }],
      [
        ['目标已有 already there', counted(alreadyThere)],
        ['新写入 copied', counted(copied)],
        ['核对相同的事件 events found equal', counted(common.events)],
        ['其事件流 their streams', counted(common.streams)],
        ['其摘要 their SHA-256', common.digest],
      ],
    ),
    ...(firstDifference ? ['', ...differenceLines(firstDifference)] : []),
    '',
    NEXT[outcome](move, firstDifference),
  ].join('\n');
};

const DIFFERENCES: Readonly<Record<LogDifference['differsIn'], string>> = {
  streamName: '事件流不同 another stream',
  revision: '流内序号不同 another revision',
  id: '事件编号不同 another id',
  type: '事件类型不同 another type',
  data: '内容不同 another payload',
  metadata: '元数据不同 other metadata',
  'source has no more': '来源到此为止 the source ends here',
  'target has no more': '目标到此为止 the target ends here',
};

const differenceLines = ({ eventNumber, differsIn, source, target }: LogDifference): readonly string[] => [
  `✗ 第 ${counted(eventNumber)} 个事件：${DIFFERENCES[differsIn]} (event ${counted(eventNumber)})`,
  `  来源 source  ${placeText(source)}`,
  `  目标 target  ${placeText(target)}`,
];

const placeText = (place: EventPlace | undefined): string =>
  place ? `${place.streamName} ${String(place.revision)} ${place.type} ${place.id}` : '—';
