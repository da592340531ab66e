import { expect, it } from '@jest/globals';
import { Amount, shownIn } from './amounts.js';
import { Part, Parts } from './lists.js';

class Paid {
  @Amount()
  readonly paid!: number;

  /** What was paid of it before. */
  @Parts(() => Account)
  readonly before!: readonly Account[];
}

class Account {
  @Part(() => Paid)
  readonly last!: Paid;
}

class Plain {
  @Parts(() => Plain)
  readonly parts!: readonly Plain[];
}

it('classes that have each other in them show every amount in yuan, whichever of them is asked for first', () => {
  const inner = { paid: 200, before: [] };
  const answer = { last: { paid: 100, before: [{ last: inner }] } };
  const shown = { last: { paid: 100, paidText: '1.00元', before: [{ last: { ...inner, paidText: '2.00元' } }] } };
  expect(shownIn(Account)?.(answer)).toEqual(shown);
  expect(shownIn(Paid)?.(answer.last)).toEqual(shown.last);
});

it('a class that has only itself in it has no amount', () => {
  expect(shownIn(Plain)).toBeUndefined();
});
