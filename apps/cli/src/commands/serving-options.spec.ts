import { describe, expect, it } from '@jest/globals';
import { addressesOf } from './serving-options.js';

const settings = {
  LEDGER_HOST: '0.0.0.0',
  LEDGER_PORT: '8080',
  DISCLOSURE_HOST: '127.0.0.2',
  DISCLOSURE_PORT: '8081',
};

describe('where ecl start serves', () => {
  it('ecl start serves on this machine alone, on ports 3000 and 3001, if nothing is said', () => {
    expect(addressesOf({}, {})).toEqual({ host: '127.0.0.1', publicHost: '127.0.0.1', port: 3000, publicPort: 3001 });
  });

  it('ecl start serves where the settings of the two processes say', () => {
    expect(addressesOf({}, settings)).toEqual({
      host: '0.0.0.0',
      publicHost: '127.0.0.2',
      port: 8080,
      publicPort: 8081,
    });
  });

  it('ecl start prefers an option to a setting, also to one that is wrong', () => {
    const options = { host: '::1', port: 0, publicPort: 9 };
    expect(addressesOf(options, { ...settings, LEDGER_PORT: 'tcp://10.0.0.1' })).toEqual({
      host: '::1',
      publicHost: '::1',
      port: 0,
      publicPort: 9,
    });
  });

  it('ecl start names a setting that is wrong', () => {
    expect(() => addressesOf({}, { LEDGER_PORT: '80a' })).toThrow(/LEDGER_PORT/);
  });
});
