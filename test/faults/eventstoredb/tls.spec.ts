import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { anEvent, aStream, collect, idsOf, someEvents } from '../../contract/events.js';
import {
  anotherAuthorityFile,
  authorityFile,
  nodeCertificate,
} from '../../eventstoredb-server/certificates/certificates.js';
import { patient, servers } from './servers.js';

const { start, open } = servers();

describe('a connection with TLS', () => {
  it('a connection with TLS works like any other where the authority is named', async () => {
    const server = await start({ certificate: nodeCertificate() });
    const store = await open(`${server.connectionString}&tlsCAFile=${authorityFile}`, patient);
    const events = someEvents(3);
    await store.appendToStream(aStream(), events, { expectedRevision: 'noStream' });
    expect(idsOf(await collect(store.readAll()))).toEqual(idsOf(events));
    const { events: followed } = await firstValueFrom(store.subscribeToAll());
    expect(idsOf(followed)).toEqual(idsOf(events));
  });

  it('a connection with TLS finds the leader of a cluster', async () => {
    const leader = await start({ certificate: nodeCertificate() });
    const follower = await start({ certificate: nodeCertificate(), state: 'FOLLOWER', others: [leader.member] });
    const store = await open(
      `${follower.connectionString.replace('esdb:', 'esdb+discover:')}&tlsCAFile=${authorityFile}`,
      patient,
    );
    await store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
  });

  it('a connection with TLS signs in with user and password', async () => {
    const server = await start({ certificate: nodeCertificate(), users: { ledger: 'p@ss:wörd' } });
    const as = (user: string) =>
      open(`esdb://${user}localhost:${String(server.port)}?tlsCAFile=${authorityFile}`, {
        ...patient,
        settleWithin: 500,
      });
    const store = await as(`ledger:${encodeURIComponent('p@ss:wörd')}@`);
    await store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
    expect(await collect(store.readAll())).toHaveLength(1);
    for (const stranger of ['', 'ledger:guessed@', 'somebody:else@'])
      await expect(as(stranger)).rejects.toMatchObject({ reason: 'read-only' });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'under another authority than the one named',
      'localhost',
      `&tlsCAFile=${anotherAuthorityFile}`,
      /self-signed|issuer|verify/,
    ],
    ['under an authority that the system does not know', 'localhost', '', /self-signed|issuer|verify/],
    ['of another name', 'elsewhere.example', `&tlsCAFile=${authorityFile}`, /altnames/],
  ])(
    'a connection with TLS is not made where the certificate is one %s, and says so',
    async (_, name, option, reason) => {
      const server = await start({ certificate: nodeCertificate(name) });
      await expect(
        open(`${server.connectionString}${option}`, { ...patient, settleWithin: 500 }),
      ).rejects.toMatchObject({
        reason: 'unreachable',
        message: expect.stringMatching(reason),
      });
    },
  );

  it('a connection with TLS is not made with a server that does not offer TLS', async () => {
    const server = await start();
    await expect(
      open(`esdb://localhost:${String(server.port)}?tlsCAFile=${authorityFile}`, { ...patient, settleWithin: 500 }),
    ).rejects.toMatchObject({ reason: 'unreachable', message: expect.stringMatching(/SSL/) });
  });
});
