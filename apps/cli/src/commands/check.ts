import { StrangerSearch } from '@ecl/enforcement';
import { checkLog, type LogReport } from '@ecl/event-store-sqlite';
import { PaperReceived, type ReceivedPaper } from '@ecl/evidence';
import { dataFolder, knownElsewhere, openEventLog } from '@ecl/ledger';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { counted } from '../console/numbers.js';
import { phasesOf } from '../console/phases.js';
import { progressOf } from '../console/progress.js';
import { table } from '../console/table.js';
import { EXIT } from '../exit-codes.js';
import { assertHasLedger } from '../folder/assert-has-ledger.js';
import { readLedger } from '../folder/read-ledger.js';
import { accountsText, accountsToMend, type AccountToMend } from './accounts-on-log.js';
import { withData, withJson, type CommandSetting } from './command-setting.js';
import { interruptible } from './interruptible.js';
import { areFlawed, papersChecked, papersText, type PapersChecked } from './papers-checked.js';

interface CheckArguments {
  readonly data: string;
  readonly json?: true;
}

export const addCheckCommand = (program: Command, setting: CommandSetting): void => {
  const command = program
    .command('check')
    .description(
      '检查事件日志和收存的原件是否完好，只读，服务可照常运行 · check that the log and the originals are sound; reads only, so the ledger can keep serving',
    );
  withJson(withData(command, setting)).action(async (options: CheckArguments) => {
    const sound = await checked(options.data, setting);
    const report = await withMissing(sound, options.data);
    const { strangers, received } = report.flaw ? NOTHING : await lookedAt(options.data, setting);
    const papers = await papersChecked(options.data, received, setting);
    const accounts = report.flaw ? [] : await accountsIn(options.data);
    setting.console.out(
      options.json ? json(resultOf(report, strangers, accounts, papers)) : textOf(report, strangers, accounts, papers),
    );
    setting.finish(report.flaw || strangers.length > 0 || areFlawed(papers) ? EXIT.failure : EXIT.ok);
  });
};

const checked = async (data: string, { console }: CommandSetting): Promise<LogReport> => {
  assertHasLedger(data);
  const phases = phasesOf(console, '检查 check');
  try {
    return await interruptible(console, (signal) =>
      checkLog({ folder: dataFolder(data).log }, { progress: phases.show, signal }),
    );
  } finally {
    phases.stop();
  }
};

/** What read models, bookmarks and the last backup know of the log that is not in it. */
const withMissing = async (report: LogReport, data: string): Promise<LogReport> => {
  if (report.flaw) return report;
  const folder = dataFolder(data);
  const log = await openEventLog({ is: 'sqlite', folder: folder.log }, { readOnly: true });
  try {
    const [known] = await knownElsewhere(log, folder, true);
    return known ? { ...report, flaw: { kind: 'incomplete', zh: known.zh, en: known.en } } : report;
  } finally {
    await log.close();
  }
};

/** An event about a party that its case does not have. */
interface Stranger {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly parties: readonly string[];
}

/** More than these say nothing new. */
const MOST_STRANGERS = 100;

interface LookedAt {
  readonly strangers: readonly Stranger[];
  /** The digests of the papers that the log says were received. */
  readonly received: ReadonlySet<string>;
}
const NOTHING: LookedAt = { strangers: [], received: new Set() };

/** The log is in order; what it says of parties may not be. What it says of papers is looked at in the same reading. */
const lookedAt = async (data: string, { console }: CommandSetting): Promise<LookedAt> => {
  const progress = progressOf(console, '核对当事人 parties');
  try {
    return await readLedger({ data, store: undefined, readModels: undefined }, async ({ log }) => {
      const search = new StrangerSearch();
      const found: Stranger[] = [];
      const received = new Set<string>();
      let events = 0;
      for await (const { streamName, revision, type, data: payload, metadata } of log.readAll()) {
        if (type === PaperReceived.name) received.add((payload as ReceivedPaper).sha256);
        if (found.length === MOST_STRANGERS) continue;
        const parties = search.strangersIn({ streamName, type, data: payload, version: metadata['schemaVersion'] });
        if (parties.length > 0) found.push({ stream: streamName, revision, type, parties });
        if (++events % TELL_EVERY === 0) progress.update(events, 0, `${counted(events)} 事件 events`);
      }
      return { strangers: found, received };
    });
  } finally {
    progress.stop();
  }
};

const TELL_EVERY = 1_000;

const accountsIn = (data: string): Promise<readonly AccountToMend[]> =>
  readLedger({ data, store: undefined, readModels: undefined }, ({ store }) => accountsToMend(store));

/** Left out when the log has a flaw: the digest would cover only its beginning. */
const resultOf = (
  { flaw, events, streams, sha256, schemaVersion }: LogReport,
  strangers: readonly Stranger[],
  accounts: readonly AccountToMend[],
  papers: PapersChecked,
) =>
  flaw
    ? { isSound: false, flaw, soundEvents: events }
    : {
        isSound: strangers.length === 0 && !areFlawed(papers),
        events,
        streams,
        sha256,
        schemaVersion,
        ...(papers.received === 0 ? {} : { papers }),
        ...(strangers.length === 0 ? {} : { unknownParties: strangers }),
        ...(accounts.length === 0 ? {} : { accountsToMend: accounts }),
      };

const textOf = (
  report: LogReport,
  strangers: readonly Stranger[],
  accounts: readonly AccountToMend[],
  papers: PapersChecked,
): string =>
  [
    logText(report),
    ...(papers.received === 0 ? [] : [papersText(papers)]),
    ...(strangers.length === 0 ? [] : [strangersText(strangers)]),
    ...(accounts.length === 0 ? [] : [accountsText(accounts)]),
  ].join('\n\n');

const strangersText = (strangers: readonly Stranger[]): string =>
  table(
    [
      { title: '当事人不在案件中的事件 events of an unknown party', most: 100 },
      { title: '事件 event', most: 60 },
      { title: '当事人 parties', most: 100 },
    ],
    strangers.map(({ stream, revision, type, parties }) => [
      `${stream} #${String(revision)}`,
      type,
      parties.join(', '),
    ]),
  );

const BROKEN = [
  ['怎么办 what to do', '停止服务，保留原文件，用 ecl restore 恢复备份'],
  ['', 'stop the ledger, keep the files as they are, restore a backup with ecl restore'],
];
const MISSING_PART = [
  ['怎么办 what to do', '停止服务，放回缺少的文件；找不回时，用 ecl restore 在空文件夹中恢复最新备份，'],
  ['', '或以 ecl start --accept-shorter-log "理由" 继续（记录在案）'],
  ['', 'stop the ledger and put back the file that is missing; if it is lost, restore the newest backup into an empty'],
  ['', 'folder with ecl restore, or go on with ecl start --accept-shorter-log "<reason>", which is recorded'],
];

const logText = ({ flaw, events, streams, sha256 }: LogReport): string =>
  flaw
    ? table(
        [{ title: '事件日志不完好 the log is not sound' }, { title: '', most: 400 }],
        [
          ['首个问题 first flaw', flaw.zh],
          ['', flaw.en],
          ['位置 position', flaw.position === undefined ? '—' : String(flaw.position)],
          ['此前完好的事件 sound events before it', counted(events)],
          ...(flaw.kind === 'incomplete' ? MISSING_PART : BROKEN),
        ],
      )
    : table(
        [{ title: '事件日志完好 the log is sound' }, { title: '', most: 100 }],
        [
          ['事件 events', counted(events)],
          ['事件流 streams', counted(streams)],
          ['事件摘要 digest of the events', sha256],
        ],
      );
