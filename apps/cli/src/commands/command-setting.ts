import { InvalidArgumentError, type Command } from 'commander';
import type { Console } from '../console/console.js';
import type { ExitCode } from '../exit-codes.js';

/** What every command is given. */
export interface CommandSetting {
  /** The data folder, unless `--data` names another. */
  readonly data: string;
  readonly console: Console;
  readonly finish: (code: ExitCode) => void;
}

export const withData = (command: Command, { data }: CommandSetting): Command =>
  command.option('-d, --data <folder>', '数据目录 · the data folder', data);

export const withJson = (command: Command): Command =>
  command.option('--json', '以 JSON 输出到标准输出 · JSON on standard output');

/** A whole number from the command line. */
export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,9}$/.test(text) || value < min || value > max)
      throw new InvalidArgumentError(
        `应为 ${String(min)} 至 ${String(max)} 的整数 a whole number from ${String(min)} to ${String(max)}`,
      );
    return value;
  };
