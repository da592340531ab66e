import { describe, expect, it } from '@jest/globals';
import { addDays, plainDate } from '@ecl/kernel';
import fc from 'fast-check';
import { FINDING_RULES, findingsOf } from './procedure.js';
import { balanceOf, dueOf, emptyImportedCase, evolveByStep, type ForeignStep } from './state.js';
import { FOREIGN_STEP_KINDS, type ForeignStepKind } from './vocabulary.js';

type Told = readonly [kind: ForeignStepKind, on: string, amount?: number];

const stepsOf = (told: readonly Told[]): ForeignStep[] =>
  told.map(([kind, on, amount = 0], index) => ({ index, kind, on: plainDate(on), amount }));

const findingsIn = (steps: readonly ForeignStep[]) => {
  let state = emptyImportedCase;
  return steps.flatMap((step) => {
    const findings = findingsOf('A1', step, state);
    state = evolveByStep(state, step);
    return findings.map(({ data }) => data);
  });
};

const rulesBrokenBy = (...told: Told[]): string[] => findingsIn(stepsOf(told)).map(({ rule }) => rule);

// 2007-03-19 was a Monday.
const fined: Told = ['fineImposed', '2007-03-19', 10_000];
const served: Told = ['noticeServed', '2007-03-20'];

describe('service of the decision', () => {
  it('service of a foreign decision may take until the seventh working day after it was made [L14]', () => {
    expect(rulesBrokenBy(fined, ['noticeServed', '2007-03-28'])).toEqual([]);
  });

  it('service of a foreign decision is late from the eighth working day on [L14]', () => {
    const [finding] = findingsIn(stepsOf([fined, ['noticeServed', '2007-03-29']]));
    expect(finding).toMatchObject({
      rule: 'imported.service-late',
      stepIndex: 1,
      detail: { decidedOn: '2007-03-19', dueOn: '2007-03-28', servedOn: '2007-03-29', days: '10' },
    });
  });

  it('service of a foreign decision is judged once, at the first service', () => {
    expect(rulesBrokenBy(fined, ['noticeServed', '2007-03-28'], ['noticeServed', '2007-06-01'])).toEqual([]);
  });

  it('service of a foreign decision is not judged where the source has no decision', () => {
    expect(rulesBrokenBy(['noticeServed', '2007-03-29'])).toEqual([]);
  });
});

describe('payment of a foreign fine', () => {
  it('payment of a foreign fine is in time on the fifteenth day', () => {
    expect(rulesBrokenBy(fined, served, ['paymentReceived', '2007-04-04', 10_000])).toEqual([]);
  });

  it('payment of a foreign fine is late on the sixteenth', () => {
    expect(rulesBrokenBy(fined, served, ['paymentReceived', '2007-04-05', 10_000])).toEqual(['imported.payment-late']);
  });

  it('payment of a foreign fine is in time on the Monday when the fifteenth day is a Saturday', () => {
    const servedOnFriday: Told = ['noticeServed', '2007-03-23'];
    expect(rulesBrokenBy(fined, servedOnFriday, ['paymentReceived', '2007-04-09', 10_000])).toEqual([]);
  });

  it('payment of a foreign fine is not late before the decision was served', () => {
    expect(rulesBrokenBy(fined, ['paymentReceived', '2007-09-01', 10_000])).toEqual([]);
  });

  it('payment of a foreign fine beyond what is due has to be returned', () => {
    const [finding] = findingsIn(
      stepsOf([fined, ['decisionSent', '2007-03-19', 500], ['paymentReceived', '2007-03-20', 10_501]]),
    );
    expect(finding).toMatchObject({ rule: 'imported.over-collected', detail: { due: '10500', excess: '1' } });
  });
});

