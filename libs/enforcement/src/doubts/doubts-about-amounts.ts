import { addFen, chinaDateOf, fen, type Fen } from '@ecl/kernel';
import { tierOf } from '../case/benchmark-tier.js';
import { caseCommandTypes } from '../case/commands.js';
import { partyCasesOf } from '../case/parties/party-case.js';
import { fineIn } from '../case/penalties/amounts.js';
import { owed } from '../case/payment/rules/obligation.js';
import type { CaseState } from '../case/state.js';
import type { BenchmarkApplied } from '../case/values.js';
import type { EnforcementContext } from '../context.js';
import type { Command } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import type { StepWarning } from '../same-conduct/warning.js';
import { amountsOfStep, type AmountOfStep } from './amounts-of-step.js';
import { isLikelyYuan, likelyYuan, type AmountRange, type Usual } from './likely-yuan.js';

const AMOUNTS_OF = new Map(caseCommandTypes.map(({ name, schema }) => [name as string, amountsOfStep(schema)]));

/** In fen. Where no range is known: a fine or costs of less than 20 yuan are hardly ever imposed here. */
const LEAST_IMPOSED = 2_000;
/** A fine of a criminal court is at least 1,000 yuan, of a minor 500. */
const LEAST_CRIMINAL_FINE = 50_000;
/** What was gained, found or paid can be any amount; less than a yuan is none that people write in a paper. */
const LEAST_OF_ALL = 100;

/**
 * The amounts of a step of a case that were most likely written in yuan, where fen are asked for. A fine is held against its tier
 * and the range of the power; what is paid, cashed, refunded or changed against what is owed.
 */
export const doubtsAboutAmounts = (
  { type, data }: Command,
  state: CaseState,
  context: EnforcementContext,
): readonly StepWarning[] =>
  (AMOUNTS_OF.get(type)?.(data) ?? []).flatMap((each) =>
    isLikelyYuan(each.amount, usualFor(each, data as Dated, state, context))
      ? [likelyYuan(each.path, each.amount)]
      : [],
  );

const usualFor = (
  { name, owners }: AmountOfStep,
  step: Dated,
  state: CaseState,
  context: EnforcementContext,
): Usual => {
  const kind = owners.at(-1)?.['kind'];
  if (kind === 'fine') return { ranges: rangesOf(owners, step, state, context), least: LEAST_IMPOSED };
  if (kind !== undefined) return { least: LEAST_OF_ALL };
  if (name === 'criminalFine') return { least: LEAST_CRIMINAL_FINE };
  if (name === 'estimate' || 'costsId' in step) return { least: LEAST_IMPOSED };
  return { expected: owedIn(step, state, context), least: name === 'changedFine' ? LEAST_IMPOSED : LEAST_OF_ALL };
};

/** The tier that stands beside the penalties, and what the power allows. */
const rangesOf = (
  owners: AmountOfStep['owners'],
  { occurredAt }: Dated,
  state: CaseState,
  context: EnforcementContext,
): readonly AmountRange[] => {
  const benchmark = owners.map((owner) => owner['benchmark']).findLast((each) => each !== undefined);
  const textOf = (name: string) => owners.map((owner) => owner[name]).find((each) => typeof each === 'string');
  const { agencyId, powerCode } =
    state.filing.is === 'none' ? { agencyId: textOf('agencyId'), powerCode: textOf('powerCode') } : state.filing;
  const tier =
    benchmark === undefined
      ? undefined
      : tierOf({ occurredAt, benchmark: benchmark as BenchmarkApplied }, state, context);
  const ofPower =
    agencyId === undefined || powerCode === undefined
      ? undefined
      : context.registers.fineRange(agencyId, powerCode, chinaDateOf(occurredAt));
  return [...(tier ? [{ from: fen(tier.fineFrom), to: fen(tier.fineTo) }] : []), ...(ofPower ? [ofPower] : [])];
};

/** How a step says whose money it is about. */
interface NamesDebt {
  readonly obligationId?: string;
  readonly partyId?: string;
}

/**
 * Everything that is owed on the day of the step, was paid, is due or goes back: of whom the step names, where there are several. What
 * others owe is nothing by which an amount is judged, nor anything to be found out with one.
 */
const owedIn = (step: Dated & NamesDebt, state: CaseState, context: EnforcementContext): readonly Fen[] => {
  const { partyId, obligationId } = step;
  const parties = partyCasesOf(state).filter((each) => partyId === undefined || each.partyId === partyId);
  const ofDebt = (id: string): boolean => obligationId === undefined || id === obligationId;
  const debts = new Set(parties.flatMap(({ payments }) => payments.map((each) => each.obligationId)).filter(ofDebt));
  if (parties.length > 1 && debts.size > 1) return [];
  return parties
    .flatMap((party) => [
      ...(party.decision.is === 'penalty' ? [fineIn(party.decision.penalties)] : []),
      ...party.payments.flatMap((debt) => {
        if (!ofDebt(debt.obligationId)) return [];
        const paid = addFen(fen(0), ...debt.payments.map(({ amount }) => amount));
        const { fine, surcharge } = owed(step, { ...party, payment: debt }, context);
        return [
          ...[surcharge, addFen(fine, surcharge)],
          debt.fine,
          fen(Math.max(0, debt.fine - paid)),
          ...debt.instalments.map(({ amount }) => amount),
          ...debt.payments.flatMap(({ amount, surcharge }) => [amount, surcharge, addFen(amount, surcharge)]),
          ...debt.cash.map(({ amount }) => amount),
          ...debt.refundsTo.map(({ amount }) => amount),
        ];
      }),
    ])
    .filter((amount) => amount > 0);
};
