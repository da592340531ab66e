import {
  EventStoreUnavailable,
  migrateLog,
  verifyMigration,
  type LogMigration,
  type LogMigrationProgress,
} from '@ecl/event-sourcing';
import { shownAddress } from '@ecl/ledger';
import type { Command } from 'commander';
import { addressIn } from '../command-settings.js';
import { json, type Console } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf, type Progress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { moveBetween, withLogsToCompare, withLogsToMove, type Move } from '../folder/logs-to-move.js';
import { withJson, type CommandSetting } from './command-setting.js';
import { migrationText } from './migration-text.js';
import { resumable } from './resumable.js';

/** Addresses come from the environment, where nobody else on the machine can see a password in them. */
export interface MigrateSetting extends CommandSetting {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface MigrateArguments {
  readonly from?: string;
  readonly to?: string;
  readonly verifyOnly?: true;
  readonly json?: true;
}

/** The steps around the move; `docs/moving-house.md` describes them in full. */
const STEPS = `
步骤 Steps:
  1. 停止使用该日志的全部进程 · stop every process that uses the log
  2. 备份 · take a backup
  3. ecl migrate --from sqlite:./data/log --to 'esdb://host:2113?tls=true'
  4. 以 LEDGER_STORE=<--to 的地址> 启动账本
     start the ledger with LEDGER_STORE=<the address of --to>
  迁回时互换 --from 与 --to，目标须为空
  to move back, swap --from and --to; the target must be empty
  含密码的地址请用 LEDGER_FROM、LEDGER_TO 给出
  give an address with a password as LEDGER_FROM or LEDGER_TO`;

export const addMigrateCommand = (program: Command, setting: MigrateSetting): void => {
  const { console } = setting;
  const command = program
    .command('migrate')
    .description(
      '将事件日志迁往另一存储，中断后可继续 · move the event log to another store; if interrupted, run it again',
    )
    .option(
      '--from <address>',
      '来源（sqlite:目录、esdb://…）；缺省为 LEDGER_FROM · the log to move (sqlite:<folder>, esdb://…); default: LEDGER_FROM',
    )
    .option(
      '--to <address>',
      '目标，须为空或为先前中断的迁移；缺省为 LEDGER_TO · where to move it: empty, or begun by an earlier run; default: LEDGER_TO',
    )
    .option('--verify-only', '只核对，不写入 · compare both logs, and write nothing')
    .addHelpText('after', STEPS);
  withJson(command).action(async (options: MigrateArguments) => {
    const move = moveBetween(
      options.from ?? addressIn('LEDGER_FROM', setting.from),
      options.to ?? addressIn('LEDGER_TO', setting.to),
    );
    const migration = await migrated(move, options.verifyOnly ?? false, console);
    const places = { from: shownAddress(move.from), to: shownAddress(move.to) };
    console.out(options.json ? json({ ...places, ...migration }) : migrationText(places, migration));
    setting.finish(EXIT_CODES[migration.outcome]);
  });
};

const EXIT_CODES: Readonly<Record<LogMigration['outcome'], ExitCode>> = {
  complete: EXIT.ok,
  stopped: EXIT.failure,
  refused: EXIT.refused,
  different: EXIT.refused,
  'source-grew': EXIT.incomplete,
};

const migrated = (move: Move, verifyOnly: boolean, console: Console): Promise<LogMigration> =>
  resumable(console, async (signal) => {
    const bars = new PhaseBars(console);
    const onProgress = bars.show.bind(bars);
    try {
      return await (verifyOnly
        ? withLogsToCompare(move, (from, to) => verifyMigration({ from, to, signal, onProgress }))
        : withLogsToMove(move, (from, to) => migrateLog({ from, to, signal, onProgress })));
    } catch (error) {
      if (error instanceof EventStoreUnavailable && bars.hasBegun)
        console.note('再次运行同一命令即可继续。 Run the same command again to go on.');
      throw error;
    } finally {
      bars.stop();
    }
  });

const TITLES: Readonly<Record<LogMigrationProgress['phase'], string>> = {
  copying: '复制 copying  ',
  verifying: '核对 verifying',
};
const STEPS_OF_BAR = 1000;

/** A bar for each phase, one under the other. */
class PhaseBars {
  private bar: Progress | undefined;
  private phase: LogMigrationProgress['phase'] | undefined;

  constructor(private readonly console: Console) {}

  get hasBegun(): boolean {
    return this.bar !== undefined;
  }

  show({ phase, events, share }: LogMigrationProgress): void {
    if (phase !== this.phase) {
      this.stop();
      this.bar = progressOf(this.console, TITLES[phase]);
      this.phase = phase;
    }
    this.bar?.update(Math.floor(share * STEPS_OF_BAR), STEPS_OF_BAR, `${counted(events)} 事件 events`);
  }

  stop(): void {
    this.bar?.stop();
  }
}
