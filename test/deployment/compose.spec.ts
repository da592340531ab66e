import { describe, expect, it } from '@jest/globals';
import { eventLogAddress } from '@ecl/ledger';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeFile, repository, type Service } from './compose-file.js';

const { services, volumes } = composeFile();
const named = (prefix: string): [string, Service][] =>
  Object.entries(services).filter(([name]) => name.startsWith(prefix));
const all = Object.entries(services);
const [nodes, ledgers, disclosures] = [named('node-'), named('ledger-'), named('disclosure-')];

/** Where a service has a volume: `ledger-data` at `/data`. */
const mountsOf = ({ volumes: mounts = [] }: Service) =>
  mounts.map((mount) => {
    const [source, target, mode = 'rw'] = mount.split(':');
    return { source: source!, target: target!, mode };
  });
const mountAt = (service: Service, path: string) => mountsOf(service).find(({ target }) => target === path);

const addressOf = (port: string): string => port.replace(/^\$\{\w+:-(.*?)\}/, '$1').split(':')[0]!;

describe('docker-compose.yml', () => {
  it('docker-compose.yml has one node for development, and a cluster in a profile', () => {
    expect(all.filter(([, { profiles }]) => !profiles).map(([name]) => name)).toEqual(['eventstoredb']);
    expect([nodes, ledgers, disclosures].map(({ length }) => length)).toEqual([3, 2, 2]);
    expect(all).toHaveLength(9);
  });

  it.each(all)('docker-compose.yml checks whether %s is healthy', (_, { healthcheck }) => {
    expect(healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each(all)('docker-compose.yml names the exact release of %s', (_, { image }) => {
    expect(image).toMatch(/:\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/);
  });

  it.each(all)(
    'docker-compose.yml opens %s to this machine alone, and only the proxy to the world',
    (name, { ports = [] }) => {
      const open = ports.filter((port) => addressOf(port) !== '127.0.0.1');
      expect(name === 'proxy' || open.length === 0).toBe(true);
      for (const port of ports) expect(port).toMatch(/:\d+(\}?):\d+$/);
    },
  );

  it('docker-compose.yml shows the staff API on this machine alone by default', () => {
    expect(services['proxy']!.ports!.map(addressOf)).toEqual(['127.0.0.1', '0.0.0.0']);
  });

  it('docker-compose.yml gives each ledger read models of its own, and both the same accounts', () => {
    const own = ledgers.map(([, ledger]) => mountAt(ledger, '/read-models')?.source);
    expect(new Set(own).size).toBe(ledgers.length);
    expect(ledgers.map(([, ledger]) => mountAt(ledger, '/data')?.source)).toEqual(['ledger-data', 'ledger-data']);
  });

  it('docker-compose.yml gives each public site the read models of one ledger, to read only, and nothing else', () => {
    for (const [name, service] of disclosures)
      expect(mountsOf(service)).toEqual([
        { source: name.replace('disclosure', 'read-models'), target: '/read-models', mode: 'ro' },
      ]);
  });

  it('docker-compose.yml keeps what each node writes in a named volume of its own', () => {
    const data = [...nodes, ...named('eventstoredb')].map(([, node]) => mountAt(node, '/var/lib/eventstore')?.source);
    expect(new Set(data).size).toBe(4);
    for (const [, service] of all)
      for (const { source } of mountsOf(service)) if (!source.startsWith('./')) expect(volumes).toHaveProperty(source);
  });

  it('docker-compose.yml gives each node the addresses of the two others, and a name that everyone calls it by', () => {
    for (const [name, { environment }] of nodes) {
      const others = nodes.map(([other]) => other).filter((other) => other !== name);
      expect(environment?.['EVENTSTORE_GOSSIP_SEED']).toBe(others.map((other) => `${other}:2113`).join(','));
      expect(environment?.['EVENTSTORE_NODE_HOST_ADVERTISE_AS']).toBe(name);
      expect(environment?.['EVENTSTORE_CLUSTER_SIZE']).toBe('3');
    }
  });

  it('docker-compose.yml gives the ledgers the address of all nodes, in a form that the ledger reads', () => {
    for (const [, { environment }] of ledgers) {
      const address = environment!['LEDGER_STORE']!;
      expect(eventLogAddress(address).is).toBe('eventstoredb');
      for (const [node] of nodes) expect(address).toContain(`${node}:2113`);
    }
  });

  it('docker-compose.yml starts nothing before what it needs is healthy', () => {
    for (const [, { depends_on = {} }] of all)
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        expect(services).toHaveProperty(needed);
        expect(condition).toBe('service_healthy');
      }
  });

  it('docker-compose.yml names files that exist', () => {
    for (const [, { build }] of all) if (build) expect(existsSync(join(repository, build.dockerfile))).toBe(true);
    for (const [, service] of all)
      for (const { source } of mountsOf(service))
        if (source.startsWith('./')) expect(existsSync(join(repository, source))).toBe(true);
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(repository, 'deploy/Dockerfile'), 'utf8');
  const ignored = readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n');

  it('the image copies only files that exist and that it may see', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
      sources!.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const source of copied) {
      expect(existsSync(join(repository, source))).toBe(true);
      expect(ignored).toContain(`!${source.replace(/^\.\//, '')}`);
    }
  });

  it('the image does not run as root, and checks whether it is healthy', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile.match(/^FROM (\S+)/gm)).toEqual(Array(2).fill('FROM node:22.20.0-bookworm-slim'));
  });
});

describe('the proxy', () => {
  const settings = readFileSync(join(repository, 'deploy/proxy.conf'), 'utf8');

  it('the proxy knows every ledger and every public site by its name and port', () => {
    const servers = [...settings.matchAll(/^ {2}server (\S+:\d+)/gm)].map(([, address]) => address);
    expect(servers).toEqual([
      ...ledgers.map(([name]) => `${name}:3000`),
      ...disclosures.map(([name]) => `${name}:3001`),
    ]);
  });

  it('the proxy does not send a step twice, and no client can set the address it comes from', () => {
    expect(settings).not.toMatch(/^\s*proxy_next_upstream .*non_idempotent/m);
    expect(settings).toMatch(/proxy_set_header X-Forwarded-For \$remote_addr;/);
  });
});

const hasCompose = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
const withCompose = hasCompose ? it : it.skip;

describe('docker compose', () => {
  withCompose.each([[[]], [['--profile', 'cluster']]])('takes the file, with %j', (profile: string[]) => {
    const args = ['compose', '-f', 'docker-compose.yml', ...profile, 'config', '--quiet'];
    const { status, stderr } = spawnSync('docker', args, { cwd: repository, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
