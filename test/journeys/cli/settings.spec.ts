import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { dataFolder, eclFrom, eclIn, removeFolders, resultOf } from './ecl.fixture.js';

afterEach(removeFolders);

describe('a setting of ecl in the environment', () => {
  it.each(['start', 'demo'])(
    'a setting that is wrong for the serving processes stops ecl %s in one line',
    async (command) => {
      const said = await eclIn({ LEDGER_TRUSTED_PROXIES: 'somebody', LEDGER_DATA: await dataFolder() }, command);
      expect(said).toEqual({
        code: 2,
        out: '',
        notes: expect.stringMatching(
          /^ecl: LEDGER_TRUSTED_PROXIES 应为 loopback.*。请改正或取消 LEDGER_TRUSTED_PROXIES 后重新启动。 LEDGER_TRUSTED_PROXIES must be loopback.*\. Correct or unset LEDGER_TRUSTED_PROXIES and start again\.$/,
        ),
      });
    },
  );

  it.each([
    ['LEDGER_STORE', ['start']],
    ['LEDGER_STORE', ['streams']],
    ['LEDGER_STORE', ['stats']],
    ['LEDGER_FROM', ['migrate', '--to', 'sqlite:/no-such-folder']],
    ['LEDGER_TO', ['migrate', '--from', 'sqlite:/no-such-folder']],
  ] as const)('a setting %s that is not an address stops ecl %s, and is named', async (name, args) => {
    const { code, notes } = await eclIn(
      { [name]: 'postgres://ledger:geheim@db', LEDGER_DATA: await dataFolder() },
      ...args,
    );
    expect([code, notes.includes('geheim')]).toEqual([2, false]);
    expect(notes).toMatch(
      new RegExp(`^ecl: ${name} .*不是事件日志的地址.*。 ${name} .*is not an address of an event log.*start again\\.$`),
    );
  });

  it('a wrong setting of ecl is reported as JSON too', async () => {
    const said = await eclIn({ LEDGER_STORE: 'nothing', LEDGER_DATA: await dataFolder() }, 'stats', '--json');
    expect(resultOf(said).error).toEqual({
      exitCode: 2,
      zh: expect.stringMatching(/^LEDGER_STORE .*后重新启动。$/),
      en: expect.stringMatching(/^LEDGER_STORE .*start again\.$/),
    });
  });

  it('a setting that the command of ecl does not read may be wrong', async () => {
    const { code, notes } = await eclIn(
      { LEDGER_PORT: 'tcp://10.0.0.7:80', LEDGER_STORE: 'nothing' },
      'rule',
      '--json',
    );
    expect({ code, notes }).toEqual({ code: 0, notes: '' });
  });

  it('a setting that does not exist is reported with the one that was meant, and does not stop ecl', async () => {
    const { code, notes } = await eclIn({ LEDGER_REDMODELS: '/srv' }, 'rule', '--json');
    expect(code).toBe(0);
    expect(notes).toBe(
      'ecl: 没有名为 LEDGER_REDMODELS 的设置，已忽略，是否想写 LEDGER_READ_MODELS？ There is no setting LEDGER_REDMODELS; it is ignored; did you mean LEDGER_READ_MODELS?',
    );
  });
});

describe('a file .env where ecl is called', () => {
  it('the settings in .env are read, and one that does not exist is reported', async () => {
    const folder = await dataFolder();
    await writeFile(join(folder, '.env'), 'LEDGER_STORE=nothing\nLEDGER_REDMODELS=/srv\n');
    const { code, notes } = await eclFrom(folder, 'stats');
    expect(code).toBe(2);
    expect(notes).toMatch(/LEDGER_REDMODELS.*LEDGER_READ_MODELS[^]*\necl: LEDGER_STORE .*不是事件日志的地址/);
  });

  it('a .env in another encoding stops ecl, and says which file', async () => {
    const folder = await dataFolder();
    await writeFile(join(folder, '.env'), Buffer.from([0x4c, 0x3d, 0xd6, 0xd0]));
    const { code, notes } = await eclFrom(folder, 'stats');
    expect(code).toBe(2);
    expect(notes).toContain(join(folder, '.env'));
  });
});

describe('ecl --version', () => {
  it('ecl --version shows the version of the product and of Node', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await eclIn({}, '--version')).toEqual({
      code: 0,
      out: `${version} (Node ${process.version})`,
      notes: '',
    });
  });
});
