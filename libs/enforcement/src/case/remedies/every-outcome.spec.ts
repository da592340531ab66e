import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { aCase, at, decided, decisionServed, fine, penaltyDecided } from '../../testing/index.js';
import { finePaid, fineOwed, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { clockOn } from '../clock-of-case.js';
import { partyCasesOf } from '../parties/party-case.js';
import { unperformed } from '../performance/performed.js';
import type { Penalty } from '../values.js';
import {
  accepted,
  ended,
  gains,
  inForceOn,
  ITEM,
  judged,
  officer,
  PARTY,
  published,
  retried,
  running,
  stateOf,
  type End,
} from './restoring.fixture.js';
import type { RemedyKind } from './vocabulary.js';

/** What is left of a case: of the decision, the fine in yuan, what is to be performed, the public text, and the days that run. */
interface Left {
  readonly decision: 'penalty' | 'revoked' | 'none';
  readonly fine?: number | 'cancelled' | 'paid';
  readonly unperformed: readonly string[];
  readonly text: 'published' | 'withdrawn' | 'none';
  readonly refund?: number;
  readonly days: readonly string[];
}

const DAYS = ['L20', 'L26', 'L40', 'L48', 'L49', 'L80', 'L83', 'M5'];
const stop: Penalty = { kind: 'suspensionOfBusiness', scope: '喷涂车间' };
const leftOf = (history: CaseHistory, partyId = PARTY): Left => {
  const party = partyCasesOf(stateOf(history)).find((each) => each.partyId === partyId);
  if (party === undefined) throw new Error(`no ${partyId}`);
  const debt = party.payments.at(-1);
  return {
    decision: party.decision.is === 'noPenalty' ? 'none' : party.decision.is,
    ...(debt === undefined ? {} : { fine: debt.is === 'open' ? debt.fine / 100 : debt.is }),
    unperformed: unperformed(party),
    text: party.disclosure.is === 'published' || party.disclosure.is === 'withdrawn' ? party.disclosure.is : 'none',
    ...(debt === undefined || debt.refundsOrdered === 0 ? {} : { refund: debt.refundsOrdered / 100 }),
    days: running(history, partyId)
      .map(([clock]) => clock)
      .filter((clock) => DAYS.includes(clock))
      .toSorted(),
  };
};

/** Decided on 14 April, served and published; the fine is owed, or paid. */
const imposed = (penalties: Penalty[], isPaid = false): CaseHistory => {
  const isFined = penalties.some(({ kind }) => kind === 'fine');
  return aCase()
    .concluded()
    .with(decided({ penalties, statesSurcharge: true }))
    .and(
      decisionServed(),
      published,
      ...(isFined ? [obligationOpened()] : []),
      ...(isFined && isPaid ? [finePaid()] : []),
    );
};
const TRACKS = {
  owed: imposed([fine(10_000)]),
  paid: imposed([fine(10_000)], true),
  gains: imposed([gains]),
  stop: imposed([fine(10_000), stop]),
};

/** Begun on 11 May, ended on 20 July, of a suit with effect from 20 August. */
const after = (history: CaseHistory, kind: RemedyKind, over: Partial<End>): CaseHistory => {
  const end = ended(history.and(remedyAccepted({ kind, decisionId: 'decision-1' })), 'remedy-1', '2026-07-20', over);
  const isJudged = kind === 'litigation' && over.outcome !== 'withdrawn' && over.outcome !== 'settled';
  return isJudged ? inForceOn(end, 'remedy-1', '2026-08-20') : end;
};

const REDO = { because: 'procedure' } as const;
/** By the outcome: what is left of a decision that imposes a fine, where the fine is owed. */
const OUTCOMES: readonly (readonly [Partial<End>, Left])[] = [
  [
    { outcome: 'upheld' },
    { decision: 'penalty', fine: 10_000, unperformed: ['fine'], text: 'published', days: ['L20', 'L26'] },
  ],
  [
    { outcome: 'dismissed' },
    { decision: 'penalty', fine: 10_000, unperformed: ['fine'], text: 'published', days: ['L20', 'L26'] },
  ],
  [
    { outcome: 'withdrawn' },
    { decision: 'penalty', fine: 10_000, unperformed: ['fine'], text: 'published', days: ['L20', 'L26'] },
  ],
  [
    { outcome: 'settled' },
    { decision: 'penalty', fine: 10_000, unperformed: ['fine'], text: 'published', days: ['L20', 'L26'] },
  ],
  [
    { outcome: 'settled', changedFine: yuan(800) },
    { decision: 'penalty', fine: 800, unperformed: ['fine'], text: 'withdrawn', days: ['L20', 'L26', 'L80', 'L83'] },
  ],
  [
    { outcome: 'changed', changedFine: yuan(4_000) },
    { decision: 'penalty', fine: 4_000, unperformed: ['fine'], text: 'withdrawn', days: ['L20', 'L26', 'L80', 'L83'] },
  ],
  [
    { outcome: 'changed', changedPenalties: [{ kind: 'warning' }] },
    { decision: 'penalty', fine: 'cancelled', unperformed: [], text: 'withdrawn', days: ['L80', 'L83'] },
  ],
  [
    { outcome: 'confirmedIllegal' },
    { decision: 'penalty', fine: 10_000, unperformed: ['fine'], text: 'withdrawn', days: ['L20', 'L26', 'L83'] },
  ],
  [
    { outcome: 'confirmedInvalid' },
    { decision: 'revoked', fine: 'cancelled', unperformed: [], text: 'withdrawn', days: ['L83'] },
  ],
  [
    { outcome: 'revoked' },
    { decision: 'revoked', fine: 'cancelled', unperformed: [], text: 'withdrawn', days: ['L83'] },
  ],
];

/** The days to sue, which depend on who decided. */
const toSue = (kind: RemedyKind, { outcome }: Partial<End>, { decision }: Left): readonly string[] => {
  if (decision === 'revoked' || kind === 'litigation') return [];
  if (kind === 'supervision') return ['L40', 'L48'];
  if (outcome === 'settled') return [];
  return outcome === 'withdrawn' ? ['L48'] : ['L49'];
};

describe('what every outcome of a remedy leaves of the decision, the debt, the text and the days [M8]', () => {
  for (const kind of ['reconsideration', 'litigation', 'supervision'] as const)
    it.each(OUTCOMES)(`${kind}: %j`, (over, left) => {
      const days = [...left.days, ...toSue(kind, over, left)].toSorted();
      expect([over, leftOf(after(TRACKS.owed, kind, over))]).toEqual([over, { ...left, days }]);
    });

  it.each([
    [{ outcome: 'upheld' }, undefined],
    [{ outcome: 'confirmedIllegal' }, undefined],
    [{ outcome: 'changed', changedFine: yuan(4_000) }, 6_000],
    [{ outcome: 'changed', changedPenalties: [{ kind: 'warning' }] }, 10_000],
    [{ outcome: 'confirmedInvalid' }, 10_000],
    [{ outcome: 'revoked' }, 10_000],
    [{ outcome: 'revoked', redo: REDO }, 10_000],
  ] as readonly (readonly [Partial<End>, number | undefined])[])(
    'a fine that is paid goes back as far as it fell: %j',
    (over, refund) => {
      for (const kind of ['reconsideration', 'litigation', 'supervision'] as const) {
        const payments = partyCasesOf(stateOf(after(TRACKS.paid, kind, over))).flatMap((party) => party.payments);
        expect(payments.reduce((sum, debt) => sum + debt.refundsOrdered, 0) / 100).toBe(refund ?? 0);
      }
    },
  );

  it('gains and a stop of business are performed, or not, as the outcome leaves them', () => {
    const of = (history: CaseHistory, over: Partial<End>) =>
      leftOf(after(history, 'reconsideration', over)).unperformed;
    expect(of(TRACKS.gains, { outcome: 'upheld' })).toEqual(['confiscationOfGains']);
    expect(of(TRACKS.gains, { outcome: 'revoked' })).toEqual([]);
    expect(of(TRACKS.gains, { outcome: 'changed', changedPenalties: [{ kind: 'warning' }] })).toEqual([]);
    expect(of(TRACKS.stop, { outcome: 'changed', changedFine: yuan(500) })).toEqual(['fine', 'suspensionOfBusiness']);
    expect(of(TRACKS.stop, { outcome: 'partlyRevoked', changedPenalties: [fine(10_000)] })).toEqual(['fine']);
    expect(of(TRACKS.stop, { outcome: 'partlyRevoked', changedPenalties: [stop] })).toEqual(['suspensionOfBusiness']);
    expect(
      leftOf(after(TRACKS.stop, 'reconsideration', { outcome: 'partlyRevoked', changedPenalties: [stop] })).fine,
    ).toBe('cancelled');
  });
});

describe('a remedy beside another, or about a decision of before', () => {
  it('supervision that ends beside a reconsideration lets the way to the court wait on [L26]', () => {
    const pending = accepted(fineOwed(), 'remedy-1', '2026-05-11', 'reconsideration');
    const beside = ended(accepted(pending, 'from-above', '2026-05-18', 'supervision'), 'from-above', '2026-06-01', {
      outcome: 'upheld',
    });
    expect(clockOn(plainDate('2026-06-02'), 'L26', beside.state, officer, PARTY)?.isStopped).toBe(true);
  });

  it('a retrial that leaves the revocation of a decision in force ends no days of the one that was made anew', () => {
    const redone = judged(fineOwed().and(published), { redo: REDO }).and(
      penaltyDecided({
        occurredAt: at('2026-08-03 09:00'),
        partyId: PARTY,
        decisionId: 'decision-2',
        penalties: [fine(3_000)],
      }),
      decisionServed({
        occurredAt: at('2026-08-04 09:00'),
        decisionId: 'decision-2',
        partyId: PARTY,
        servedOn: plainDate('2026-08-04'),
      }),
      obligationOpened({ obligationId: 'decision-2', debtors: [PARTY], decisionId: 'decision-2', fine: yuan(3_000) }),
    );
    const again = ended(retried(redone), 'retrial', '2026-10-01', { outcome: 'revoked' });
    const [before, now] = [redone, again].map((history) => leftOf(history));
    expect(before?.days).toEqual(['L20', 'L26', 'L40', 'L48', 'L80', 'L83']);
    expect(now).toEqual(before);
  });

  it('a retrial against the retrial that restored a decision undoes it again, changes it, or leaves it', () => {
    const base = judged(fineOwed().and(published));
    const restored = ended(retried(base), 'retrial', '2026-10-01', { outcome: 'dismissed', quashes: true });
    expect(leftOf(restored)).toMatchObject({ decision: 'penalty', fine: 10_000 });
    const third = accepted(restored, 'protest', '2026-11-02', 'protest', 'retrial');
    const end = (over: Partial<End>) => leftOf(ended(third, 'protest', '2026-12-01', over));
    expect(end({ outcome: 'upheld' })).toMatchObject({ decision: 'penalty', fine: 10_000 });
    expect(end({ outcome: 'revoked' })).toMatchObject({ decision: 'revoked', fine: 'cancelled', unperformed: [] });
    expect(end({ outcome: 'confirmedInvalid' })).toMatchObject({ decision: 'revoked', fine: 'cancelled' });
    expect(end({ outcome: 'changed', changedFine: yuan(500) })).toMatchObject({ decision: 'penalty', fine: 500 });
    expect(end({ outcome: 'changed', changedFine: yuan(500), quashes: true })).toMatchObject({
      decision: 'penalty',
      fine: 500,
    });
    expect(end({ outcome: 'confirmedIllegal' })).toMatchObject({ decision: 'penalty', fine: 10_000 });
    expect(end({ outcome: 'revoked', redo: REDO })).toMatchObject({ decision: 'none', unperformed: [] });
    const fourth = accepted(
      ended(third, 'protest', '2026-12-01', { outcome: 'revoked' }),
      'fourth',
      '2027-01-04',
      'retrial',
      'protest',
    );
    expect(leftOf(ended(fourth, 'fourth', '2027-02-01', { outcome: 'upheld', quashes: true }))).toMatchObject({
      decision: 'penalty',
      fine: 10_000,
    });
  });

  it('an item that is decided anew has its own days, and the rest of the decision keeps its own', () => {
    const part = after(imposed([fine(10_000), gains]), 'litigation', {
      outcome: 'partlyRevoked',
      changedPenalties: [gains],
      redo: REDO,
    });
    expect(leftOf(part)).toMatchObject({
      decision: 'penalty',
      fine: 'cancelled',
      unperformed: ['confiscationOfGains'],
    });
    expect(leftOf(part, ITEM)).toMatchObject({ decision: 'none', days: ['M5'] });
  });
});
