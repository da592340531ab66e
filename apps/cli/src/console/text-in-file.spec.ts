import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyGiven } from '../asking/body-given.js';
import { Problem } from '../errors/problem.js';
import { noticeIn } from '../calendar/notice-file.js';

import { reasonGiven } from './reason-given.js';

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

describe('a reason that is given at the machine', () => {
  it.each(['', ' ', '丢失\u0000', '丢失\u202E', '丢\uFFFD失', '\u200B'])(
    'a reason that nobody could read is not recorded: %j',
    (given) => {
      expect(() => reasonGiven('--reason', given)).toThrow(Problem);
    },
  );

  it('a reason is recorded without the spaces around it', () => {
    expect(reasonGiven('--reason', ' 密码遗失 ')).toBe('密码遗失');
  });
});

describe('a file that is given to a command', () => {
  it('a file in another encoding is refused, so that no sign of it becomes another', () => {
    expect(() => bodyGiven(written('body.json', GBK))).toThrow(
      expect.objectContaining({ en: expect.stringContaining('is not UTF-8') }),
    );
    expect(() => noticeIn(written('days.json', GBK), 2027)).toThrow(
      expect.objectContaining({ zh: expect.stringContaining('不是 UTF-8 编码') }),
    );
  });

  it('a file in which signs were lost before, or a member is there twice, is refused', () => {
    const of = (name: string, text: string) => () => bodyGiven(written(name, text));
    expect(of('lost.json', '{"note":"占\uFFFD"}')).toThrow(
      expect.objectContaining({ en: expect.stringContaining('signs were lost') }),
    );
    expect(of('twice.json', '{"note":"占道","note":"乱占"}')).toThrow(
      expect.objectContaining({ en: expect.stringContaining('/note twice') }),
    );
    expect(() =>
      noticeIn(written('twice.json', '{"days":{"2027-01-01":["元旦",1],"2027-01-01":["元旦",0]}}'), 2027),
    ).toThrow(expect.objectContaining({ zh: expect.stringContaining('出现了两次') }));
    expect(() => noticeIn(written('lost.csv', '日期,安排\n2027-01-01,放\uFFFD\n'), 2027)).toThrow(
      expect.objectContaining({ en: expect.stringContaining('row 2') }),
    );
  });

  it('a file with a byte order mark, as an editor writes it, is read', () => {
    expect(bodyGiven(written('body.json', '\uFEFF{"note":"占道"}'))).toEqual({ note: '占道' });
  });
});
