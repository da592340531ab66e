import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resolve } from 'node:path';
import { eventLogAddress, InvalidEventLogAddress, shownAddress } from './event-log-address.js';

const refusalOf = (text: string): InvalidEventLogAddress => {
  try {
    eventLogAddress(text);
  } catch (error) {
    if (error instanceof InvalidEventLogAddress) return error;
  }
  throw new Error(`${text} was taken for an address`);
};

describe('the address of an event log', () => {
  it('the address of an event log is a folder, or a connection string that is left as it is', () => {
    expect(eventLogAddress('sqlite:/srv/log')).toEqual({ is: 'sqlite', folder: '/srv/log' });
    expect(eventLogAddress('sqlite:data/log')).toEqual({ is: 'sqlite', folder: resolve('data/log') });
    for (const connectionString of [
      'esdb://127.0.0.1:2113?tls=false',
      'esdb+discover://ledger:geheim@a:2113,b:2113?tls=true&tlsCAFile=/certs/ca.crt',
    ])
      expect(eventLogAddress(connectionString)).toEqual({ is: 'eventstoredb', connectionString });
  });

  it('the address of a KurrentDB log is refused with the form that is used here', () => {
    const { message, messageZh } = refusalOf('kurrentdb+discover://user:geheim@host');
    expect(message).toBe('kurrentdb+discover:// is written esdb+discover:// here; the rest stays as it is');
    expect(messageZh).toMatch(/请写作 esdb\+discover:/);
  });

  it.each([
    '',
    'data/log',
    '/srv/log',
    'http://host',
    'mongodb://u:geheim@host',
    'u:geheim@host',
    'sqlite:',
    'sqlite://host/x',
    'C:\\log',
  ])('the address of an event log is not "%s", and the message is in both languages', (text) => {
    const { message, messageZh } = refusalOf(text);
    expect(message).toMatch(/^["a-z].*sqlite:/);
    expect(messageZh).toMatch(/\p{Script=Han}/u);
    expect(`${message}${messageZh}`).not.toContain('geheim');
  });
});

describe('an address that is shown', () => {
  it('an address that is shown says where and who, and not the password', () => {
    expect(shownAddress(eventLogAddress('esdb://ledger:geheim@a:2113,b:2113?tls=true'))).toBe(
      'esdb://ledger:…@a:2113,b:2113?tls=true',
    );
    expect(shownAddress(eventLogAddress('esdb://127.0.0.1:2113?tls=false'))).toBe('esdb://127.0.0.1:2113?tls=false');
    expect(shownAddress(eventLogAddress('sqlite:/srv/log'))).toBe('sqlite:/srv/log');
  });

  it('an address that is shown holds no part of a password, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (noise) => {
        const shown = shownAddress(eventLogAddress(`esdb://ledger:${noise}@host:2113`));
        expect(shown).toBe('esdb://ledger:…@host:2113');
      }),
    );
  });
});
