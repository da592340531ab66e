import { describe, expect, it } from '@jest/globals';
import { AnyText, WholeNumberInText } from '../members/index.js';
import { InvalidSettings, settingsOf } from './read-settings.js';
import { productSettings, SETTINGS } from './product-settings.js';
import { unknownSettings, withoutUnknownSettings } from './unknown-settings.js';

class Planted {
  @AnyText()
  readonly LEDGER_DATA: string = './data';

  @WholeNumberInText({ min: 1, max: 9 })
  readonly LEDGER_PORT: number = 3;
}

describe('the settings of a process', () => {
  it('the settings of a process have their usual values where they are not set or blank', () => {
    expect(settingsOf(Planted, { LEDGER_DATA: ' ', LEDGER_PORT: '', HOME: '/root' })).toEqual({
      LEDGER_DATA: './data',
      LEDGER_PORT: 3,
    });
  });

  it('the settings of a process are read as the class says', () => {
    expect(settingsOf(Planted, { LEDGER_DATA: ' /srv ', LEDGER_PORT: '7' })).toEqual({
      LEDGER_DATA: '/srv',
      LEDGER_PORT: 7,
    });
  });

  it('the settings of a process that are wrong are named in one line, in both languages, with what to do, and no value is repeated', () => {
    const read = (): unknown => settingsOf(Planted, { LEDGER_PORT: '70' });
    expect(read).toThrow(InvalidSettings);
    expect(read).toThrow(
      /^LEDGER_PORT 应为 1 至 9 的整数。请改正或取消 LEDGER_PORT 后重新启动 LEDGER_PORT must be a whole number from 1 to 9\. Correct or unset LEDGER_PORT and start again\.$/,
    );
    expect(read).not.toThrow(/70/);
  });
});

describe('the settings of a program', () => {
  it('the settings of a program are those of the product that it names', () => {
    expect(productSettings(['LEDGER_DATA', 'LEDGER_PORT'], { LEDGER_DATA: '/srv' })).toMatchObject({
      LEDGER_DATA: '/srv',
      LEDGER_PORT: 3000,
    });
  });

  it('a setting that a program does not name may be wrong', () => {
    const environment = { LEDGER_PORT: 'tcp://10.0.0.7:80', LEDGER_TRUSTED_PROXIES: 'somebody' };
    expect(() => productSettings(['LEDGER_DATA'], environment)).not.toThrow();
    expect(() => productSettings(['LEDGER_DATA', 'LEDGER_TRUSTED_PROXIES'], environment)).toThrow(
      /^LEDGER_TRUSTED_PROXIES 应为 loopback/,
    );
  });
});

describe('a variable that looks like a setting', () => {
  it('a variable that is not a setting is reported, with the setting that was probably meant', () => {
    expect(unknownSettings({ LEDGER_REDMODELS: 'x', LEDGER_DATA: 'x', DISCLOSURE_ULR: 'x', HOME: 'x' })).toEqual([
      '没有名为 DISCLOSURE_ULR 的设置，已忽略，是否想写 DISCLOSURE_URL？ There is no setting DISCLOSURE_ULR; it is ignored; did you mean DISCLOSURE_URL?',
      '没有名为 LEDGER_REDMODELS 的设置，已忽略，是否想写 LEDGER_READ_MODELS？ There is no setting LEDGER_REDMODELS; it is ignored; did you mean LEDGER_READ_MODELS?',
    ]);
  });

  it('a variable that is like no setting is reported without a guess', () => {
    expect(unknownSettings({ LEDGER_FOO: 'x', LEDGER_SERVICE_PORT_HTTP: 'tcp' })).toEqual([
      '没有名为 LEDGER_FOO 的设置，已忽略 There is no setting LEDGER_FOO; it is ignored',
      '没有名为 LEDGER_SERVICE_PORT_HTTP 的设置，已忽略 There is no setting LEDGER_SERVICE_PORT_HTTP; it is ignored',
    ]);
  });

  it('a variable with a hostile name is reported in one short line', () => {
    expect(unknownSettings({ 'LEDGER_\u001B[31m\nX': 'x', [`LEDGER_${'A'.repeat(100_000)}`]: 'x' })).toEqual([
      '没有名为 LEDGER_\u{FFFD}[31m\u{FFFD}X 的设置，已忽略 There is no setting LEDGER_\u{FFFD}[31m\u{FFFD}X; it is ignored',
      `没有名为 LEDGER_${'A'.repeat(53)}… 的设置，已忽略 There is no setting LEDGER_${'A'.repeat(53)}…; it is ignored`,
    ]);
  });

  it('a variable that is a setting is not reported', () => {
    expect(unknownSettings(Object.fromEntries(SETTINGS.map((name) => [name, 'x'])))).toEqual([]);
  });

  it('a variable that looks like a setting but is not one is not passed on to another process', () => {
    expect(withoutUnknownSettings({ LEDGER_REDMODELS: 'x', LEDGER_DATA: 'x', HOME: 'x' })).toEqual({
      LEDGER_DATA: 'x',
      HOME: 'x',
    });
  });
});
