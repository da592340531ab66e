import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configuration } from '../../../apps/ledger/src/configuration.js';
import { lostPasswordsText } from '../../../apps/ledger/src/lost-passwords-text.js';
import { serve, type Serving } from '../../../apps/ledger/src/serving.js';
import { startError } from '../../../apps/ledger/src/start-error.js';
import { freshFolders } from '../../contract/fresh-folders.js';

/** Where a ledger was served for the first time, and is served no longer; to be copied. */
let closed: string;
/** The ledger there, while it was served. */
const first: {
  ready?: Response;
  page?: Response;
  signedIn?: number;
  besides?: string;
  portTaken?: string;
  missedAfterMs?: number;
} = {};
let administrator: NonNullable<Serving['firstAdministrator']>;
/** A fresh folder whose first start found its port taken. */
let interrupted: string;

let data: string;
const fresh = freshFolders();
const running: Serving[] = [];

const served = async (environment: Readonly<Record<string, string>> = {}): Promise<Serving> => {
  const serving = await serve(configuration({ LEDGER_DATA: data, LEDGER_PORT: '0', ...environment }));
  running.push(serving);
  return serving;
};
const end = async (): Promise<void> => {
  for (let serving = running.pop(); serving; serving = running.pop()) await serving.close();
};

/** All that is asked of a ledger while it is served the first time: a start takes long. */
beforeAll(async () => {
  data = closed = fresh();
  const serving = await served({ DISCLOSURE_URL: 'https://public.example/' });
  first.ready = await fetch(`${serving.url}/health/ready`);
  administrator = serving.firstAdministrator!;
  first.signedIn = (await signIn(serving)).status;
  first.page = await fetch(serving.url);
  const asked = performance.now();
  await (await fetch(`${serving.url}/api/nothing`)).arrayBuffer();
  first.missedAfterMs = performance.now() - asked;
  first.besides = await refusal();
  data = interrupted = fresh();
  first.portTaken = await refusal({ LEDGER_PORT: new URL(serving.url).port });
  await end();
});
beforeEach(() => {
  data = fresh();
});
afterEach(end);

/** A ledger that was served and closed is in the folder. */
const servedBefore = (): void => {
  cpSync(closed, data, { recursive: true });
};

/** What the person at the console reads. */
const refusal = async (environment: Readonly<Record<string, string>> = {}): Promise<string> => {
  try {
    await served(environment);
  } catch (error) {
    return startError(error, false);
  }
  throw new Error('it started');
};

const signIn = ({ url }: Serving) =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(administrator),
  });

describe('a served ledger', () => {
  it('a served ledger shows the password of the first administrator once, who can sign in from then on', async () => {
    expect(first.signedIn).toBe(200);
    servedBefore();
    const second = await served();
    expect(second.firstAdministrator).toBeUndefined();
    expect((await signIn(second)).status).toBe(200);
  });

  it('a served ledger says that something is not there no sooner than it could have looked at it', () => {
    expect(first.missedAfterMs).toBeGreaterThan(95);
  });

  it('a served ledger whose passwords are lost says so at the start, with what to do', async () => {
    servedBefore();
    const before = await served();
    expect(before.lostPasswords).toBeUndefined();
    await end();
    // Of a single account the password is made anew.
    rmSync(join(data, 'credentials.sqlite'));
    const after = await served();
    expect([after.firstAdministrator?.username, after.lostPasswords]).toEqual(['admin', undefined]);
    expect(lostPasswordsText({ accounts: 3, administrators: ['qian'], file: '/srv/credentials.sqlite' })).toMatch(
      /^注意：3 个账号都没有密码.*放回 \/srv\/credentials\.sqlite.*reset-password qian.* Nobody can sign in: 3 accounts/,
    );
  });

  it('a served ledger is ready from the first moment, on an empty folder', async () => {
    const ready = first.ready!;
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready', log: { status: 'appendable' } }]);
  });

  it('a connection that nobody uses outlives that of a proxy in front of the ledger', () => {
    expect(first.page!.headers.get('Keep-Alive')).toBe('timeout=75');
  });

  it('a served ledger shows people a page that needs nothing from elsewhere, and sends the public on', async () => {
    const page = first.page!;
    const text = await page.text();
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toMatch(/执法案卷账本[\s\S]*lang="en"/);
    expect(text).toContain('账本尚无案件');
    expect(text).toContain('href="https://public.example/"');
    expect(text).not.toMatch(/<script|<link|src=/);
  });
});