describe('an increase of the penalty', () => {
  it('an increase of the penalty counts as the new total, not as an increment', () => {
    const steps = stepsOf([fined, ['decisionSent', '2007-03-19', 500], ['penaltyIncreased', '2007-06-01', 14_000]]);
    const state = steps.reduce(evolveByStep, emptyImportedCase);
    expect(dueOf(state)).toBe(14_500);
    expect(
      balanceOf(
        evolveByStep(state, { index: 3, kind: 'paymentReceived', on: plainDate('2007-06-02'), amount: 14_500 }),
      ),
    ).toBe(0);
  });

  it('an increase of the penalty is early on the last day for payment', () => {
    expect(rulesBrokenBy(fined, served, ['penaltyIncreased', '2007-04-04', 10_000])).toEqual([
      'imported.surcharge-early',
    ]);
  });

  it('an increase of the penalty is early while no service is recorded', () => {
    expect(rulesBrokenBy(fined, ['penaltyIncreased', '2008-01-01', 10_000])).toEqual(['imported.surcharge-early']);
  });

  it('an increase of the penalty may reach three percent for each day overdue [H13]', () => {
    expect(rulesBrokenBy(fined, served, ['penaltyIncreased', '2007-04-14', 13_000])).toEqual([]);
    expect(rulesBrokenBy(fined, served, ['penaltyIncreased', '2007-04-14', 13_001])).toEqual([
      'imported.surcharge-over-rate',
    ]);
  });

  it('an increase of the penalty may double the fine, and no more [H13]', () => {
    expect(rulesBrokenBy(fined, served, ['penaltyIncreased', '2007-06-04', 20_000])).toEqual([]);
    expect(rulesBrokenBy(fined, served, ['penaltyIncreased', '2007-06-04', 20_001])).toEqual([
      'imported.surcharge-over-cap',
    ]);
  });

  it('an increase of the penalty has to wait while an appeal is pending, and may go on after its result', () => {
    const appealed: Told = ['appealLodged', '2007-03-25'];
    const increased: Told = ['penaltyIncreased', '2007-06-04', 20_000];
    expect(rulesBrokenBy(fined, served, appealed, increased)).toEqual(['imported.surcharge-during-remedy']);
    expect(rulesBrokenBy(fined, served, appealed, ['appealResultReceived', '2007-05-01'], increased)).toEqual([]);
  });
});

describe('remedies against a foreign fine', () => {
  it('an appeal is late after the sixtieth day [L40]', () => {
    expect(rulesBrokenBy(fined, served, ['appealLodged', '2007-05-21'])).toEqual([]); // the sixtieth day is a Saturday
    expect(rulesBrokenBy(fined, served, ['appealLodged', '2007-05-22'])).toEqual(['imported.appeal-late']);
  });

  it('an appeal has to be forwarded within five working days [L42]', () => {
    const lodged: Told = ['appealLodged', '2007-03-23'];
    expect(rulesBrokenBy(fined, served, lodged, ['appealForwarded', '2007-03-30'])).toEqual([]);
    expect(rulesBrokenBy(fined, served, lodged, ['appealForwarded', '2007-04-02'])).toEqual([
      'imported.appeal-forwarded-late',
    ]);
  });

  it('an appeal has to be decided within ninety days at the most [L46]', () => {
    const forwarded: Told = ['appealForwarded', '2007-04-02'];
    expect(rulesBrokenBy(forwarded, ['appealResultReceived', '2007-07-02'])).toEqual([]); // 1 July is a Sunday
    expect(rulesBrokenBy(forwarded, ['appealResultReceived', '2007-07-03'])).toEqual(['imported.appeal-decided-late']);
  });

  it('a suit is in time six months after service, and fifteen days after the result of an appeal [L48, L49]', () => {
    expect(rulesBrokenBy(served, ['appealToJudge', '2007-09-20'])).toEqual([]);
    expect(rulesBrokenBy(served, ['appealToJudge', '2007-09-21'])).toEqual(['imported.suit-late']);
    const notified: Told = ['appealResultNotified', '2007-04-02'];
    expect(rulesBrokenBy(served, notified, ['appealToJudge', '2007-04-17'])).toEqual([]);
    expect(rulesBrokenBy(served, notified, ['appealToJudge', '2007-04-18'])).toEqual(['imported.suit-late']);
  });
});

