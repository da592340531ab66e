import { fen, yuan } from '@ecl/kernel';
import { expect, it } from '@jest/globals';
import { imposedBy, imposedIn } from './imposed.js';
import { DecisionPublished } from './vocabulary.js';

it('a publication says each kind of penalty once, in the order of the law, and what is fined in all', () => {
  expect(
    imposedBy([
      { kind: 'fine', amount: yuan(300) },
      { kind: 'confiscationOfProperty', items: '警告；罚款9.00元' },
      { kind: 'warning' },
      { kind: 'fine', amount: yuan(200) },
    ]),
  ).toEqual({ penaltyKinds: ['warning', 'fine', 'confiscationOfProperty'], fine: yuan(500) });
  expect(imposedBy([])).toEqual({ penaltyKinds: [], fine: 0 });
});

it('a publication of before, which said it in words alone, is read from its words', () => {
  const { upcasters } = DecisionPublished;
  const said = { partyId: 'party-1', publicText: { penaltySummary: '警告；罚款1,234.50元；吊销许可证件：罚款证' } };
  expect(upcasters[2]?.(said)).toEqual({
    ...said,
    penaltyKinds: ['warning', 'fine', 'revocationOfLicence'],
    fine: 123_450,
  });
});

it('goods that are called like a penalty are none', () => {
  expect(imposedIn('没收非法财物：广告牌一块；警告标志二个；罚款单一本')).toEqual({
    penaltyKinds: ['confiscationOfProperty'],
    fine: fen(0),
  });
});
