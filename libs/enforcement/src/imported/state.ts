import type { PlainDate } from '@ecl/kernel';
import type { ForeignStepImported, ForeignStepKind, ImportedCaseEvent } from './vocabulary.js';

/** A foreign step that means something here: kind, day and, where it has one, amount in minor units. */
export interface ForeignStep {
  readonly index: number;
  readonly kind: ForeignStepKind;
  readonly on: PlainDate;
  readonly amount: number;
}

/**
 * The parts of a foreign case that rules and figures use. Each day is that of the first step of its kind, except where
 * the name says otherwise. Amounts are minor units of the currency of the case.
 */
export interface ImportedCase {
  readonly fine: { readonly amount: number; readonly on: PlainDate } | undefined;
  readonly costs: number;
  /** The total that replaced the fine; the last one where there were several. */
  readonly increasedTo: number | undefined;
  readonly paid: number;
  readonly payments: number;
  readonly on: Readonly<Partial<Record<ForeignStepKind, PlainDate>>>;
}

export const emptyImportedCase: ImportedCase = {
  fine: undefined,
  costs: 0,
  increasedTo: undefined,
  paid: 0,
  payments: 0,
  on: {},
};

/** What the party owes in total: the fine or the increased total, plus the costs. */
export const dueOf = (state: ImportedCase): number => (state.increasedTo ?? state.fine?.amount ?? 0) + state.costs;

/** What is still owed; negative when more was paid than was due. */
export const balanceOf = (state: ImportedCase): number => dueOf(state) - state.paid;

/** Something was due, and nothing is owed any more. */
export const isSettled = (state: ImportedCase): boolean => dueOf(state) > 0 && balanceOf(state) <= 0;

/** An appeal to the higher authority has been lodged, and its result is not known yet. */
export const hasPendingAppeal = ({ on }: ImportedCase): boolean =>
  on.appealLodged !== undefined && on.appealResultReceived === undefined && on.appealResultNotified === undefined;

export const evolveByStep = (state: ImportedCase, step: ForeignStep): ImportedCase => {
  const on = state.on[step.kind] ? state.on : { ...state.on, [step.kind]: step.on };
  switch (step.kind) {
    case 'fineImposed':
      return { ...state, on, fine: state.fine ?? { amount: step.amount, on: step.on } };
    case 'decisionSent':
    case 'costsAdded':
      return { ...state, on, costs: state.costs + step.amount };
    case 'penaltyIncreased':
      return { ...state, on, increasedTo: step.amount };
    case 'paymentReceived':
      return { ...state, on, paid: state.paid + step.amount, payments: state.payments + 1 };
    case 'noticeServed':
    case 'appealLodged':
    case 'appealForwarded':
    case 'appealResultReceived':
    case 'appealResultNotified':
    case 'appealToJudge':
    case 'demandServed':
    case 'sentForCollection':
      return { ...state, on };
  }
};

/** The step as rules and figures read it; undefined when it is unmapped or unreadable. */
export const stepOf = (data: ForeignStepImported['data']): ForeignStep | undefined =>
  data.step && data.occurredOn
    ? { index: data.index, kind: data.step.kind, on: data.occurredOn, amount: data.money?.amount ?? 0 }
    : undefined;

export const evolveImportedCase = (state: ImportedCase, event: ImportedCaseEvent): ImportedCase => {
  switch (event.type) {
    case 'ForeignStepImported': {
      const step = stepOf(event.data);
      return step ? evolveByStep(state, step) : state;
    }
    case 'ForeignCaseImported':
    case 'RuleFindingRecorded':
      return state;
  }
};
