import { describe, expect, it } from '@jest/globals';
import { nearCodes, sharedBeginning } from './near-codes.js';
import { productRule, productRules, ruleTracks } from './product-rules.js';
import { askingsOf, SUBJECTS } from './rule-askings.js';

describe('the rules of the product', () => {
  it('the rules of the product are those of the law, of imported cases and of accounts, in the order of their codes', () => {
    const codes = productRules.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toEqual(
      expect.arrayContaining(['payment.empty', 'imported.over-collected', 'accounts.username-taken', 'lead.unknown']),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('the rules of the product belong to a track that has a title, and are asked of streams that have a name', () => {
    expect(productRules.filter(({ track }) => !ruleTracks.has(track)).map(({ code }) => code)).toEqual([]);
    const kinds = new Set(productRules.flatMap(({ askedBy }) => askedBy.map(({ of }) => of)));
    expect([...kinds].toSorted()).toEqual(Object.keys(SUBJECTS).toSorted());
  });

  it('the rules of accounts say at which commands they are asked', () => {
    expect(productRule('accounts.username-taken')).toMatchObject({
      track: 'accounts',
      articles: [],
      askedBy: [{ of: 'accounts', name: 'OpenAccount', route: '/api/accounts', zh: '开立账号' }],
    });
    expect(productRule('accounts.bank-plays-another-part')).toMatchObject({ articles: ['APL 67', 'R235 3'] });
  });
});

describe('where a rule is asked', () => {
  const askings = (code: string) => askingsOf(productRule(code)?.askedBy ?? []);

  it('the steps that ask a rule are grouped by its articles: other articles, another group', () => {
    const lists = askings('transfer.out-of-order').map(({ articles }) => articles.join('; '));
    expect(new Set(lists).size).toBe(lists.length);
    expect(lists.length).toBeGreaterThan(10);
  });

  it('the steps that ask a rule are summed up where nearly every step of a case asks it', () => {
    const [group] = askings('case.unknown');
    expect(group?.steps).toEqual([]);
    expect(group?.whole.map(({ of, but }) => [of, but.map(({ name }) => name)])).toEqual([
      ['cases', ['ProposeFiling', 'DecideOnSpot']],
    ]);
  });

  it('the steps that ask a rule are listed one by one where few ask it', () => {
    expect(askings('payment.empty')).toMatchObject([{ whole: [], steps: [{ name: 'RecordBankPayment' }] }]);
  });
});

describe('a code that does not exist', () => {
  it('a code that does not exist is near those that differ in few characters', () => {
    expect(nearCodes('payment.emty')[0]).toBe('payment.empty');
    expect(nearCodes('PAYMENT.EMPTY')[0]).toBe('payment.empty');
    expect(nearCodes('filing.proposer')[0]).toBe('filing.proposer-of-another-agency');
  });

  it('a code that does not exist is near the code whose second part it is', () => {
    expect(nearCodes('not-handed-over')[0]).toBe('on-spot.not-handed-over');
  });

  it('a part of a code may be the beginning that several codes share', () => {
    expect(sharedBeginning('payment')).toBe('payment.');
    expect(sharedBeginning(' Legal-Review ')).toBe('legal-review.');
    expect(sharedBeginning('pay')).toBeUndefined();
    expect(sharedBeginning('')).toBeUndefined();
  });

  it('a code that is like no other is near no code', () => {
    expect(nearCodes('')).toEqual([]);
    expect(nearCodes('something else altogether')).toEqual([]);
    expect(nearCodes('x'.repeat(5000))).toEqual([]);
  });
});
