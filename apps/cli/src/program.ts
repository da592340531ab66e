import type { PasswordCost } from '@ecl/identity';
import { requireSqlite } from '@ecl/sqlite';
import {
  productSettings,
  productVersion,
  unknownSettings,
  withEnvironmentFile,
  type Environment as Variables,
} from '@ecl/web';
import { CommanderError, type Command } from 'commander';
import { COMMAND_SETTINGS } from './command-settings.js';
import { CommandLine } from './console/command-line.js';
import { json, type Console } from './console/console.js';
import { textWidth, wrapped } from './console/text-width.js';
import { usageError } from './console/usage-error.js';
import { linesOf, problemOf } from './errors/problem-of.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { addAccountsCommand } from './commands/accounts.js';
import { addWebhooksCommand } from './commands/webhooks.js';
import { addActByLawCommand } from './commands/act-by-law.js';
import { addBackupCommand } from './commands/backup.js';
import { addCalendarCommand } from './commands/calendar.js';
import { addCaseCommand } from './commands/case.js';
import { addCasesCommand } from './commands/cases.js';
import { addCheckCommand } from './commands/check.js';
import { addCompletionCommand } from './commands/completion.js';
import { addDeadlinesCommand } from './commands/deadlines.js';
import { addDemoCommand } from './commands/demo.js';
import { addExportCommand } from './commands/export.js';
import { addImportCommand } from './commands/import.js';
import { addMigrateCommand } from './commands/migrate.js';
import { addOpenApiCommand } from './commands/openapi.js';
import { addProjectionsCommand } from './commands/projections.js';
import { addRegistersCommand } from './commands/registers.js';
import { addRestoreCommand } from './commands/restore.js';
import { addRuleCommand } from './commands/rule.js';
import { addSetupCommand } from './commands/setup.js';
import { addStartCommand } from './commands/start.js';
import { addStatsCommand } from './commands/stats.js';
import { addStreamsCommand } from './commands/streams.js';
import { addNextStepsCommand, addWhatIfCommand } from './commands/what-if.js';

export interface Environment {
  readonly console: Console;
  readonly variables: Variables;
  /** Where a file `.env` may hold more variables; absent: nowhere. */
  readonly folder?: string;
  /** What it costs to guess a new password. Default: what is recommended; tests take less. */
  readonly passwordCost?: PasswordCost;
}

/** The result of a command. */
export type Finish = (code: ExitCode) => void;

/** Runs `ecl` with its arguments. Never throws. @returns the exit code. */
export const run = async (args: readonly string[], environment: Environment): Promise<number> => {
  const { console, folder, passwordCost } = environment;
  let { variables } = environment;
  let code: number = EXIT.ok;
  try {
    if (folder !== undefined) variables = withEnvironmentFile(variables, folder);
    for (const line of unknownSettings(variables)) console.note(`ecl: ${line}`);
    const program = programOf({ console, variables, ...(passwordCost ? { passwordCost } : {}) }, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has already written its message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const problem = problemOf(error);
    console.note(linesOf(problem, variables['ECL_DEBUG'] === '1'));
    if (args.includes('--json'))
      console.out(json({ error: { exitCode: problem.exitCode, zh: problem.zh, en: problem.en } }));
    return problem.exitCode;
  }
};

const programOf = ({ console, variables, passwordCost }: Environment, finish: Finish): Command => {
  const program = new CommandLine('ecl')
    .description('执法案卷账本命令行 · The command line of the enforcement case ledger')
    .configureOutput({
      writeOut: (text) => {
        console.out(text.trimEnd());
      },
      writeErr: (text) => {
        console.note(text.trimEnd());
      },
      outputError: (text, write) => {
        write(`ecl: ${usageError(text)}`);
      },
    })
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      // Commander breaks lines at spaces only, counts a Chinese sign as one column, and breaks none beside a long name.
      displayWidth: textWidth,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrapped(line, width))
          .join('\n'),
      minWidthToWrap: 20,
    })
    .version(`${productVersion()} (Node ${process.version})`, '-V, --version', '显示版本 · show the version')
    .helpOption('-h, --help', '显示帮助 · show help')
    .helpCommand('help [command]', '显示命令的帮助 · show the help of a command')
    .exitOverride()
    // Not for help or the version.
    .hook('preAction', requireSqlite);
  const settings = productSettings(COMMAND_SETTINGS, variables);
  const usual = {
    data: settings.LEDGER_DATA,
    store: settings.LEDGER_STORE,
    readModels: settings.LEDGER_READ_MODELS,
    papers: settings.LEDGER_PAPERS,
    variables,
    console,
    finish,
    ...(passwordCost ? { passwordCost } : {}),
  };
  addStartCommand(program, usual);
  addDemoCommand(program, usual);
  addSetupCommand(program, usual);
  addImportCommand(program, usual);
  addExportCommand(program, usual);
  addCaseCommand(program, usual);
  addCasesCommand(program, usual);
  addDeadlinesCommand(program, usual);
  addWhatIfCommand(program, usual);
  addNextStepsCommand(program, usual);
  addRuleCommand(program, usual);
  addCalendarCommand(program, usual);
  addRegistersCommand(program, usual);
  addAccountsCommand(program, usual);
  addWebhooksCommand(program, usual);
  addProjectionsCommand(program, usual);
  addActByLawCommand(program, usual);
  addStreamsCommand(program, usual);
  addStatsCommand(program, usual);
  addBackupCommand(program, usual);
  addRestoreCommand(program, usual);
  addCheckCommand(program, usual);
  addMigrateCommand(program, { ...usual, from: settings.LEDGER_FROM, to: settings.LEDGER_TO });
  addOpenApiCommand(program, usual);
  addCompletionCommand(program, usual);
  return program;
};

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};
