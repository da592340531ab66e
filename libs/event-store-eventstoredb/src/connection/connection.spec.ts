import { expect, it } from '@jest/globals';
import { Connection } from './connection.js';
import { parseConnectionString } from './connection-string.js';

const headerFor = (connectionString: string): Record<string, unknown> =>
  new Connection(parseConnectionString(connectionString)).header().getMap();

it('every call says who asks, with the decoded password and not as it is in the connection string', () => {
  const password = 'pa:ss@w/rd?%&案';
  const { authorization } = headerFor(`esdb://li%40bureau:${encodeURIComponent(password)}@a`);
  const [scheme, told] = String(authorization).split(' ');
  expect(scheme).toBe('Basic');
  expect(Buffer.from(told!, 'base64').toString()).toBe(`li@bureau:${password}`);
});

it('every call insists on the node that leads', () => {
  expect(headerFor('esdb://a,b?tls=false')).toMatchObject({ 'requires-leader': 'true' });
});

it('a connection has a name in the log of the server, in letters that a header may hold', () => {
  expect(headerFor('esdb://a?connectionName=案卷账本')).toMatchObject({
    'connection-name': encodeURIComponent('案卷账本'),
  });
});
