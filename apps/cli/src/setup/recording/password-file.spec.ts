import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passwordFile } from './password-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-passwords-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('the file is made before anything is told, for its owner only, and keeps what is told', () => {
  const file = join(folder, 'first.csv');
  const passwords = passwordFile(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  passwords.tell({ username: 'li', personId: 'li-1', password: 'secret' });
  passwords.end();
  expect(readFileSync(file, 'utf8')).toBe('用户名,人员编号,初始口令\nli,li-1,secret\n');
  expect(() => passwordFile(file)).toThrow(expect.objectContaining({ zh: expect.stringContaining('文件已存在') }));
});

it('a file without a password is taken away; one that cannot be made stops before anything is recorded', () => {
  const file = join(folder, 'first.csv');
  passwordFile(file).end();
  expect(existsSync(file)).toBe(false);
  expect(() => passwordFile(join(folder, 'nowhere', 'first.csv'))).toThrow(
    expect.objectContaining({ zh: expect.stringContaining('无法写入（ENOENT）') }),
  );
});
