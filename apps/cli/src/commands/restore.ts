import { restore, type Manifest } from '@ecl/ledger';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { phasesOf } from '../console/phases.js';
import { backupText } from './backup-text.js';
import { withData, withJson, type CommandSetting } from './command-setting.js';
import { interruptible } from './interruptible.js';

interface RestoreArguments {
  readonly data: string;
  readonly json?: true;
}

export const addRestoreCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('restore')
    .description(
      '核验备份并恢复到没有账本的数据目录 · verify a backup and restore it into a data folder that holds no ledger',
    )
    .argument('<backup>', '备份文件夹 · the folder of the backup');
  withJson(withData(command, setting)).action(async (backup: string, options: RestoreArguments) => {
    const manifest = await restored(backup, options.data, setting);
    setting.console.out(
      options.json
        ? json({ data: options.data, ...manifest })
        : backupText('已恢复到 restored into', options.data, manifest),
    );
  });
};

const restored = async (backup: string, data: string, { console, papers }: CommandSetting): Promise<Manifest> => {
  const phases = phasesOf(console, '恢复 restore');
  try {
    return await interruptible(console, (signal) => restore({ backup, data, papers, progress: phases.show, signal }));
  } finally {
    phases.stop();
  }
};
