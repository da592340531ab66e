import type { EnforcementContext } from '../../context.js';
import type { Dated } from '../../law/dated.js';
import type { RecordedBy } from '../../law/deciding.js';
import type { NamesWhom } from '../../law/rule.js';
import type { AnyCaseCommandType } from '../case-command.js';
import type { CaseEvent } from '../events.js';
import type { Asked, Concern, Data, Named } from '../parties/concern.js';
import { decidingForThose } from '../parties/deciding.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import type { CaseDeciding, CaseRule, PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import { debtorsIn } from './debtors.js';
import type { PaymentObligation, PaymentState } from './state.js';

/** How a step says which debt it is about. */
interface NamesDebt {
  readonly obligationId?: string;
  readonly partyId?: string;
  /** Cash is found by its receipt. */
  readonly fiscalReceiptNumber?: string;
}

interface DatedNamesDebt extends Dated, NamesDebt {}

/** The debts of these parties that a step can mean: those that it names; otherwise the open ones, or the last ones if none is open. */
const debtsMeant = (
  step: NamesDebt,
  parties: readonly PartyCase[],
  isAboutCash: boolean,
): readonly PaymentObligation[] => {
  const debts = parties.flatMap(({ payments }) => payments);
  if (isAboutCash)
    return debts.filter(({ cash }) => cash.some(({ receiptNumber }) => receiptNumber === step.fiscalReceiptNumber));
  if (step.obligationId !== undefined) return debts.filter(({ obligationId }) => obligationId === step.obligationId);
  const open = debts.filter(({ is }) => is === 'open');
  return open.length > 0 ? open : parties.flatMap(({ payments }) => payments.slice(-1));
};

const debtorsOf = (step: NamesDebt, state: CaseState, isAboutCash: boolean): Named => {
  const parties = partyCasesOf(state).filter(({ partyId }) => step.partyId === undefined || step.partyId === partyId);
  const ids = new Set(debtsMeant(step, parties, isAboutCash).map(({ obligationId }) => obligationId));
  if (ids.size > 1) return 'ambiguous';
  if (step.partyId !== undefined) return [step.partyId];
  const [id] = ids;
  return id === undefined ? [] : debtorsIn(state, id);
};

/** Without its receipt, no cash is found; one debt alone need not be named. */
const BY_RECEIPT: NamesWhom<CaseState> = {
  members: ['fiscalReceiptNumber', 'partyId', 'obligationId'],
  missing: (step: DatedNamesDebt) => (step.fiscalReceiptNumber === undefined ? ['fiscalReceiptNumber'] : []),
};
const DEBT = ['obligationId', 'partyId'] as const;
const BY_DEBT: NamesWhom<CaseState> = {
  members: DEBT,
  missing: (step: DatedNamesDebt, state) =>
    state.parties.size > 1 || partyCasesOf(state).some(({ payments }) => payments.length > 1)
      ? DEBT.filter((member) => step[member] === undefined)
      : [],
};

const concernOf = <T extends AnyCaseCommandType>(isAboutCash: boolean): Concern<Data<T>, Data<T>> => ({
  whom: isAboutCash ? BY_RECEIPT : BY_DEBT,
  named: (step, state) => debtorsOf(step, state, isAboutCash),
  unnamed: (state) => partyCasesOf(state),
  within: (party, step: Asked<Data<T>>) => ({ ...party, payment: debtIn(step, party, isAboutCash) }),
  possible: (step, state) => everyDebtIn(step, state),
  as: (command) => command,
  mustName: {
    code: 'payment.debt-not-named',
    refs: ['P2'],
    articles: ['R235 7', 'R235 10', 'APL 67'],
    pack: 'national-core',
    en: 'Several debts of the case are open, and the step does not say which one it is about (obligationId, or partyId of the debtor).',
    zh: '本案有多笔应缴款项，应当写明针对哪一笔（obligationId，或者缴款人的 partyId）。',
  },
});

/** Each party with each of its debts. */
const everyDebtIn = (step: NamesDebt, state: CaseState): readonly PartyCase[] =>
  partyCasesOf(state)
    .filter(({ partyId }) => step.partyId === undefined || step.partyId === partyId)
    .flatMap((party): readonly PartyCase[] =>
      party.payments.length === 0
        ? [{ ...party, payment: { is: 'none' } }]
        : party.payments.map((payment) => ({ ...party, payment })),
    );

const debtIn = (step: NamesDebt, party: PartyCase, isAboutCash: boolean): PaymentState => {
  const [debt] = debtsMeant(step, [party], isAboutCash);
  return debt ?? { is: 'none' };
};

/** The debtors of the debt that the step names. */
export const debtorsNamed = <T extends AnyCaseCommandType>(_: T): Concern<Data<T>, Data<T>> => concernOf<T>(false);

/** The debtors of the debt for which cash was collected under the receipt of the step. */
export const debtorsByReceipt = <T extends AnyCaseCommandType>(_: T): Concern<Data<T>, Data<T>> => concernOf<T>(true);

/** The step with the debt that it is about, as its event names it. */
type OfDebt<T extends AnyCaseCommandType> = Omit<Data<T>, 'partyId' | 'obligationId'> & {
  readonly obligationId: string;
  readonly debtors: string[];
};

/**
 * The procedure of a step about a debt. A joint debt is one debt: the event reaches all its debtors, and the outcome is
 * reckoned for the debtor who is named, otherwise for the first.
 */
export const decidingForDebtors = <T extends AnyCaseCommandType>(
  commandType: T,
  concern: (of: T) => Concern<Data<T>, Data<T>>,
  {
    mustHold,
    then,
  }: {
    readonly mustHold: readonly (CaseRule<Data<T>> | PartyRule<Data<T>>)[];
    readonly then: (
      command: OfDebt<T>,
      debtor: PartyCase,
      context: EnforcementContext,
      step: Data<T>,
    ) => readonly RecordedBy<T, CaseEvent>[];
  },
): CaseDeciding =>
  decidingForThose(commandType, concern(commandType), {
    mustHold,
    then: (command, { state, parties }, context) =>
      parties.slice(0, 1).flatMap(({ partyCase }) => {
        const { payment } = partyCase;
        if (payment.is === 'none') return [];
        const { partyId: _, ...named } = command as Data<T> & NamesDebt;
        const debtors = debtorsIn(state, payment.obligationId);
        const ofDebt = { ...named, obligationId: payment.obligationId, debtors } as unknown as OfDebt<T>;
        return then(ofDebt, partyCase, context, command);
      }),
  });
