import type { PasswordCost } from '@ecl/identity';
import type { LedgerPlace } from '@ecl/ledger';
import type { Environment } from '@ecl/web';
import { instant, isPlainDate, type Instant } from '@ecl/kernel';
import { InvalidArgumentError, type Command } from 'commander';
import { addressIn } from '../command-settings.js';
import type { Console } from '../console/console.js';
import type { ExitCode } from '../exit-codes.js';

/** What every command is given: the ledger that the environment names, among others. */
export interface CommandSetting extends LedgerPlace {
  /** The environment, for what is passed on to other processes. */
  readonly variables: Environment;
  readonly console: Console;
  /** What it costs to guess a new password. Default: what is recommended. */
  readonly passwordCost?: PasswordCost;
  readonly finish: (code: ExitCode) => void;
}

/** What names a ledger on the command line. */
export interface PlaceArguments {
  readonly data: string;
  readonly store?: string;
}

/** The address in the environment may hold a password, so it is not shown as a default. */
export const withPlace = (command: Command, { data }: CommandSetting): Command =>
  command
    .option('-d, --data <folder>', '数据目录 · the data folder', data)
    .option(
      '--store <address>',
      '事件日志的地址（sqlite:目录、esdb://…）；缺省为 LEDGER_STORE，或数据目录中的日志 · address of the event log (sqlite:<folder>, esdb://…); default: LEDGER_STORE, or the one in the data folder',
    );

/** The ledger to use: from the command line, or else from the environment. @throws InvalidSettings */
export const placeGiven = (
  { data, store }: PlaceArguments,
  { store: usual, readModels, papers }: CommandSetting,
): LedgerPlace => ({ data, store: store ?? addressIn('LEDGER_STORE', usual), readModels, papers });

/** For commands that are about the embedded store of a data folder alone. */
export const withData = (command: Command, { data }: CommandSetting): Command =>
  command.option('-d, --data <folder>', '数据目录 · the data folder', data);

export const withJson = (command: Command): Command =>
  command.option('--json', '以 JSON 输出到标准输出 · JSON on standard output');

/** A moment from the command line; a day alone means all of it, as it is in China. */
export const momentGiven = (text: string): Instant => {
  try {
    return isPlainDate(text) ? instant(`${text}T23:59:59.999+08:00`) : instant(text);
  } catch {
    throw new InvalidArgumentError(
      '应为日期，或者带时区的时刻 a day, or a moment with its zone: 2026-11-20, 2026-11-20T09:00:00+08:00',
    );
  }
};

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
