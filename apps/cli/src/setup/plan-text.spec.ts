import { describe, expect, it } from '@jest/globals';
import { KINDS } from './kinds.js';
import { planText } from './plan-text.js';

describe('the plan of a setup that is read from a file or a pipe', () => {
  it('a list that changes is shown whole, before and after', () => {
    const banks = Array.from({ length: 30 }, (_, nth) => `示例银行第${String(nth)}支行`);
    const [before, after] = [banks.slice(0, -1).join('、'), banks.join('、')];
    const text = planText([
      {
        kind: KINDS[0]!,
        place: { file: `${'很长的文件夹/'.repeat(20)}agencies.csv`, row: 7 },
        subject: `示例${'区'.repeat(50)}城市管理局`,
        is: 'changed',
        differences: [{ member: 'bankIds', zh: '代收银行', en: 'Collecting banks', before, after }],
        faults: [],
      },
    ]);
    expect(text).not.toContain('…');
    for (const whole of [before, after, 'agencies.csv:7', '城市管理局']) expect(text).toContain(whole);
  });
});
