import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { ecl } from './ecl.fixture.js';

/** What bash offers after some words, the last of them unfinished. */
const offered = (script: string, ...words: readonly string[]): readonly string[] =>
  execFileSync(
    'bash',
    [
      '-c',
      `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ecl; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'x',
      ...words,
    ],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');

describe('completion', () => {
  it('bash completes commands, commands of commands, and their options', async () => {
    const { code, out } = await ecl('completion', 'bash');
    expect(code).toBe(0);
    expect(offered(out, 'ecl', 'whi')).toEqual(['']);
    expect(offered(out, 'ecl', 'what')).toEqual(['what-if']);
    expect(offered(out, 'ecl', 'registers', 'register-u')).toEqual(['register-unit']);
    expect(offered(out, 'ecl', 'registers', 'register-unit', '--unit-id', 'x', '--name')).toEqual([
      '--name-zh',
      '--name-en',
    ]);
    expect(offered(out, 'ecl', 'start', '--pub')).toEqual(['--public-port']);
  });

  it.each(['zsh', 'fish'])('%s gets a script that it can read', async (shell) => {
    const { code, out } = await ecl('completion', shell);
    expect([code, out]).toEqual([0, expect.stringContaining("'ecl registers register-unit'")]);
    const read = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    // Where the shell is not installed, nobody can ask it.
    if (read.error === undefined) expect(read.stderr).toBe('');
  });

  it('another shell is named as wrong, with those that there are', async () => {
    expect(await ecl('completion', 'cmd')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('bash, zsh, fish'),
    });
  });
});
