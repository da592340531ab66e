import { checkLog, type LogReport } from '@ecl/event-store-sqlite';
import { dataFolder } from '@ecl/ledger';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { phasesOf } from '../console/phases.js';
import { table } from '../console/table.js';
import { EXIT } from '../exit-codes.js';
import { assertHasLedger } from '../folder/assert-has-ledger.js';
import { withData, withJson, type CommandSetting } from './command-setting.js';
import { interruptible } from './interruptible.js';

interface CheckArguments {
  readonly data: string;
  readonly json?: true;
}

export const addCheckCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('check')
    .description(
      '检查事件日志是否完好，只读，服务可照常运行 · check that the log is sound; reads only, so the ledger can keep serving',
    );
  withJson(withData(command, setting)).action(async (options: CheckArguments) => {
    const report = await checked(options.data, setting);
    setting.console.out(options.json ? json(resultOf(report)) : textOf(report));
    setting.finish(report.flaw ? EXIT.failure : EXIT.ok);
  });
};

const checked = async (data: string, { console }: CommandSetting): Promise<LogReport> => {
  assertHasLedger(data);
  const phases = phasesOf(console, '检查 check');
  try {
    return await interruptible(console, (signal) =>
      checkLog({ folder: dataFolder(data).log }, { progress: phases.show, signal }),
    );
  } finally {
    phases.stop();
  }
};

/** Left out when the log has a flaw: the digest would cover only its beginning. */
const resultOf = ({ flaw, events, streams, sha256, schemaVersion }: LogReport) =>
  flaw ? { isSound: false, flaw, soundEvents: events } : { isSound: true, events, streams, sha256, schemaVersion };

const textOf = ({ flaw, events, streams, sha256 }: LogReport): string =>
  flaw
    ? table(
        [{ title: '事件日志不完好 the log is not sound' }, { title: '', most: 400 }],
        [
          ['首个问题 first flaw', flaw.zh],
          ['', flaw.en],
          ['位置 position', flaw.position === undefined ? '—' : String(flaw.position)],
          ['此前完好的事件 sound events before it', counted(events)],
          ['怎么办 what to do', '停止服务，保留原文件，用 ecl restore 恢复备份'],
          ['', 'stop the ledger, keep the files as they are, restore a backup with ecl restore'],
        ],
      )
    : table(
        [{ title: '事件日志完好 the log is sound' }, { title: '', most: 100 }],
        [
          ['事件 events', counted(events)],
          ['事件流 streams', counted(streams)],
          ['事件摘要 digest of the events', sha256],
        ],
      );
