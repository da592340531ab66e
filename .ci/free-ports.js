import { createServer } from 'node:net';

/* Prints the requested number of free ports, found by binding all of them before releasing any. */
const servers = await Promise.all(
  Array.from(
    { length: Number(process.argv[2]) },
    () =>
      new Promise((resolve, reject) => {
        const server = createServer().once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
      }),
  ),
);
console.log(servers.map((server) => server.address().port).join(' '));
for (const server of servers) server.close();
