import { describe, expect, it } from '@jest/globals';
import { InvalidSettings } from '@ecl/web';
import { configurationOf } from './configuration.js';
import { StartError, startErrorOf } from './start-error.js';

describe('the public site', () => {
  it('the public site listens on this machine alone and reads ./data by default', () => {
    expect(configurationOf({ DISCLOSURE_PORT: '' })).toEqual({
      readModels: 'data/read-models',
      host: '127.0.0.1',
      port: 3001,
      logLevel: 'info',
      trustedProxies: 'loopback',
    });
  });

  it('the public site reads the read models of the data folder it is given, and no other folder', () => {
    expect(configurationOf({ LEDGER_DATA: '/srv/ecl', DISCLOSURE_HOST: '::', DISCLOSURE_PORT: '80' })).toEqual({
      readModels: '/srv/ecl/read-models',
      host: '::',
      port: 80,
      logLevel: 'info',
      trustedProxies: 'loopback',
    });
  });

  it('the public site reads the folder of read models where it is given that and no data folder', () => {
    const { readModels } = configurationOf({ LEDGER_DATA: '/srv/ecl', LEDGER_READ_MODELS: '/srv/read-models-2' });
    expect(readModels).toBe('/srv/read-models-2');
  });

  it.each(['x', '-1', '65536', '3001.5', '1e3'])(
    'the public site does not start on the port "%s", and says so in one line',
    (port) => {
      expect(() => configurationOf({ DISCLOSURE_PORT: port })).toThrow(InvalidSettings);
      expect(() => configurationOf({ DISCLOSURE_PORT: port })).toThrow(
        /^DISCLOSURE_PORT 不是有效端口[^\n]*use a whole number[^\n]*$/,
      );
    },
  );

  it.each([
    ['EADDRINUSE', /已被占用.*is in use/],
    ['EACCES', /没有权限.*no permission/],
    ['EADDRNOTAVAIL', /没有地址.*no address/],
  ])('the public site says what to do about %s, in Chinese and English', (code, words) => {
    const told = startErrorOf(Object.assign(new Error('listen'), { code }), '127.0.0.1', 3001);
    expect(told).toBeInstanceOf(StartError);
    expect((told as Error).message).toMatch(words);
  });

  it('the public site passes on an error that it does not know', () => {
    const error = new Error('something else');
    expect(startErrorOf(error, '127.0.0.1', 3001)).toBe(error);
  });
});
