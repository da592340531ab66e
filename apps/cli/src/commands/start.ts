import type { LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { checkServingSettings } from '../command-settings.js';
import { json } from '../console/console.js';
import { table } from '../console/table.js';
import { assertFree } from '../folder/assert-free.js';
import { serve } from '../serving/serve.js';
import { stoppable } from '../serving/stopping.js';
import { placeGiven, withJson, withPlace, type CommandSetting } from './command-setting.js';
import { withServing, type ServingArguments } from './serving-options.js';

export const addStartCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('start')
    .description('在数据目录上提供服务，直至停止 · serve a data folder until stopped');
  withJson(withServing(withPlace(command, setting))).action((options: ServingArguments) =>
    stoppable(async (stopping) => {
      const { console, variables } = setting;
      checkServingSettings(variables);
      const place = absolute(placeGiven(options, setting));
      const { data } = place;
      await assertFree(place);
      const serving = await serve({ ...options, place, variables, console, stopping });
      const { ledgerUrl, disclosureUrl } = serving;
      console.out(
        options.json ? json({ ledger: ledgerUrl, disclosure: disclosureUrl, data }) : addressesText(serving, data),
      );
      await serving.untilStopped();
    }),
  );
};

/** For processes that may run elsewhere. */
const absolute = ({ data, store, readModels }: LedgerPlace): LedgerPlace => ({
  data: resolve(data),
  store,
  readModels: readModels === undefined ? undefined : resolve(readModels),
});

export const addressesText = (
  { ledgerUrl, disclosureUrl }: { ledgerUrl: string; disclosureUrl: string },
  data: string,
): string =>
  table(
    [{ title: '服务 serving' }, { title: '', most: 200 }],
    [
      ['办案接口 staff API', ledgerUrl],
      ['接口文档 API documentation', `${ledgerUrl}/api/docs`],
      ['公示 public site', disclosureUrl],
      ['数据目录 data folder', data],
    ],
  );
