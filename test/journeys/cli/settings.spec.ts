import { afterEach, describe, expect, it } from '@jest/globals';
import { dataFolder, eclIn, removeFolders, resultOf } from './ecl.fixture.js';

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
