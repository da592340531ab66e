import { openLedger, type LookOfLaw, type LedgerPlace } from '@ecl/ledger';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { EXIT } from '../exit-codes.js';
import { assertFree } from '../folder/assert-free.js';
import { placeGiven, withJson, withPlace, type CommandSetting, type PlaceArguments } from './command-setting.js';

export const addActByLawCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('act-by-law')
    .description(
      '记录期限届满、依法自动发生的后果（如先行登记保存自动解除），并补记旧日志中已具备办结事由的案件；服务运行时自动进行，无需执行 · record what the law brings about when a time limit is over, such as the release of preserved goods, and note ends of cases that an old log lacks; a ledger that serves does both by itself',
    );
  withJson(withPlace(command, setting)).action(async (options: PlaceArguments & { readonly json?: true }) => {
    const { console } = setting;
    const place = placeGiven(options, setting);
    await assertFree(place);
    const progress = progressOf(console, '期限 limits');
    const acts = await actedOn(place).finally(() => {
      progress.stop();
    });
    console.out(options.json ? json(acts) : textOf(acts));
    setting.finish(acts.alarms.length > 0 ? EXIT.failure : EXIT.ok);
  });
};

/** The read models must know every case first: what they do not list is not acted upon. */
const actedOn = async (place: LedgerPlace): Promise<LookOfLaw> => {
  const ledger = await openLedger({ ...place, looks: 'whenAsked', projects: 'here' });
  try {
    const last = await ledger.store.lastPosition();
    if (last !== undefined) await ledger.engine.caughtUpWith(last);
    return await ledger.byLaw.look();
  } finally {
    await ledger.close();
  }
};

const textOf = ({ recorded, ends, notDue, waiting, alarms }: LookOfLaw): string =>
  [
    table(
      [{ title: '期限届满 limits that are over' }, { title: '', align: 'right' }],
      [
        ['已记录 recorded', counted(recorded.length)],
        ['已补记办结 ends noted', counted(ends.length)],
        ['无需记录 not due', counted(notDue)],
        ['数分钟后记录 recorded in some minutes', counted(waiting)],
        ['未能记录 could not be recorded', counted(alarms.length)],
      ],
    ),
    ...(recorded.length === 0
      ? []
      : [
          '',
          table(
            [{ title: '案件 case' }, { title: '期限 limit' }, { title: '对象 about' }, { title: '届满日 last day' }],
            recorded.map(({ caseId, clock, subject, lastDay }) => [caseId, clock, subject, lastDay]),
          ),
        ]),
    ...(ends.length === 0
      ? []
      : [
          '',
          table(
            [{ title: '案件 case' }, { title: '当事人 parties', most: 100 }, { title: '办结日 ended on' }],
            ends.map(({ caseId, partyIds, lastEndedOn }) => [caseId, partyIds.join(', '), lastEndedOn ?? '']),
          ),
        ]),
    ...(alarms.length === 0
      ? []
      : [
          '',
          table(
            [{ title: '案件 case' }, { title: '期限 limit' }, { title: '原因 why', most: 200 }],
            alarms.map(({ caseId, limit, why, message }) => [caseId, limit, `${why}: ${message}`]),
          ),
        ]),
  ].join('\n');
