import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { configuration } from './configuration.js';

describe('the configuration', () => {
  it('the configuration serves ./data on this machine alone by default', () => {
    const usual = {
      data: resolve('data'),
      store: undefined,
      readModels: undefined,
      host: '127.0.0.1',
      port: 3000,
      disclosureUrl: undefined,
      trustedProxies: undefined,
      logLevel: 'info',
      metricsFor: 'this-machine',
      provider: undefined,
      secondFactorFor: [],
      webhookHosts: [],
      clamAv: undefined,
      mostPaperBytes: 4 * 1024 ** 3,
    };
    expect(configuration({})).toEqual(usual);
    expect(
      configuration({ LEDGER_DATA: '', LEDGER_PORT: ' ', LEDGER_HOST: '', DISCLOSURE_URL: '', LEDGER_STORE: '' }),
    ).toEqual(usual);
  });

  it('the configuration takes the settings of the environment', () => {
    expect(
      configuration({
        LEDGER_DATA: '/srv/ledger',
        LEDGER_STORE: 'esdb://node:2113?tls=true',
        LEDGER_READ_MODELS: '/srv/read-models',
        LEDGER_HOST: '::',
        LEDGER_PORT: '0',
        LEDGER_TRUSTED_PROXIES: 'loopback',
        DISCLOSURE_URL: 'https://public.example/',
        LEDGER_LOG_LEVEL: 'debug',
        LEDGER_METRICS: 'everyone',
        LEDGER_CLAMAV: 'clamd.example:3310',
        LEDGER_PAPER_MEGABYTES: '100',
        LEDGER_WEBHOOK_HOSTS: 'Portal.Intranet:8443, hooks.intranet',
      }),
    ).toEqual({
      data: '/srv/ledger',
      store: 'esdb://node:2113?tls=true',
      readModels: '/srv/read-models',
      host: '::',
      port: 0,
      disclosureUrl: 'https://public.example/',
      trustedProxies: 'loopback',
      logLevel: 'debug',
      metricsFor: 'everyone',
      provider: undefined,
      secondFactorFor: [],
      webhookHosts: ['portal.intranet:8443', 'hooks.intranet'],
      clamAv: { host: 'clamd.example', port: 3310 },
      mostPaperBytes: 100 * 1024 ** 2,
    });
  });

  it.each(['65536', '-1', '80a', '3e3', '3000.5'])('the configuration refuses %s as a port', (port) => {
    expect(() => configuration({ LEDGER_PORT: port })).toThrow(/LEDGER_PORT .*不是有效端口/);
  });

  it('the configuration refuses a store without a valid address, without showing its password', () => {
    const refused = (): unknown => configuration({ LEDGER_STORE: 'postgres://ledger:geheim@db' });
    expect(refused).toThrow(/not an address of an event log/);
    expect(refused).not.toThrow(/geheim/);
  });

  it.each(['javascript:alert(1)', 'public.example', 'https://a"b'])(
    'the configuration refuses %s as an address',
    (url) => {
      expect(() => configuration({ DISCLOSURE_URL: url })).toThrow(/DISCLOSURE_URL/);
    },
  );

  it.each(['loopback', 'uniquelocal, 10.0.0.1', '10.0.0.0/8,::1', 'fd00::/8'])(
    'the configuration accepts %s as proxies',
    (proxies) => {
      expect(configuration({ LEDGER_TRUSTED_PROXIES: proxies }).trustedProxies).toBe(proxies);
    },
  );

  it.each(['proxy', '10.0.0', '10.0.0.0/33', 'loopback,', '10.0.0.1/8/8'])(
    'the configuration refuses %s as proxies',
    (proxies) => {
      expect(() => configuration({ LEDGER_TRUSTED_PROXIES: proxies })).toThrow(/^LEDGER_TRUSTED_PROXIES 应为 loopback/);
    },
  );
});
