import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const moduleUrl = (name: string) => new URL(name, import.meta.url).href;
const { removeDeadRuns } = (await import(moduleUrl('./life-of-a-run.js'))) as {
  removeDeadRuns: (root: string) => void;
};
const { runNameOf } = (await import(moduleUrl('./run-folder.js'))) as { runNameOf: (pid: number) => string };

let root = '';
const started: ChildProcessByStdio<null, Readable, null>[] = [];
const freshRoot = (): string => (root = mkdtempSync(join(tmpdir(), 'ecl-runs-')));
afterEach(async () => {
  for (const child of started.splice(0)) if (child.kill('SIGKILL')) await once(child, 'exit');
  rmSync(root, { recursive: true, force: true });
});

/** A run that has begun, in a process of its own, and has something in its folder. */
const begunRun = async () => {
  const program = `
    import { writeFileSync } from 'node:fs';
    import { beginRun } from ${JSON.stringify(moduleUrl('./life-of-a-run.js'))};
    import { nameRunFolder, temporaryFolders } from ${JSON.stringify(moduleUrl('./run-folder.js'))};
    nameRunFolder();
    beginRun();
    writeFileSync(temporaryFolders() + '/some', 'thing');
    console.log('begun');
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: root, TMP: root, TEMP: root },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  await once(child.stdout, 'data');
  return child;
};

describe('the folder of a test run', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'the folder of a test run goes at once when the run is ended by %s',
    async (signal) => {
      freshRoot();
      const run = await begunRun();
      expect(readdirSync(root)).toEqual([runNameOf(run.pid!)]);
      const gone = once(run, 'exit');
      run.kill(signal);
      expect(await gone).toEqual([null, signal]);
      expect(readdirSync(root)).toEqual([]);
    },
  );

  it('the folder of a killed test run goes when the next run begins, and that of a live run stays', async () => {
    freshRoot();
    const [killed, running] = [await begunRun(), await begunRun()];
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
    expect(readdirSync(root)).toHaveLength(2);
    const next = await begunRun();
    expect(readdirSync(root).sort()).toEqual([running, next].map(({ pid }) => runNameOf(pid!)).sort());
  });

  it('the folder of a test run is not mistaken for that of another process with the same number', () => {
    freshRoot();
    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    const ours = runNameOf(process.pid);
    const before = ours.replace(/\d+$/, (begin) => String(Number(begin) + 1));
    for (const name of [ours, before, `ecl-test-run-${String(pid)}-7`, 'ecl-test-run-of-others'])
      mkdirSync(join(root, name));
    writeFileSync(join(root, before, 'some'), 'thing');
    removeDeadRuns(root);
    expect(readdirSync(root).sort()).toEqual([ours, 'ecl-test-run-of-others'].sort());
  });
});
