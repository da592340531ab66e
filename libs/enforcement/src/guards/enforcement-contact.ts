import { chinaDateOf, type Instant } from '@ecl/kernel';
import { rule, type CaseRule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { Registers } from '../registers/registers.js';
import { isAuxiliary, isCertified, type Reach } from './standing.js';

/** A step in which officers face the party or take evidence. */
export interface Contact {
  readonly occurredAt: Instant;
  readonly officers: readonly string[];
  readonly certificatesShown?: boolean;
  /** Said by a step that opens the case itself; other steps find both in the case. */
  readonly powerCode?: string;
  readonly conduct?: { readonly territory: string };
}

/** The rules of every enforcement contact, G-0.1 to G-0.5 (S01, S02, S07). */
export const enforcementContact = <C extends Contact>(): readonly CaseRule<C>[] => [
  OfficersMustHoldCertificates,
  TwoCertifiedOfficersMustBePresent,
  CertificatesMustBeShown,
  AuxiliariesMustNotAct,
  RecusedOfficersMustNotAct,
];

/** G-0.1. Auxiliaries have a rule of their own, so that a refusal says what they are. */
export const OfficersMustHoldCertificates = rule<Contact>({
  code: 'officers.not-certified',
  articles: ['APL 42', 'APL 55', 'M55 11', 'NM244 8'],
  pack: 'national-core',
  en: 'An officer holds no enforcement certificate for this field and territory that is valid on the day of the step.',
  zh: '执法人员在该步骤发生之日不具有相应领域和区域的有效行政执法证件。',
  brokenWhen: (command, state, { registers }) => uncertified(command, state, registers).length > 0,
  particulars: (command, state, { registers }) => ({ officers: uncertified(command, state, registers).join(', ') }),
});

/** G-0.2, S01. */
export const TwoCertifiedOfficersMustBePresent = rule<Contact>({
  code: 'officers.fewer-than-two',
  articles: ['APL 42', 'M55 11'],
  pack: 'national-core',
  en: 'Fewer than two certified officers took the step.',
  zh: '具有执法资格的执法人员少于两人。',
  brokenWhen: (command, state, { registers }) => certified(command, state, registers).length < 2,
});

/** G-0.3. */
export const CertificatesMustBeShown = rule<Contact>({
  code: 'officers.certificates-not-shown',
  articles: ['APL 55', 'M55 11'],
  pack: 'national-core',
  en: 'The officers did not show their certificates.',
  zh: '执法人员未出示执法证件。',
  brokenWhen: ({ certificatesShown }) => certificatesShown === false,
});

/** G-0.4, S02. */
export const AuxiliariesMustNotAct = rule<Contact>({
  code: 'officers.auxiliary',
  articles: ['APL 42', 'CENTRAL2015 (十二)'],
  pack: 'national-core',
  en: 'An auxiliary took part as an officer; auxiliaries only patrol, inform and dissuade.',
  zh: '协管人员不得从事具体执法工作，只能从事宣传、巡查、信息收集、劝阻等辅助性事务。',
  brokenWhen: (command, _, { registers }) => auxiliaries(command, registers).length > 0,
  particulars: (command, _, { registers }) => ({ auxiliaries: auxiliaries(command, registers).join(', ') }),
});

/** G-0.5, S07. What was done before the recusal decision stands, and may still be recorded. */
export const RecusedOfficersMustNotAct = rule<Contact>({
  code: 'officers.recused',
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'An officer took part after being recused from this case.',
  zh: '执法人员被决定回避后仍参与办理本案。',
  brokenWhen: ({ officers, occurredAt }, { handlers }) =>
    handlers.recused.some(({ personId, since }) => officers.includes(personId) && since <= occurredAt),
});

const named = ({ officers }: Contact): readonly string[] => [...new Set(officers)];

const auxiliaries = (command: Contact, registers: Registers): readonly string[] =>
  named(command).filter((personId) => isAuxiliary(registers, personId, chinaDateOf(command.occurredAt)));

const certified = (command: Contact, state: CaseState, registers: Registers): readonly string[] => {
  const on = chinaDateOf(command.occurredAt);
  const reach = reachOf(command, state, registers);
  return named(command).filter((personId) => isCertified(registers, personId, on, reach));
};

const uncertified = (command: Contact, state: CaseState, registers: Registers): readonly string[] => {
  const excused = [...certified(command, state, registers), ...auxiliaries(command, registers)];
  return named(command).filter((personId) => !excused.includes(personId));
};

const reachOf = (command: Contact, { filing }: CaseState, registers: Registers): Reach => {
  const powerCode = filing.is === 'none' ? command.powerCode : filing.powerCode;
  return {
    fieldCode: powerCode === undefined ? undefined : registers.power(powerCode)?.fieldCode,
    territory: filing.is === 'none' ? command.conduct?.territory : filing.conduct.territory,
  };
};
