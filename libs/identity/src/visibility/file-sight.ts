import type { CaseEvent, FileSection, StepOnFile } from '@ecl/enforcement';
import type { CaseAudience } from './case-audience.js';
import { groundFor, groundsCovering, type CaseGround, type CaseScope } from './case-scope.js';

/** How much of a case file somebody is shown. */
export interface FileSight {
  /** On what it is opened: the reading records each of them. */
  readonly grounds: readonly CaseGround[];
  /** Everything, or these sections alone and nothing beside them. */
  readonly sections: 'all' | readonly FileSection[];
  /** Of the debts only those that these banks collect; undefined: every debt of the case. */
  readonly banks: readonly string[] | undefined;
}

/** The sections of the parts of a case (ADR 39): a part opens no other part. */
const OF_A_PART: Readonly<Partial<Record<CaseGround['extent'], readonly FileSection[]>>> = {
  payments: ['money'],
  transfer: ['transfer'],
};

/**
 * What of a file is shown to somebody: the whole on a ground that opens the file, otherwise the sections of each part that is theirs.
 * Undefined for whoever has no part of it; that there is a decision opens no page.
 */
export const fileSightFor = (scope: CaseScope, audience: CaseAudience): FileSight | undefined => {
  const whole = groundFor(scope, audience, 'file');
  if (whole) return { grounds: [whole], sections: 'all', banks: undefined };
  const grounds = groundsCovering(scope, audience).filter(({ extent }) => extent in OF_A_PART);
  if (grounds.length === 0) return undefined;
  const sections = new Set(grounds.flatMap(({ extent }) => OF_A_PART[extent] ?? []));
  const banks = grounds.flatMap((ground) => (ground.is === 'payment' ? [ground.bankId] : []));
  const seesEveryDebt = grounds.some(({ is, extent }) => extent === 'payments' && is !== 'payment');
  return {
    grounds,
    sections: [...sections],
    banks: banks.length === 0 || seesEveryDebt ? undefined : banks,
  };
};

/** The steps of a case of which something is shown, in their order. */
export const stepsInSight = (steps: readonly StepOnFile[], sight: FileSight): readonly StepOnFile[] => {
  if (sight.sections === 'all') return steps;
  const { sections, banks } = sight;
  const collecting = collectingBanksIn(steps);
  const isOfBank = ({ event }: StepOnFile): boolean =>
    banks === undefined || banksOf(event, collecting).every((bank) => banks.includes(bank));
  return steps.filter((step) => sections.includes(step.section) && (step.section !== 'money' || isOfBank(step)));
};

/** The bank that collects each debt, by the step that opens it. */
const collectingBanksIn = (steps: readonly StepOnFile[]): ReadonlyMap<string, string> =>
  new Map(
    steps.flatMap(({ event: { type, data } }) =>
      type === 'PaymentObligationOpened' ? [[data.obligationId, data.collectingBankId] as const] : [],
    ),
  );

/** The banks that collect what a step is about; one that names no debt of the case, as before debts had ids, is about each. */
const banksOf = ({ data }: CaseEvent, collecting: ReadonlyMap<string, string>): readonly string[] => {
  const { obligationId = '' } = data as { readonly obligationId?: string };
  const bank = collecting.get(obligationId);
  return bank === undefined ? [...collecting.values()] : [bank];
};
