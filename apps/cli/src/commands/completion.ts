import { Argument, type Command } from 'commander';
import { completionScript, SHELLS, type Shell, type WordsAfter } from './completion-script.js';
import type { CommandSetting } from './command-setting.js';

/** `ecl completion`: what a shell reads so that it completes commands and options. */
export const addCompletionCommand = (program: Command, { console }: CommandSetting): void => {
  program
    .command('completion')
    .description(
      '命令补全：写出 shell 读取的脚本，如 source <(ecl completion bash) · completion: writes what a shell reads, as source <(ecl completion bash)',
    )
    .addArgument(new Argument('<shell>', 'shell').choices(SHELLS))
    .action((shell: Shell) => {
      console.out(completionScript(shell, wordsAfter(program)));
    });
};

/** Every command with what may follow it. */
const wordsAfter = (command: Command, before = ''): WordsAfter => {
  const at = `${before}${command.name()}`;
  const options = command.createHelp().visibleOptions(command);
  const next = [
    ...command.commands.map((each) => each.name()),
    ...options.flatMap(({ long, short }) => long ?? short ?? []),
  ];
  return new Map([[at, next] as const, ...command.commands.flatMap((each) => [...wordsAfter(each, `${at} `)])]);
};
