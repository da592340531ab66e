import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PostgreSqlServer {
  readonly connectionString: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** Where Debian and related systems keep the server's programs, which are not on the path. */
const INSTALLED = '/usr/lib/postgresql';

/** A cluster only for this run, on loopback, with PostgreSQL's default durability; undefined if it is not installed. */
export const startPostgreSql = async (): Promise<PostgreSqlServer | undefined> => {
  const programs = programFolder();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'ecl-bench-postgresql-'));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const asUser = { cwd: folder, ...user };
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...asUser,
    stdio: 'ignore',
  });
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=on'];
  const server = spawn(join(programs, 'postgres'), flags, { ...asUser, stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: server.stderr })) if (line.includes('ready to accept')) break;
  server.stderr.resume();
  return {
    connectionString: `postgresql://bench@127.0.0.1:${String(port)}/postgres`,
    version: execFileSync(join(programs, 'postgres'), ['--version']).toString().trim(),
    stop: async () => {
      // "Fast": ends sessions instead of waiting for them.
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const programFolder = (): string | undefined => {
  if (!existsSync(INSTALLED)) return undefined;
  const newestFirst = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => join(INSTALLED, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
};

/** PostgreSQL refuses to run as root; its package creates a user for it. */
const unprivilegedUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
