import { describe, expect, it } from '@jest/globals';
import { parseConnectionString } from '@ecl/event-store-eventstoredb';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

describe('a bundle', () => {
  it('a bundle makes stacks name the source', () => {
    const stackOf = (call: () => unknown): string | undefined => {
      try {
        call();
        return undefined;
      } catch (error) {
        return (error as Error).stack;
      }
    };
    expect(stackOf(() => parseConnectionString('none'))).toMatch(/connection-string\.ts:\d+:\d+/);
  });

  const started = (...program: readonly string[]) =>
    spawnSync(process.execPath, ['--import', './test/register-typescript-in-workers.js', ...program], {
      cwd: repository,
      encoding: 'utf8',
    });

  it('a bundle makes a child program name its source when it fails', () => {
    const missing = join(tmpdir(), 'missing');
    const { status, stderr } = started('test/faults/break-off.ts', 'restore', missing, join(missing, 'data'), 'copy');
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/libs.ledger.src.*\.ts:\d+:\d+/);
  });

  it('a bundle is asked for where a program has none', () => {
    const { status, stderr } = started('test/fixtures/write-golden-events.ts');
    expect(status).not.toBe(0);
    expect(stderr).toContain('write-golden-events.ts has no bundle: name it in test/running/bundled-sources.js');
  });
});
