import { eventTypes, fold } from '@ecl/event-sourcing';
import { addFen, chinaDateOf, fen, subtractFen, type Fen } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decisionPublished } from '../testing/disclosed-case.js';
import { at, contextOn } from '../testing/context-on.js';
import { bankPayment, fineOwed } from '../testing/paid-case.js';
import { Bank, Finance, Li, PrincipalHead } from '../testing/people.js';
import { remediesOf } from '../testing/possible-remedies.js';
import type { PossibleStep } from '../testing/possible-steps.js';
import { document } from '../testing/values.js';
import { WalkedCase, type Walk } from '../testing/walked-case.js';
import { caseDecider } from './case.js';
import { RevokeDecision } from './decision/vocabulary/index.js';
import { ProposeDisclosure, PublishDecision } from './disclosure/vocabulary.js';
import { caseEventTypes } from './events.js';
import { parametersInForce } from './parameters-in-force.js';
import { partyCasesOf, type PartyCase } from './parties/party-case.js';
import { balanceOn, paidIn } from './payment/balance.js';
import { reckonedDebt } from './payment/reckoned.js';
import { PayRefund, RecordBankPayment } from './payment/vocabulary/index.js';
import { fineIn } from './penalties/amounts.js';
import { awaitsEffect, isPending } from './remedies/state.js';
import type { CaseState } from './state.js';

const PARTY = 'party-1';
const DAY = 24 * 3_600_000;
const partyIn = (state: CaseState): PartyCase => partyCasesOf(state).find(({ partyId }) => partyId === PARTY)!;
const remedies = remediesOf(() => PARTY);

const owedIn = (state: CaseState, on: ReturnType<typeof at>) => {
  const party = partyIn(state);
  const { payment } = party;
  if (payment.is === 'none') return { fine: fen(0), surcharge: fen(0) };
  const context = contextOn(on);
  const debt = reckonedDebt(payment, party, context);
  return balanceOn(chinaDateOf(on), debt, party.remedies, parametersInForce({ occurredAt: on }, party, context));
};

/** What happens beside the remedies: money comes and goes back, the text is published, the agency revokes. */
const beside: readonly PossibleStep[] = [
  [
    Bank,
    (occurredAt, n, state) => {
      const { fine, surcharge } = owedIn(state, occurredAt);
      const number = { paymentId: `payment-${occurredAt}`, bankReference: occurredAt, receiptNumber: occurredAt };
      const part: Fen = n % 3 === 0 && fine > 2 ? fen(Math.floor(fine / 2)) : fine;
      return RecordBankPayment(
        bankPayment({
          ...number,
          occurredAt,
          partyId: PARTY,
          amount: part,
          surcharge: part === fine ? surcharge : fen(0),
        }),
      );
    },
  ],
  [
    Finance,
    (occurredAt, n, state) => {
      const { payment } = partyIn(state);
      const due = payment.is === 'none' ? fen(0) : subtractFen(payment.refundsOrdered, payment.refundsPaid);
      const amount = n % 2 === 0 && due > 1 ? fen(Math.floor(due / 2)) : fen(Math.max(1, due));
      return PayRefund({ occurredAt, partyId: PARTY, amount, obligationId: 'decision-1', reference: occurredAt });
    },
  ],
  [Li, (occurredAt) => ProposeDisclosure({ occurredAt, partyId: PARTY, declared: {} })],
  [PrincipalHead, (occurredAt) => PublishDecision({ occurredAt, partyId: PARTY })],
  [
    PrincipalHead,
    (occurredAt, n) =>
      n % 4 === 0
        ? RevokeDecision({
            ...{ occurredAt, partyId: PARTY, cause: 'selfCorrection', reasons: '自行纠正' },
            document: document(`撤销 ${occurredAt}`),
          })
        : ProposeDisclosure({ occurredAt, partyId: PARTY, declared: {} }),
  ],
];

const STEPS: readonly PossibleStep[] = [
  remedies.began((n) => (['litigation', 'reconsideration', 'supervision'] as const)[n % 3] ?? 'litigation'),
  remedies.ended,
  remedies.ended,
  remedies.tookEffect,
  remedies.challenged,
  remedies.challenged,
  ...beside,
];

type Attempt = readonly [step: number, n: number, days: number];
const anyRemedies = fc.array(fc.tuple(fc.nat(STEPS.length - 1), fc.nat(9), fc.integer({ min: 1, max: 40 })), {
  minLength: 25,
  maxLength: 45,
  size: 'max',
});

const begun = fineOwed().and(decisionPublished({ occurredAt: at('2026-04-17 09:00') }));
const beginning = fold(caseDecider, [...begun]);

const walkOf = (attempts: readonly Attempt[]): Walk => {
  const walked = new WalkedCase();
  walked.state = beginning;
  walked.now = at('2026-05-07 09:00');
  for (const [step, n, days] of attempts) {
    walked.wait(days * DAY);
    walked.take(STEPS[step]!, n);
  }
  return walked.walk;
};

