import type { CaseState } from '../case/state.js';
import { contactRules } from './contact-rules.js';

/** A step that opens the case gives power and place itself; for other steps both are in the case. */
interface Placing {
  readonly powerCode?: string;
  readonly conduct?: { readonly territory: string };
}

const rules = contactRules<CaseState, Placing>({
  reachReads: ['powerCode', 'conduct'],
  reach: (command, { filing }, registers) => {
    const powerCode = filing.is === 'none' ? command.powerCode : filing.powerCode;
    return {
      fieldCode: powerCode === undefined ? undefined : registers.power(powerCode)?.fieldCode,
      territory: filing.is === 'none' ? command.conduct?.territory : filing.conduct.territory,
    };
  },
  recused: ({ handlers }) => handlers.recused,
});

/** The rules of every enforcement contact in a case. */
export const {
  OfficersMustHoldCertificates,
  TwoCertifiedOfficersMustBePresent,
  CertificatesMustBeShown,
  AuxiliariesMustNotAct,
  RecusedOfficersMustNotAct,
} = rules;
