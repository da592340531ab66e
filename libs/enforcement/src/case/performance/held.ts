import { addFen, fen, minFen, subtractFen, type Fen } from '@ecl/kernel';
import { lessAtMost } from '../sums.js';
import type { DecisionState } from '../decision/state.js';
import { ofKind } from '../penalties/amounts.js';
import type { Penalty } from '../values.js';
import type { Performance } from './vocabulary.js';

/** What was taken under the decisions about a party and has not gone back. */
export interface Held {
  /** 违法所得, by the decision under which they were paid, the first first. */
  readonly gains: readonly HeldGains[];
  /** 非法财物 as the inventory has it, each once. */
  readonly goods: readonly HeldGoods[];
}

interface HeldGains {
  readonly decisionId: string;
  readonly amount: Fen;
}

interface HeldGoods {
  readonly decisionId: string;
  readonly items: string;
}

export const nothingHeld: Held = { gains: [], goods: [] };

const penaltiesIn = (decision: DecisionState): readonly Penalty[] =>
  decision.is === 'penalty' ? decision.penalties : [];

/** How much of the gains under each decision no penalty in force keeps (ACL 41). */
export const gainsDueBack = ({ gains }: Held, decision: DecisionState): readonly HeldGains[] => {
  const imposed = ofKind(penaltiesIn(decision), 'confiscationOfGains').map(({ amount }) => amount);
  const kept = addFen(fen(0), ...imposed);
  return gains.map(({ decisionId, amount }) => {
    const keeps = decision.is === 'penalty' && decision.decisionId === decisionId;
    return { decisionId, amount: keeps ? lessAtMost(amount, kept) : amount };
  });
};

/** How often the penalties in force confiscate these goods: once, or not at all, unless two are described alike. */
export const timesConfiscated = (items: string, decision: DecisionState): number =>
  ofKind(penaltiesIn(decision), 'confiscationOfProperty').filter((each) => each.items === items).length;

export const timesHeld = (items: string, { goods }: Held): number =>
  goods.filter((each) => each.items === items).length;

/**
 * What is held after a record under a decision, as the decision about the party was then. An older log names the last decision also for
 * what goes back of an earlier one, and for goods that were taken under an earlier one: these count where they belong.
 */
export const heldAfter = (held: Held, decisionId: string, performance: Performance, decision: DecisionState): Held => {
  switch (performance.is) {
    case 'gainsPaid':
      return { ...held, gains: withGains(held.gains, decisionId, performance.amount) };
    case 'gainsReturned':
      return { ...held, gains: withoutGains(held, decisionId, performance.amount, decision) };
    case 'propertyTaken':
      // Goods that are held were taken: to record it again takes nothing more.
      return timesHeld(performance.items, held) >= Math.max(1, timesConfiscated(performance.items, decision))
        ? held
        : { ...held, goods: [...held.goods, { decisionId, items: performance.items }] };
    case 'propertyReturned':
      return { ...held, goods: withoutGoods(held.goods, decisionId, performance.items) };
    default:
      return held;
  }
};

const withGains = (gains: Held['gains'], decisionId: string, amount: Fen): Held['gains'] =>
  gains.some((each) => each.decisionId === decisionId)
    ? gains.map((each) => (each.decisionId === decisionId ? { ...each, amount: addFen(each.amount, amount) } : each))
    : [...gains, { decisionId, amount }];

/** First of what is due back under the decision that is named, then under the others; the rest of what it keeps. */
const withoutGains = (held: Held, decisionId: string, amount: Fen, decision: DecisionState): Held['gains'] => {
  const due = gainsDueBack(held, decision);
  const isIt = (each: HeldGains) => each.decisionId === decisionId;
  const steps = [...due.filter(isIt), ...due.filter((each) => !isIt(each)), ...held.gains.filter(isIt)];
  return steps.reduce<{ readonly left: Fen; readonly gains: Held['gains'] }>(
    ({ left, gains }, step) => {
      const now = gains.find((each) => each.decisionId === step.decisionId)?.amount ?? fen(0);
      const goes = minFen(left, minFen(step.amount, now));
      const rest = subtractFen(now, goes);
      return {
        left: subtractFen(left, goes),
        gains: gains.map((each) => (each.decisionId === step.decisionId ? { ...each, amount: rest } : each)),
      };
    },
    { left: amount, gains: held.gains },
  ).gains;
};

const withoutGoods = (goods: Held['goods'], decisionId: string, items: string): Held['goods'] => {
  const own = goods.findIndex((each) => each.items === items && each.decisionId === decisionId);
  const at = own === -1 ? goods.findIndex((each) => each.items === items) : own;
  return goods.filter((_, i) => i !== at);
};
