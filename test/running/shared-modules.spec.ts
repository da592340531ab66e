import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Global {
  process: EventEmitter & { env: Record<string, string>; exitCode: number | undefined };
  [symbol: symbol]: unknown;
}
const { cleanedGlobal } = (await import(new URL('./cleaned-global.js', import.meta.url).href)) as {
  cleanedGlobal: (global: Global) => { begin: () => void; end: () => void };
};

const repository = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['libs', 'apps'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/node_modules|^workbench/.test(path))
    .map((path) => join(repository, folder, path)),
);

const shared = sources.filter((path) => !/\.(spec|fixture)\.ts$/.test(path));

const aGlobal = (): Global => ({
  process: Object.assign(new EventEmitter(), {
    env: { ...process.env } as Record<string, string>,
    exitCode: undefined,
  }),
});

describe('what the specs of a worker share', () => {
  it('a module that specs share knows nothing of the spec that is running', () => {
    expect(shared.length).toBeGreaterThan(500);
    expect(shared.filter((path) => readFileSync(path, 'utf8').includes("from '@jest/globals'"))).toEqual([]);
  });

  it('a module that specs share has no variable that one spec could change for the next', () => {
    const changing = (path: string) => /^(export )?(let|var) /m.test(readFileSync(path, 'utf8'));
    expect(shared.filter(changing)).toEqual([]);
  });

  it('a spec finds the environment of the run, not what the last spec made of it', () => {
    const global = aGlobal();
    const cleaned = cleanedGlobal(global);
    Object.assign(global.process.env, { PATH: 'elsewhere', ECL_LEFT_BY_A_SPEC: '1' });
    cleaned.begin();
    expect(global.process.env).toEqual({ ...process.env });
  });

  it('a spec finds no listener and no exit code of the last spec', () => {
    const global = aGlobal();
    const cleaned = cleanedGlobal(global);
    global.process.on('SIGTERM', () => undefined);
    global.process.exitCode = 3;
    cleaned.begin();
    expect([global.process.listenerCount('SIGTERM'), global.process.exitCode]).toEqual([0, undefined]);
  });

  it('a spec finds no time limit of the last spec, while a package keeps what it left for itself', () => {
    const global = aGlobal();
    const [limit, kept] = [Symbol.for('TEST_TIMEOUT_SYMBOL'), Symbol.for('opentelemetry.js.api.1')];
    Object.assign(global, { [limit]: 240_000, [kept]: 'kept' });
    cleanedGlobal(global).end();
    expect([global[limit], global[kept]]).toEqual([undefined, 'kept']);
  });
});
