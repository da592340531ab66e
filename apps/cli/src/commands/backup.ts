import { systemClock } from '@ecl/kernel';
import { backUp, type Manifest } from '@ecl/ledger';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { phasesOf } from '../console/phases.js';
import { assertHasLedger } from '../folder/assert-has-ledger.js';
import { backupText } from './backup-text.js';
import { withData, withJson, type CommandSetting } from './command-setting.js';
import { interruptible } from './interruptible.js';

interface BackupArguments {
  readonly data: string;
  readonly since?: string;
  readonly json?: true;
}

export const addBackupCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('backup')
    .description(
      '备份账本（事件日志、密码、密钥、文书和音像记录），服务可照常运行 · back up the ledger: log, passwords, keys, papers and recordings; it can keep serving',
    )
    .argument('<folder>', '要新建的备份文件夹 · the folder to create')
    .option(
      '--since <backup>',
      '以前的备份，其中已有的文书和音像记录不再复制 · an earlier backup: papers and recordings that it has are not copied again',
    );
  withJson(withData(command, setting)).action(async (target: string, options: BackupArguments) => {
    const manifest = await backedUp(options, target, setting);
    setting.console.out(
      options.json ? json({ backup: target, ...manifest }) : backupText('备份 backup', target, manifest),
    );
  });
};

const backedUp = async (
  { data, since }: BackupArguments,
  target: string,
  { console, papers }: CommandSetting,
): Promise<Manifest> => {
  assertHasLedger(data);
  const phases = phasesOf(console, '备份 backup');
  try {
    return await interruptible(console, (signal) =>
      backUp({ data, target, since, papers, clock: systemClock, progress: phases.show, signal }),
    );
  } finally {
    phases.stop();
  }
};
