import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// The built program after a real crash: killed while it served, and its write-ahead log lost. It must not start as if nothing
// were missing; with --accept-shorter-log it does, and says so in the log.
const folder = mkdtempSync(join(tmpdir(), 'ecl-shorter-log-'));
const data = join(folder, 'data');
const ledger = ['--data', data];
const living = new Set();

const ecl = (...args) => {
  const child = spawn(process.execPath, ['bin/ecl.js', ...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  living.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const ended = new Promise((resolve) =>
    child.on('close', (code) => {
      living.delete(child);
      resolve({ code, said });
    }),
  );
  return { child, ended };
};

/** Starts, and waits for the line with the addresses. */
const start = async (...more) => {
  const { child, ended } = ecl('start', ...ledger, '--port', '0', '--public-port', '0', '--json', ...more);
  const addresses = new Promise((resolve) => {
    let text = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      // A line of the log comes in between where the start is slow.
      if (line.startsWith('{') && line.endsWith('}')) {
        const said = JSON.parse(line);
        if (said.ledger !== undefined) resolve(said);
        return;
      }
      text += line;
      if (line.startsWith('}')) resolve(JSON.parse(text));
    });
  });
  const answer = await Promise.race([addresses, ended]);
  if (answer.ledger === undefined) throw new Error(`it did not start:\n${answer.said}`);
  return { url: answer.ledger, child, ended };
};

const must = (holds, what, said = '') => {
  if (!holds) throw new Error(`${what}\n${said}`);
};

const stopInOrder = async ({ child, ended }) => {
  child.kill('SIGTERM');
  return (await ended).said;
};

/** Changes the password with which the first administrator begins: a step that is acknowledged. */
const changePassword = async (url, from, to) => {
  const ask = (method, path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const signedIn = await ask('POST', '/api/session', { username: 'admin', password: from });
  must(signedIn.status === 200, `signing in was answered ${signedIn.status}`);
  const { token } = await signedIn.json();
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': `change-${to}` };
  const changed = await ask('PUT', '/api/accounts/admin/password', { password: to, currentPassword: from }, headers);
  must(changed.status === 200, `changing the password was answered ${changed.status}`, await changed.text());
};

const recordedIn = async () => (await ecl('stats', ...ledger, '--json').ended).said;

try {
  const first = await start();
  const printed = await stopInOrder(first);
  const password = /first administrator: admin \/ (\S+?)（/.exec(printed)?.[1];
  must(password, 'no first password was printed', printed);

  const second = await start();
  await changePassword(second.url, password, 'seven quiet lanterns 42');
  process.kill(-second.child.pid, 'SIGKILL');
  await second.ended;
  rmSync(join(data, 'log', 'events.sqlite-wal'));

  const refused = await ecl('start', ...ledger, '--port', '0', '--public-port', '0').ended;
  must(refused.code !== 0 && refused.said.includes('--accept-shorter-log'), 'it started over a loss', refused.said);
  const check = await ecl('check', ...ledger).ended;
  must(check.code !== 0 && check.said.includes('--accept-shorter-log'), 'the check found no loss', check.said);

  const third = await start('--accept-shorter-log', '电源故障，没有更新的副本');
  const ready = await fetch(`${third.url}/health/ready`);
  const health = await ready.json();
  must(ready.status === 200, `it is not ready: ${ready.status}`, JSON.stringify(health));
  const last = BigInt(health.log.lastPosition);
  const behind = health.readModels.filter(({ state, position }) => state !== 'following' || BigInt(position) < last);
  must(behind.length === 0, 'read models do not follow', JSON.stringify(behind));
  await stopInOrder(third);

  must((await recordedIn()).includes('ShorterLogAccepted'), 'the decision is not on record', await recordedIn());
  const sound = await ecl('check', ...ledger).ended;
  must(sound.code === 0, 'the log is not sound afterwards', sound.said);
  process.stdout.write('a log that lost steps is refused; accepted with a reason, it is served and says so\n');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  for (const child of living) process.kill(-child.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
