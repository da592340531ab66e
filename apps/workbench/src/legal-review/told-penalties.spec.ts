import { expect, it } from '@jest/globals';
import type { Say } from '../words/language.js';
import { penaltiesWords } from './told-penalties.js';

const zh: Say = Object.assign(
  (first: string | { readonly zh: string }) => (typeof first === 'string' ? first : first.zh),
  {
    language: 'zh' as const,
  },
);

it('amounts are in yuan, and a number of goods is no amount', () => {
  expect(
    penaltiesWords(
      [
        { kind: 'fine', amount: 15_000_000 },
        { kind: 'confiscationOfProperty', items: '三轮车 2 辆', value: 120_000 },
        { kind: 'suspensionOfBusiness', scope: '停业 30 日' },
        { kind: 'warning' },
      ],
      zh,
    ),
  ).toBe('罚款 150,000.00 元、没收非法财物 三轮车 2 辆 （价值 1,200.00 元）、责令停产停业 停业 30 日、警告');
});
