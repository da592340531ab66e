import { describe, expect, it } from '@jest/globals';
import { CommanderError, InvalidArgumentError, Option } from 'commander';
import { CommandLine } from './command-line.js';
import { usageError } from './usage-error.js';

/** What Commander itself says of a command line: a new release that says it otherwise is found here. */
const saidOf = (...args: readonly string[]): string => {
  let said = '';
  const program = new CommandLine('ecl').exitOverride().configureOutput({
    writeErr: () => undefined,
    outputError: (text) => {
      said = usageError(text);
    },
  });
  program
    .command('check')
    .argument('<folder>', '', (text: string) => {
      if (text === 'bad') throw new InvalidArgumentError('应为文件夹');
      return text;
    })
    .option('--data <folder>')
    .addOption(new Option('--json').conflicts('watch'))
    .option('--watch')
    .option('--port <number>', '', () => {
      throw new InvalidArgumentError('应为整数');
    });
  program.command('backup').requiredOption('--to <folder>');
  program
    .command('publish <file> <year>')
    .requiredOption('--source <text>')
    .requiredOption('-b, --because <text>')
    .option('--dry-run');
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return said;
};

describe('a command line that is wrong', () => {
  it.each([
    [['chek'], "用法错误：没有命令“chek”。 unknown command 'chek'\n是否想写 did you mean: check?"],
    [['nothing-like-it'], "用法错误：没有命令“nothing-like-it”。 unknown command 'nothing-like-it'"],
    [['check', 'x', '--dta'], "用法错误：没有选项“--dta”。 unknown option '--dta'\n是否想写 did you mean: --data?"],
    [['check'], "用法错误：缺少参数“folder”。 missing required argument 'folder'"],
    [['check', 'x', '--data'], "用法错误：选项“--data <folder>”缺少值。 option '--data <folder>' argument missing"],
    [['backup'], "用法错误：必须给出选项“--to <folder>”。 required option '--to <folder>' not specified"],
    [
      ['publish'],
      "用法错误：缺少参数“file”、“year”。必须给出选项“--source <text>”、“-b, --because <text>”。 missing required arguments 'file', 'year'; required options '--source <text>', '-b, --because <text>' not specified",
    ],
    [
      ['publish', 'a.csv', '--because', 'x', '--dry-run'],
      "用法错误：缺少参数“year”。必须给出选项“--source <text>”。 missing required argument 'year'; required option '--source <text>' not specified",
    ],
    [
      ['publish', 'a.csv', '--because', 'x', '--source', 'y'],
      "用法错误：缺少参数“year”。 missing required argument 'year'",
    ],
    [
      ['check', 'x', '--data', 'y', '--json', '--watch'],
      "用法错误：选项“--json”与“--watch”不能同时使用。 option '--json' cannot be used with option '--watch'",
    ],
    [
      ['check', 'x', '--port', 'y'],
      "用法错误：选项“--port <number>”的值“y”无效。 option '--port <number>' argument 'y' is invalid. 应为整数",
    ],
    [
      ['check', 'bad'],
      "用法错误：参数“folder”的值“bad”无效。 command-argument value 'bad' is invalid for argument 'folder'. 应为文件夹",
    ],
    [
      ['check', 'x', 'y', '--data', 'z'],
      "用法错误：参数过多：应有 1 个，给了 2 个。 too many arguments for 'check'. Expected 1 argument but got 2.",
    ],
  ])('a command line that is wrong is explained in Chinese and English: %j', (args, said) => {
    expect(saidOf(...args)).toBe(said);
  });

  it('a sentence of the parser that is not known is shown as it is', () => {
    expect(usageError('error: something new\n')).toBe('用法错误：something new');
  });
});
