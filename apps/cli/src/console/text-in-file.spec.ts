import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyGiven } from '../asking/body-given.js';
import { noticeIn } from '../calendar/notice-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-text-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
/** 占道 as GBK writes it. */
const GBK = Buffer.concat([Buffer.from('{"note":"'), Buffer.from([0xd5, 0xbc, 0xb5, 0xc0]), Buffer.from('"}')]);

describe('a file that is given to a command', () => {
  it('a file in another encoding is refused, so that no sign of it becomes another', () => {
    expect(() => bodyGiven(written('body.json', GBK))).toThrow(
      expect.objectContaining({ en: expect.stringContaining('is not UTF-8') }),
    );
    expect(() => noticeIn(written('days.json', GBK), 2027)).toThrow(
      expect.objectContaining({ zh: expect.stringContaining('不是 UTF-8 编码') }),
    );
  });

  it('a file with a byte order mark, as an editor writes it, is read', () => {
    expect(bodyGiven(written('body.json', '\uFEFF{"note":"占道"}'))).toEqual({ note: '占道' });
  });
});
