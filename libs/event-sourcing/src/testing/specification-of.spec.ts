import { describe, expect, it } from '@jest/globals';
import { AssertionError } from 'node:assert';
import { accepted, refused, type Decider } from '../decider.js';
import { FineSettled, fineDecider, InstalmentPaid, TooMuchPaid } from '../execution/fines.fixture.js';
import { eventTypes } from '../schemas/event-types.js';
import { specificationOf } from './specification-of.js';

const { given } = specificationOf(fineDecider, { eventTypes: eventTypes(InstalmentPaid, FineSettled) });
const owed = { owed: 100 };
const pay = (amount: number) => ({ type: 'Pay', amount }) as const;

/** What a failed test says to its reader. */
const failureOf = (sentence: () => void): string => {
  try {
    sentence();
  } catch (error) {
    if (error instanceof AssertionError) return error.message;
    throw error;
  }
  return 'it holds';
};

describe('a specification that holds', () => {
  it('a specification of events holds', () =>
    given(InstalmentPaid({ amount: 40 }))
      .when(pay(60), owed)
      .then(InstalmentPaid({ amount: 60 }), FineSettled({})));

  it('a specification holds when it says that nothing is recorded, and nothing is', () =>
    given().when({ type: 'ConfirmBalance', amount: 0 }, owed).thenNothing());

  it('a specification of a state holds, as a claim or as assertions', () => {
    given(InstalmentPaid({ amount: 40 }))
      .when(pay(30), owed)
      .thenState((paid) => paid === 70);
    given()
      .when(pay(30), owed)
      .thenState((paid) => expect(paid).toBe(30));
  });

  it('a specification of a refusal holds, named by violation, rule, code or claim', () => {
    const tooMuch = given().when(pay(101), owed);
    tooMuch.thenRefused(TooMuchPaid);
    tooMuch.thenRefused('payment.more-than-owed');
    tooMuch.thenRefused({ code: 'payment.more-than-owed' });
    tooMuch.thenRefused(({ articles }) => articles.includes('APL 74'));
  });

  it('a specification of several broken rules holds in any order', () => {
    const strict: Decider<string, number, never> = {
      initialState: 0,
      evolve: (state) => state,
      decide: (command) => (command === 'nothing' ? accepted() : refused('rule-a', 'rule-b')),
    };
    specificationOf(strict).given().when('everything').thenRefused('rule-b', 'rule-a');
    specificationOf(strict).given().when('nothing').thenNothing();
  });
});

describe('a specification that does not hold', () => {
  it('a failing specification shows the events side by side', () => {
    const failure = failureOf(() =>
      given()
        .when(pay(60), owed)
        .then(InstalmentPaid({ amount: 61 })),
    );
    expect(failure).toMatch(/\+ +amount: 60/);
    expect(failure).toMatch(/- +amount: 61/);
  });

  it('a failing specification says for which rules a command was refused', () => {
    const sentence = given().when(pay(101), owed);
    for (const failure of [failureOf(() => sentence.then()), failureOf(() => sentence.thenNothing())])
      expect(failure).toBe('expected events, but it was refused: payment.more-than-owed');
  });

  it('a failing specification says what was accepted instead of refused', () => {
    expect(failureOf(() => given().when(pay(100), owed).thenRefused(TooMuchPaid))).toBe(
      'expected a refusal, but it was accepted: InstalmentPaid, FineSettled',
    );
    expect(failureOf(() => given().when({ type: 'ConfirmBalance', amount: 0 }, owed).thenRefused(TooMuchPaid))).toBe(
      'expected a refusal, but it was accepted: nothing',
    );
  });

  it('a failing specification names a rule that was not broken, and one that was broken besides', () => {
    const sentence = given().when(pay(101), owed);
    expect(failureOf(() => sentence.thenRefused('payment.closed'))).toContain('payment.closed');
    expect(failureOf(() => sentence.thenRefused())).toContain('payment.more-than-owed');
    expect(failureOf(() => sentence.thenRefused(TooMuchPaid, TooMuchPaid))).not.toBe('it holds');
    expect(failureOf(() => sentence.thenRefused(({ rule }) => rule === 'x'))).toContain("rule === 'x'");
  });

  it('a failing specification shows the state that was not as claimed', () => {
    expect(
      failureOf(() =>
        given()
          .when(pay(30), owed)
          .thenState((paid) => paid > 30),
      ),
    ).toContain(': 30');
  });

  it('a specification that is never ended fails its test', async () => {
    // Jest awaits what a test returns, which calls its `then`.
    const unended = Promise.resolve().then((): unknown => given().when(pay(30), owed));
    await expect(unended).rejects.toBeInstanceOf(AssertionError);
  });
});

describe('an event that could not be stored', () => {
  it('an event that cannot be stored is a failure, whether it was given or decided', () => {
    expect(() => given(InstalmentPaid({ amount: 0 }))).toThrow(
      'InstalmentPaid (version 1): /amount must be a whole number of at least 1',
    );
    expect(() => given().when(pay(-5), owed)).toThrow(
      'InstalmentPaid (version 1): /amount must be a whole number of at least 1',
    );
    expect(() => specificationOf(fineDecider).given(InstalmentPaid({ amount: NaN }))).toThrow('/amount');
  });
});
