import { describe, expect, it } from '@jest/globals';
import { amountTexts } from './amount-texts.js';
import { anyOf, exactly, integer, listOf, money, optional, record, text } from './schema.js';

const penalty = anyOf(
  record({ kind: exactly('fine'), amount: money() }),
  record({ kind: exactly('warning') }),
  record({ kind: exactly('goods'), items: text(), value: optional(money()) }),
);

describe('the text of an amount', () => {
  it('the text of an amount stands beside it, in yuan, wherever the amount is', () => {
    const texts = amountTexts(record({ fine: money(), days: integer(), penalties: listOf(penalty) }));
    expect(
      texts({
        fine: 100_000,
        days: 100,
        penalties: [{ kind: 'fine', amount: 100 }, { kind: 'warning' }, { kind: 'goods', items: 'a cart' }],
      }),
    ).toEqual({
      fine: 100_000,
      fineText: '1,000.00元',
      days: 100,
      penalties: [
        { kind: 'fine', amount: 100, amountText: '1.00元' },
        { kind: 'warning' },
        { kind: 'goods', items: 'a cart' },
      ],
    });
  });

  it('the text of an amount is missing where the amount is, and what has no amount is given as it is', () => {
    const value = { days: 3 };
    expect(amountTexts(record({ days: integer() }))(value)).toBe(value);
    expect(amountTexts(record({ fine: optional(money()) }))({})).toEqual({});
  });
});