describe('a ledger that cannot be served says why in one line, Chinese first, and leaves nothing open', () => {
  it('a ledger is not served when another process has the folder, and names that process', () => {
    const line = first.besides!;
    expect(line).toMatch(/^启动失败 cannot start: 数据目录正被另一进程使用，请先停止该进程 — .*process \d+/);
    expect(line).not.toContain('\n');
  });

  it('a ledger is not served when the log is not whole', async () => {
    servedBefore();
    const log = join(
      data,
      'log',
      readdirSync(join(data, 'log')).find((name) => name.endsWith('.sqlite'))!,
    );
    writeFileSync(log, 'no event was ever here');
    expect(await refusal()).toMatch(/^启动失败 cannot start: 事件日志已损坏，请从备份恢复 — /);
  });

  it('a ledger is not served when the folder is a file', async () => {
    const file = join(data, 'a-file');
    writeFileSync(file, '');
    expect(await refusal({ LEDGER_DATA: file })).toMatch(/^启动失败 cannot start: .*— /);
  });

  it('a ledger is not served when the folder of the read models is a file, and names the setting', async () => {
    const file = join(data, 'a-file');
    writeFileSync(file, '');
    for (const LEDGER_READ_MODELS of [file, join(file, 'inside')])
      expect(await refusal({ LEDGER_READ_MODELS })).toMatch(
        /^启动失败 cannot start: 数据目录不是目录，请检查 LEDGER_DATA 和 LEDGER_READ_MODELS; the path is not a folder/,
      );
  });

  it('a ledger is not served when the machine has no such address, and names the setting', async () => {
    const line = await refusal({ LEDGER_HOST: '192.0.2.1' });
    expect(line).toMatch(
      /^启动失败 cannot start: 本机没有这个地址，请检查 LEDGER_HOST; this machine has no such address/,
    );
    expect(line).not.toContain('\n');
  });

  it('a ledger is not served when the port is taken; the next start still shows the first password', async () => {
    expect(first.portTaken).toMatch(
      /^启动失败 cannot start: 端口已被占用，.*LEDGER_PORT.* — .*EADDRINUSE.*; end that process, or set LEDGER_PORT/,
    );
    data = interrupted;
    expect((await served()).firstAdministrator?.username).toBe('admin');
  });

  it('a ledger is not served when a setting is wrong, and says which one and what to do', async () => {
    const line = await refusal({ LEDGER_PORT: '80a', DISCLOSURE_URL: 'public.example' });
    expect(line).toMatch(
      /^启动失败 cannot start: LEDGER_PORT 不是有效端口.*DISCLOSURE_URL 不是网址.*请改正或取消 LEDGER_PORT, DISCLOSURE_URL 后重新启动 .*Correct or unset LEDGER_PORT, DISCLOSURE_URL and start again\.$/,
    );
  });

  it('a ledger is not served when the address of the event log is none, naming the setting and no password', async () => {
    const line = await refusal({ LEDGER_STORE: 'postgres://ledger:geheim@db' });
    expect(line).toMatch(
      /^启动失败 cannot start: LEDGER_STORE .*不是事件日志的地址.* is not an address of an event log/,
    );
    expect(line).not.toContain('geheim');
  });

  it('a ledger is not served when an option of the server of the log is wrong, and says why in both languages', async () => {
    expect(await refusal({ LEDGER_STORE: 'esdb://a:2113?tls=maybe' })).toMatch(
      /LEDGER_STORE EventStoreDB 的连接字符串有误：tls 只能取 true 或 false，不能是“maybe” — tls is true or false, not "maybe"$/,
    );
  });

  it('a ledger is not served when the key is unreadable', async () => {
    servedBefore();
    writeFileSync(join(data, 'keys', 'session-signing.pem'), 'no key');
    expect(await refusal()).toMatch(/^启动失败 cannot start: .*session-signing\.pem/);
  });
});