/** The money comes in; a remedy ends in each of its ways, has effect, and is challenged; what has to go back does. */
const COURSE = [6, 0, 1, 3, 7, 4, 1, 3, 7, 6, 8, 9] as const;
const courses = Array.from({ length: 10 }, (_, n) => COURSE.map((step): Attempt => [step, step === 0 ? n % 2 : n, 20]));

const known = [...courses, ...fc.sample(anyRemedies, { seed: 1, numRuns: 4 })];
const walks = new Map<string, Walk>();
const holds = (claim: (party: PartyCase, state: CaseState, moment: ReturnType<typeof at>) => void) => {
  const property = fc.property(anyRemedies, (attempts) => {
    const key = JSON.stringify(attempts);
    const walk = walks.get(key) ?? walkOf(attempts);
    walks.set(key, walk);
    for (const { after, at: moment } of walk.accepted) claim(partyIn(after), after, moment);
  });
  fc.assert(property, { numRuns: 24, examples: known.map((attempts) => [attempts]), endOnFailure: true });
};

describe('however remedies end, one after the other', () => {
  it('what is owed is what the decision in force imposes, and nothing where none is [M8]', () => {
    holds(({ decision, payments }) => {
      const debt = payments.find(({ decisionId }) => decisionId === 'decision-1');
      if (decision.is === 'penalty') {
        const imposed = fineIn(decision.penalties);
        expect([debt?.is === 'cancelled' ? 0 : debt?.fine]).toEqual([imposed]);
      } else expect(debt?.is ?? 'cancelled').toBe('cancelled');
    });
  });

  it('no outcome is worse for the party than the first decision [M4]', () => {
    holds(({ decision }) => {
      if (decision.is === 'penalty') expect(fineIn(decision.penalties)).toBeLessThanOrEqual(1_000_000);
    });
  });

  it('what was received and is not ordered back is no more than the fine and a surcharge of its height [P9]', () => {
    holds(({ payment }) => {
      if (payment.is === 'none') return;
      const { fine, surcharge } = paidIn(payment);
      expect(payment.refundsPaid).toBeLessThanOrEqual(payment.refundsOrdered);
      const kept = subtractFen(addFen(fine, surcharge), payment.refundsOrdered);
      const most = payment.is === 'cancelled' ? 0 : 2 * payment.fine;
      expect(kept).toBeGreaterThanOrEqual(0);
      expect(kept).toBeLessThanOrEqual(most);
    });
  });

  it('the public reads no decision that fell, changed or was found unlawful [L82]', () => {
    holds(({ decision, disclosure }) => {
      if (disclosure.is === 'published') expect(decision.is).toBe('penalty');
    });
  });

  it('days run where something is to be done, and only there', () => {
    holds((party, { clocks }) => {
      const running = clocks
        .filter(({ is, subject }) => is === 'running' && subject === PARTY)
        .map(({ clock }) => clock);
      const { decision, remedies: own, payment } = party;
      // Nobody appeals twice: while an appeal is pending, its days are over.
      const open = own.proceedings.filter(awaitsEffect);
      const isAppealed = open.some(({ remedyId }) =>
        own.proceedings.some((each) => each.against === remedyId && isPending(each)),
      );
      expect(running.includes('L51')).toBe(open.length > 0 && !isAppealed);
      if (decision.is !== 'penalty') expect(running.filter((clock) => clock === 'L80' || clock === 'L20')).toEqual([]);
      if (payment.is !== 'none' && payment.is !== 'open') expect(running).not.toContain('L20');
    });
  });

  it('one judgment at most waits for its effect, and one remedy of the party at most is pending [M2]', () => {
    holds(({ remedies: { proceedings } }) => {
      const open = proceedings.filter((each) => each.kind !== 'supervision' && (isPending(each) || awaitsEffect(each)));
      expect(open.filter((each) => !open.some(({ against }) => against === each.remedyId)).length).toBeLessThanOrEqual(
        1,
      );
    });
  });

  it('what is recorded can be stored, and tells the same when it is read again', () => {
    const types = eventTypes(...caseEventTypes);
    for (const walk of walks.values()) {
      for (const { type, data } of walk.events) types.named(type).check(data);
      expect(fold({ ...caseDecider, initialState: beginning }, walk.events)).toEqual(
        walk.accepted.at(-1)?.after ?? beginning,
      );
    }
  });

  it('random remedies reach every outcome', () => {
    const reached = new Set([...walks.values()].flatMap(({ events }) => events.map(({ type }) => type)));
    expect(WORTH_REACHING.filter((type) => !reached.has(type))).toEqual([]);
  });
});

const WORTH_REACHING = [
  'DecisionRevoked',
  'DecisionChanged',
  'DecisionConfirmedUnlawful',
  'DecisionConfirmedVoid',
  'DecisionRestored',
  'RedoOrdered',
  'ItemRedoOrdered',
  'JudgmentTookEffect',
  'DisclosureWithdrawn',
  'RefundOrdered',
  'RefundPaid',
  'FinePaid',
] as const;
