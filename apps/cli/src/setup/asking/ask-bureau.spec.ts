import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planOf } from '../plan/plan.js';
import { NOTHING } from '../plan/present.js';
import { readRows } from '../reading/read-rows.js';
import { askBureau } from './ask-bureau.js';
import { yamlOf } from './write-answers.js';

/** Gives these answers, one after another, and keeps what was said and asked. */
const answering = (...answers: readonly string[]) => {
  const heard: string[] = [];
  let next = 0;
  return {
    heard,
    conversation: {
      readLine: async (prompt: string) => {
        heard.push(prompt);
        const answer = answers[next];
        next += 1;
        if (answer === undefined) throw new Error(`no answer to ${prompt}`);
        return answer;
      },
      say: (text: string) => void heard.push(text),
    },
  };
};

const bureau = ['示例局', '', '2', '150402', '11150402MB0000000X', 'sl', '2026-01-01', '一中队、法制股'];
const li = ['李示例', 'sl-li', '执法人员', '1', 'SL-1', '2035-12-31'];
const gao = ['高示例', '', 'head of the agency'];
const song = ['宋示例', '', '6', '法制股', '', 'A2026'];
const rest = ['示例银行', 'sl-treasury', '经办示例', '08、02-1', '示例文件', 'sl-own'];

describe('the questions of ecl setup', () => {
  it('the answers make a file that the ledger takes as it is', async () => {
    const { conversation } = answering(...bureau, ...li, ...gao, ...song, '', ...rest);
    const yaml = yamlOf(await askBureau(plainDate('2026-11-30'), conversation));
    const folder = mkdtempSync(join(tmpdir(), 'ecl-setup-'));
    try {
      const file = join(folder, 'bureau.yaml');
      writeFileSync(file, yaml);
      const plan = planOf(readRows(file), NOTHING, {
        actor: { personId: 'admin', roles: ['administrator'] },
        now: instant('2026-11-30T02:00:00.000Z'),
        because: '更正',
      });
      expect(plan.flatMap(({ faults }) => faults)).toEqual([]);
      const subjects = (kind: string) => plan.filter((row) => row.kind.name === kind).map(({ subject }) => subject);
      expect(subjects('people')).toEqual(['sl-li', 'sl-2', 'sl-3', 'sl-bank-clerk']);
      expect(subjects('heads')).toEqual(['sl-2 sl-bureau']);
      expect(subjects('certificates')).toEqual(['SL-1']);
      expect(subjects('powers')).toContain('sl-bureau 08-3');
      expect(subjects('powers')).toContain('sl-bureau 02-1');
      expect(subjects('accounts')).toEqual(['sl-li', 'sl-2', 'sl-3', 'sl-bank-clerk']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('an answer that cannot be taken is asked again, with the reason', async () => {
    const wrong = ['示例局', '', '7', '2', '999999', '150402', '123', '11150402MB0000000X', 'X', 'sl', '今天', ''];
    const { conversation, heard } = answering(...wrong, '一中队', '', '', '99', '08', '示例文件', '');
    const { agencies } = await askBureau(plainDate('2026-11-30'), conversation);
    expect(agencies).toMatchObject([{ territory: '150402', level: 'county', from: '2026-11-30' }]);
    expect(heard.join('\n')).toMatch(
      /choose one of these[^]*no such division[^]*18 signs[^]*small letters[^]*as 2026-01-01[^]*no 99/,
    );
  });
});
