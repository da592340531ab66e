import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { SubstituteEvent } from './vocabulary.js';

/** 代履行费用 that were charged in the case, the first first. */
export interface SubstituteState {
  readonly charges: readonly Charge[];
}

export interface Charge {
  readonly costsId: string;
  /** The digests of the bills that it charges. */
  readonly invoices: readonly string[];
}

export const initialSubstitute: SubstituteState = { charges: [] };

export const evolveSubstitute = evolving<SubstituteState, SubstituteEvent, CaseEvent>({
  SubstituteCostsCharged: ({ charges }, { costsId, invoices }) => ({
    charges: [...charges, { costsId, invoices: invoices.map(({ sha256 }) => sha256) }],
  }),
  SubstituteCostsServed: (state) => state,
  // What is owed of them is with the debts.
  SubstituteCostsChanged: (state) => state,
  SubstituteCostsRevoked: (state) => state,
  // So is what is sought against them.
  CostsRemedyAccepted: (state) => state,
  CostsRemedyEnded: (state) => state,
  CostsJudgmentTookEffect: (state) => state,
});
