import { systemClock } from '@ecl/kernel';
import { acceptShorterLog, type LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { checkServingSettings } from '../command-settings.js';
import { json, type Console } from '../console/console.js';
import { reasonGiven } from '../console/reason-given.js';
import { table } from '../console/table.js';
import { assertFree } from '../folder/assert-free.js';
import { assertPortsFree } from '../serving/free-port.js';
import { serve } from '../serving/serve.js';
import { stoppable } from '../serving/stopping.js';
import { placeGiven, withJson, withPlace, type CommandSetting } from './command-setting.js';
import { addressesOf, placesToListen, withServing, type ServingArguments } from './serving-options.js';

export const addStartCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('start')
    .description('在数据目录上提供服务，直至停止 · serve a data folder until stopped');
  command.option(
    '--accept-shorter-log <reason>',
    '日志缺少已确认的步骤时仍继续：理由与启动者记入日志 · go on with a log that lost acknowledged steps; the reason and who ' +
      'started are recorded in it',
  );
  withJson(withServing(withPlace(command, setting))).action((options: StartArguments) =>
    stoppable(async (stopping) => {
      const { console, variables } = setting;
      checkServingSettings(variables);
      const addresses = addressesOf(options, variables);
      const place = absolute(placeGiven(options, setting));
      const { data } = place;
      await assertPortsFree(placesToListen(addresses));
      if (options.acceptShorterLog !== undefined) await accept(place, options.acceptShorterLog, console);
      await assertFree(place);
      const serving = await serve({ ...addresses, place, variables, console, stopping });
      const { ledgerUrl, disclosureUrl } = serving;
      console.out(
        options.json ? json({ ledger: ledgerUrl, disclosure: disclosureUrl, data }) : addressesText(serving, data),
      );
      await serving.untilStopped();
    }),
  );
};

type StartArguments = ServingArguments & { readonly acceptShorterLog?: string };

const accept = async (place: LedgerPlace, given: string, console: Console): Promise<void> => {
  const reason = reasonGiven('--accept-shorter-log', given);
  const acceptedBy = `${userInfo().username}@${hostname()}`;
  const accepted = await acceptShorterLog({ ...place, acceptedBy, reason, clock: systemClock });
  console.note(
    accepted
      ? `已记录：${acceptedBy} 接受较短的日志，止于位置 ${accepted.lastPosition} · ` +
          `recorded: ${acceptedBy} accepts the shorter log, which ends at position ${accepted.lastPosition}`
      : '日志没有缺失，未作记录 · nothing is missing from the log, so nothing was recorded',
  );
};

/** For processes that may run elsewhere. */
const absolute = ({ data, readModels, ...place }: LedgerPlace): LedgerPlace => ({
  ...place,
  data: resolve(data),
  readModels: readModels === undefined ? undefined : resolve(readModels),
});

export const addressesText = (
  { ledgerUrl, disclosureUrl }: { ledgerUrl: string; disclosureUrl: string },
  data: string,
): string =>
  table(
    [{ title: '服务 serving' }, { title: '', most: 200 }],
    [
      ['工作台 workbench', `${ledgerUrl}/work`],
      ['办案接口 staff API', ledgerUrl],
      ['接口文档 API documentation', `${ledgerUrl}/api/docs`],
      ['公示 public site', disclosureUrl],
      ['数据目录 data folder', data],
    ],
  );