describe('what no order of steps allows', () => {
  it('an appeal before the decision was served is a finding [L40]', () => {
    expect(rulesBrokenBy(fined, ['appealLodged', '2007-03-25'], served)).toEqual(['imported.appeal-before-service']);
    expect(rulesBrokenBy(fined, served, ['appealLodged', '2007-03-25'])).toEqual([]);
  });

  it('a suit is a finding where neither the decision nor the result of an appeal reached the party [L48, L49]', () => {
    const sued: Told = ['appealToJudge', '2007-04-10'];
    expect(rulesBrokenBy(fined, sued)).toEqual(['imported.suit-before-service']);
    expect(rulesBrokenBy(fined, served, sued)).toEqual([]);
    expect(rulesBrokenBy(fined, ['appealResultNotified', '2007-04-02'], sued)).toEqual([]);
  });

  it('an increase of a fine that was paid is a finding, also where it was overdue when it was paid [L21]', () => {
    const increased: Told = ['penaltyIncreased', '2007-06-04', 20_000];
    expect(rulesBrokenBy(fined, served, ['paymentReceived', '2007-04-04', 10_000], increased)).toEqual([
      'imported.surcharge-on-a-settled-fine',
    ]);
    expect(rulesBrokenBy(fined, served, ['paymentReceived', '2007-04-04', 9_999], increased)).toEqual([]);
    // Nothing is known to be due: then nothing is known to be paid.
    expect(rulesBrokenBy(served, increased)).toEqual([]);
  });

  it('a payment of zero is a finding', () => {
    expect(rulesBrokenBy(fined, served, ['paymentReceived', '2007-03-21', 0])).toEqual(['imported.payment-of-nothing']);
    expect(rulesBrokenBy(fined, served, ['paymentReceived', '2007-03-21', 1])).toEqual([]);
  });
});

describe('sending a foreign fine for collection', () => {
  const demanded: Told = ['demandServed', '2007-09-03'];

  it('sending a foreign fine for collection breaks no rule between the two periods, long enough after a demand', () => {
    expect(rulesBrokenBy(fined, served, demanded, ['sentForCollection', '2007-10-01'])).toEqual([]);
  });

  it('sending a foreign fine for collection without a demand in the source is a finding that says so [L25]', () => {
    const [finding] = findingsIn(stepsOf([fined, served, ['sentForCollection', '2007-10-01']]));
    expect(finding).toMatchObject({
      rule: 'imported.collection-without-demand',
      detail: { demand: 'none in the source up to this step' },
    });
  });

  it('sending a foreign fine for collection needs ten working days after the demand [L25]', () => {
    expect(rulesBrokenBy(fined, served, demanded, ['sentForCollection', '2007-09-17'])).toEqual([
      'imported.collection-without-demand',
      'imported.collection-before-remedies-lapsed',
    ]);
  });

  it('sending a foreign fine for collection has to wait for an appeal', () => {
    const appealed: Told = ['appealLodged', '2007-03-25'];
    expect(rulesBrokenBy(fined, served, appealed, demanded, ['sentForCollection', '2007-10-01'])).toEqual([
      'imported.collection-before-remedies-lapsed',
    ]);
  });

  it('sending a foreign fine for collection is late three months after the period for a suit, unless a remedy moved that period [L26]', () => {
    expect(rulesBrokenBy(fined, served, demanded, ['sentForCollection', '2007-12-20'])).toEqual([]);
    expect(rulesBrokenBy(fined, served, demanded, ['sentForCollection', '2007-12-21'])).toEqual([
      'imported.collection-late',
    ]);
    const judged: Told = ['appealToJudge', '2007-04-01'];
    expect(rulesBrokenBy(fined, served, judged, demanded, ['sentForCollection', '2009-01-01'])).toEqual([]);
  });

  it('sending a foreign fine for collection of a fine that is paid is a finding', () => {
    expect(
      rulesBrokenBy(fined, served, ['paymentReceived', '2007-03-21', 10_000], demanded, [
        'sentForCollection',
        '2007-10-01',
      ]),
    ).toEqual(['imported.collection-of-a-settled-fine']);
  });
});

describe('findings', () => {
  const anyStep = fc.record({
    kind: fc.constantFrom(...FOREIGN_STEP_KINDS),
    day: fc.integer({ min: 0, max: 1500 }),
    amount: fc.integer({ min: 0, max: 100_000 }),
  });

  it('findings of the first steps do not change when more of the case becomes known', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 14 }), fc.nat(14), (drawn, cut) => {
        const steps = drawn
          .toSorted((a, b) => a.day - b.day)
          .map(({ kind, day, amount }, index) => ({ index, kind, amount, on: addDays(plainDate('2005-01-01'), day) }));
        const first = findingsIn(steps.slice(0, cut));
        expect(findingsIn(steps).slice(0, first.length)).toEqual(first);
      }),
    );
  });

  it('findings each rest on a rule with a code of its own, an article and both languages', () => {
    expect(new Set(FINDING_RULES.map(({ code }) => code)).size).toBe(FINDING_RULES.length);
    for (const rule of FINDING_RULES) {
      expect(rule.articles.length).toBeGreaterThan(0);
      expect(rule.zh).toMatch(/^[\p{Script=Han}（），。、]+。$/u);
      expect(rule.en).toMatch(/^[A-Z].+\.$/);
    }
  });
});
