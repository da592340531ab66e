import { afterAll, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { InvalidConnectionString } from './invalid-connection-string.js';
import { parseConnectionString } from './connection-string.js';

describe('a connection string', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecl-ca-'));
  const file = join(folder, 'ca.pem');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a connection string names one machine, with TLS by default', () => {
    expect(parseConnectionString('esdb://ledger.example')).toEqual({
      hosts: [{ host: 'ledger.example', port: 2113 }],
      discovers: false,
      tls: true,
      certificateAuthority: undefined,
      credentials: undefined,
      connectionName: 'enforcement-case-ledger',
      keepAliveInterval: 10_000,
      keepAliveTimeout: 10_000,
      defaultDeadline: 5_000,
      gossipTimeout: 3_000,
    });
    expect(parseConnectionString('esdb://127.0.0.1:2114/?tls=false')).toMatchObject({
      hosts: [{ host: '127.0.0.1', port: 2114 }],
      tls: false,
    });
  });

  it('a connection string names a cluster by several hosts, or by one that knows the others', () => {
    expect(parseConnectionString('esdb://a:1,b:2,c?tls=false')).toMatchObject({
      discovers: true,
      hosts: [
        { host: 'a', port: 1 },
        { host: 'b', port: 2 },
        { host: 'c', port: 2113 },
      ],
    });
    expect(parseConnectionString('esdb+discover://cluster.example')).toMatchObject({ discovers: true });
  });

  it('a connection string accepts options in any capitals', () => {
    const text =
      'esdb://a?TLS=false&defaultdeadline=700&GossipTimeout=2&connectionName=me@here&KeepAliveInterval=20000';
    expect(parseConnectionString(text)).toMatchObject({
      defaultDeadline: 700,
      gossipTimeout: 2_000,
      connectionName: 'me@here',
      keepAliveInterval: 20_000,
      hosts: [{ host: 'a', port: 2113 }],
    });
  });

  it('a connection string has user and password percent-encoded, with any characters', () => {
    const password = 'pa:ss@w/rd?%&案';
    const text = `esdb://li%40bureau:${encodeURIComponent(password)}@a`;
    expect(parseConnectionString(text).credentials).toEqual({ username: 'li@bureau', password });
  });

  it('a connection string reads the authority of the certificates from its file', () => {
    const [authority = ''] = rootCertificates;
    writeFileSync(file, authority);
    expect(parseConnectionString(`esdb://a?tlsCAFile=${file}`).certificateAuthority?.toString()).toBe(authority);
  });

  it.each([
    ['nothing', ''],
    ['something else', 'PEM'],
    ['a certificate that is broken', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['a certificate in another form', new X509Certificate(rootCertificates[0] ?? '').raw],
  ])('a connection string does not accept a file that holds %s for an authority', (_, content) => {
    writeFileSync(file, content);
    expect(() => parseConnectionString(`esdb://a?tlsCAFile=${file}`)).toThrow(
      new InvalidConnectionString(
        `tlsCAFile ${file} 中没有证书（PEM）`,
        `tlsCAFile ${file} holds no certificate (PEM)`,
      ),
    );
  });
});

describe('a connection string that would be misread', () => {
  it.each([
    ['is of another product', 'kurrentdb://a'],
    ['has no scheme', 'localhost:2113'],
    ['has no host', 'esdb://'],
    ['has a host with a space', 'esdb://a b'],
    ['has a port that is none', 'esdb://a:70000'],
    ['has a port of 0', 'esdb://a:0'],
    ['has an IPv6 address, which the protocol of the cluster splits at its colons', 'esdb://[::1]:2113'],
    ['has a colon in the password', 'esdb://admin:pa:ss@a'],
    ['has a user without a password', 'esdb://admin@a'],
    ['has a stray % in the password', 'esdb://admin:50%@a'],
    ['has a password that would not be sent', 'esdb://admin:changeit@a?tls=false'],
    ['has an option that is not known', 'esdb://a?tsl=false'],
    ['has an option twice', 'esdb://a?tls=true&TLS=false'],
    ['switches off what cannot be switched off', 'esdb://a?tlsVerifyCert=false'],
    ['asks for conflicts without errors', 'esdb://a?throwOnAppendFailure=false'],
    ['prefers a node that lags behind', 'esdb://a,b?nodePreference=follower'],
    ['has a flag that is neither true nor false', 'esdb://a?tls=yes'],
    ['has no time to answer', 'esdb://a?defaultDeadline=0'],
    ['has an authority that cannot be read', 'esdb://a?tlsCAFile=/no/such/file'],
    ['has an authority without TLS', 'esdb://a?tls=false&tlsCAFile=/etc/hostname'],
  ])('a connection string that would be misread is refused when it %s', (_, text) => {
    expect(() => parseConnectionString(text)).toThrow(InvalidConnectionString);
    expect(() => parseConnectionString(text)).toThrow(
      expect.objectContaining({ messageZh: expect.stringMatching(/[\u4e00-\u9fff]/) }),
    );
  });

  it.each(['esdb://admin:se:cret@a', 'esdb://admin:cret@a?tls=false', 'esdb://admin:cret@a b', 'esdb//admin:cret@a'])(
    'a connection string that would be misread is refused without showing the password: %s',
    (text) => {
      expect(() => parseConnectionString(text)).toThrow(RangeError);
      expect(() => parseConnectionString(text)).not.toThrow(/cret/);
      expect(() => parseConnectionString(text)).not.toThrow(
        expect.objectContaining({ messageZh: expect.stringContaining('cret') }),
      );
    },
  );
});
