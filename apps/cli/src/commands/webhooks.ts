import type { DeadLetter, ListedWebhook } from '@ecl/ledger';
import type { Command } from 'commander';
import { beijingTime } from '../console/beijing-time.js';
import { json } from '../console/console.js';
import { table } from '../console/table.js';
import { signedIn, withAsking, type Asking } from '../registers/signing-in.js';
import { withJson, type CommandSetting } from './command-setting.js';

type ReplayArguments = Asking & { readonly event?: readonly string[] };

/** What an administrator does with webhooks at a ledger that serves. */
export const addWebhooksCommand = (program: Command, setting: CommandSetting): void => {
  const webhooks = program
    .command('webhooks')
    .description('推送：列出、查看未送达的、再次发送 · webhooks: list them, show dead letters, send them again')
    .showHelpAfterError();
  addList(webhooks, setting);
  addMine(webhooks, setting);
  addAgree(webhooks, setting);
  addDeadLetters(webhooks, setting);
  addReplay(webhooks, setting);
};

const addList = (webhooks: Command, setting: CommandSetting): void => {
  const command = webhooks
    .command('list')
    .description('推送及其状态、等待和未送达的条数 · the webhooks, with what waits and what nobody took');
  withJson(withAsking(command)).action(async (options: Asking) => {
    const client = await signedIn(options, setting);
    const listed = await client.get<{ readonly webhooks: readonly ListedWebhook[] }>('/api/webhooks');
    setting.console.out(options.json ? json(listed) : listText(listed.webhooks));
  });
};

const listText = (webhooks: readonly ListedWebhook[]): string =>
  table(
    [
      { title: '推送 webhook', most: 40 },
      { title: '接收地址 receiver', most: 200 },
      { title: '账号 account', most: 100 },
      { title: '状态 state', most: 200 },
      { title: '等待 waiting', most: 12 },
      { title: '未送达 dead', most: 12 },
    ],
    webhooks.map(({ webhookId, url, username, state, pausedFor, waiting, deadLetters }) => [
      webhookId,
      url,
      username,
      stateText(state, pausedFor),
      String(waiting),
      String(deadLetters),
    ]),
  );

const stateText = (state: ListedWebhook['state'], pausedFor: string | undefined): string => {
  if (state === 'paused') return `已暂停 paused${pausedFor === undefined ? '' : `：${pausedFor}`}`;
  return state === 'active' ? '在用 active' : '待该账号同意 its account has not agreed yet';
};

const addMine = (webhooks: Command, setting: CommandSetting): void => {
  const command = webhooks.command('mine').description('以本人可见范围为准的推送 · the webhooks that tell what I see');
  withJson(withAsking(command)).action(async (options: Asking) => {
    const client = await signedIn(options, setting);
    const listed = await client.get<{ readonly webhooks: readonly ListedWebhook[] }>('/api/me/webhooks');
    setting.console.out(options.json ? json(listed) : listText(listed.webhooks));
  });
};

const addAgree = (webhooks: Command, setting: CommandSetting): void => {
  const command = webhooks
    .command('agree')
    .description('同意将本人可见的变化推送出去（记入日志）· agree that what I see is told there; it is recorded')
    .argument('<webhook>', '推送编号 · the id of the webhook');
  withJson(withAsking(command)).action(async (webhook: string, options: Asking) => {
    const client = await signedIn(options, setting);
    await client.send('POST', `/api/me/webhooks/${encodeURIComponent(webhook)}/agree`, {});
    setting.console.out(options.json ? json({ webhookId: webhook }) : `已同意 agreed: ${webhook}`);
  });
};

const addDeadLetters = (webhooks: Command, setting: CommandSetting): void => {
  const command = webhooks
    .command('dead-letters')
    .description('多次发送未成的 · what nobody took, however often it was sent')
    .argument('<webhook>', '推送编号 · the id of the webhook');
  withJson(withAsking(command)).action(async (webhook: string, options: Asking) => {
    const client = await signedIn(options, setting);
    const { items } = await client.get<{ readonly items: readonly DeadLetter[] }>(`${addressOf(webhook)}/dead-letters`);
    setting.console.out(options.json ? json({ items }) : deadText(items));
  });
};

const deadText = (letters: readonly DeadLetter[]): string =>
  table(
    [
      { title: '事件 event', most: 40 },
      { title: '所在 stream', most: 120 },
      { title: '版本 revision', most: 12 },
      { title: '次数 attempts', most: 12 },
      { title: '原因 fault', most: 60 },
      { title: '放弃于 given up', most: 40 },
      { title: '', most: 40 },
    ],
    letters.map(({ eventId, streamName, revision, attempts, fault, diedAt, replayedAt }) => [
      eventId,
      streamName,
      String(revision),
      String(attempts),
      fault,
      beijingTime(diedAt),
      replayedAt === undefined ? '' : '再次发送中 sent again',
    ]),
  );

const addReplay = (webhooks: Command, setting: CommandSetting): void => {
  const command = webhooks
    .command('replay')
    .description('再次发送未送达的（记入日志）· send dead letters again; it is recorded')
    .argument('<webhook>', '推送编号 · the id of the webhook')
    .option('--event <id...>', '只发送这些事件；缺省为全部 · these events only; by default all');
  withJson(withAsking(command)).action(async (webhook: string, options: ReplayArguments) => {
    const client = await signedIn(options, setting);
    const body = options.event === undefined ? {} : { eventIds: options.event };
    const { replayed } = (await client.send('POST', `${addressOf(webhook)}/replay`, body)) as { replayed: number };
    setting.console.out(
      options.json ? json({ webhookId: webhook, replayed }) : `将再次发送 to be sent again: ${String(replayed)}`,
    );
  });
};

const addressOf = (webhook: string): string => `/api/webhooks/${encodeURIComponent(webhook)}`;
