import { chinaTimeOf, explainedClocks, hasRunOut, type Actor, type ExplainedClock } from '@ecl/enforcement';
import { systemClock, type Instant } from '@ecl/kernel';
import { caseAsKnownAt, openDoors } from '@ecl/ledger';
import type { EventStore } from '@ecl/event-sourcing';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { readLedger } from '../folder/read-ledger.js';
import {
  momentGiven,
  placeGiven,
  withJson,
  withPlace,
  type CommandSetting,
  type PlaceArguments,
} from './command-setting.js';

interface DeadlinesArguments extends PlaceArguments {
  readonly json?: true;
  readonly knownAt?: Instant;
}

export const addDeadlinesCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('deadlines')
    .description('案件的各项期限，及每个最后一日如何算出 · the deadlines of a case, and how each last day was reckoned')
    .argument('<id>', '案件编号 · the id of the case')
    .option(
      '--known-at <moment>',
      '按该时刻已记录的步骤、登记和日历推算 · as reckoned from what was recorded, registered and published by this moment',
      momentGiven,
    );
  withJson(withPlace(command, setting)).action(async (id: string, options: DeadlinesArguments) => {
    const deadlines = await readLedger(placeGiven(options, setting), ({ store }) =>
      deadlinesOf(store, id, options.knownAt),
    );
    setting.console.out(options.json ? json({ case: id, deadlines }) : deadlinesText(deadlines));
  });
};

/** Without the names of the parties: nothing records who reads the folder with this command. */
type DeadlineForPeople = Omit<ExplainedClock, 'party'> & { readonly partyId: string | undefined };

const SYSTEM: Actor = { personId: 'ecl', roles: ['system'] };

const noCase = (caseId: string, knownAt: Instant | undefined): Problem =>
  knownAt === undefined
    ? new Problem(EXIT.failure, `账本中没有案件 ${caseId}。`, `The ledger holds no case ${caseId}.`)
    : new Problem(
        EXIT.failure,
        `账本在 ${knownAt} 之前没有记录案件 ${caseId}。`,
        `The ledger had recorded no case ${caseId} by ${knownAt}.`,
      );

const deadlinesOf = async (
  store: EventStore,
  caseId: string,
  knownAt: Instant | undefined,
): Promise<readonly DeadlineForPeople[]> => {
  const doors = await openDoors({ store, clock: systemClock, isShared: false });
  try {
    const state = await caseAsKnownAt(store, caseId, knownAt);
    if (state.filing.is === 'none') throw noCase(caseId, knownAt);
    const law = knownAt === undefined ? doors.lawFor(SYSTEM) : doors.lawAsKnownAt(SYSTEM, knownAt);
    return explainedClocks(state, law).map(({ party, ...said }) => ({ ...said, partyId: party?.partyId }));
  } finally {
    doors.stop();
  }
};

const deadlinesText = (deadlines: readonly DeadlineForPeople[]): string =>
  deadlines.length === 0
    ? '本案尚无期限。\nNo time limit has begun in this case.'
    : deadlines.map(deadlineText).join('\n\n');

const deadlineText = (deadline: DeadlineForPeople): string => {
  const { limit, zh, en, partyId, subject, status, standing, dueOn, dueAt, reckoning, breach } = deadline;
  const { articles, articlesZh } = deadline;
  const of = [partyId, subject].filter((each) => each !== undefined).map((each) => `[${each}]`);
  return [
    [zh, `${en} (${limit})`, ...of].join('  '),
    `  ${dueAt === undefined ? dueOn : chinaTimeOf(dueAt)}  ${standing.zh} ${standing.en}`,
    `  ${articlesZh.join('、')}  ${articles.join(', ')}`,
    ...reckoning.map((said) => `  · ${said.zh}\n    ${said.en}`),
    ...(hasRunOut(status) ? [`  · 后果：${breach.zh}\n    what follows: ${breach.en}`] : []),
  ].join('\n');
};
