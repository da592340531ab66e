import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { ruleMaker, type MemberOf, type Rule } from '../law/rule.js';
import type { Registers } from '../registers/registers.js';
import { isAuxiliary, isCertified, type Reach } from './certified-officer.js';

/** A step in which officers face the party or take evidence. */
export interface Contact {
  readonly occurredAt: Instant;
  readonly officers: readonly string[];
  readonly certificatesShown?: boolean;
}

/** What the rules of contact need from the stream of the step. */
export interface ContactSubject<Placing, State> {
  /** The members of the command that say what the certificates must cover. */
  readonly reachReads: readonly MemberOf<Placing>[];
  reach(command: Placing, state: State, registers: Registers): Reach;
  recused(state: State): readonly { readonly personId: string; readonly since: string }[];
}

/** The rules of every enforcement contact, G-0.1 to G-0.5 (S01, S02, S07), for cases and leads alike. */
export const contactRules = <State, Placing = unknown>(subject: ContactSubject<Placing, State>) => {
  type Placed = Contact & Placing;
  const rule = ruleMaker<State, EnforcementContext>({});

  const certified = (command: Placed, state: State, { registers }: EnforcementContext): readonly string[] => {
    const on = chinaDateOf(command.occurredAt);
    const needed = subject.reach(command, state, registers);
    return named(command).filter((personId) => isCertified(registers, personId, on, needed));
  };
  const uncertified = (command: Placed, state: State, context: EnforcementContext): readonly string[] => {
    const excused = [...certified(command, state, context), ...auxiliaries(command, context)];
    return named(command).filter((personId) => !excused.includes(personId));
  };

  /** G-0.1. Auxiliaries have a rule of their own, so that a refusal says what they are. */
  const OfficersMustHoldCertificates: Rule<Placed, State, EnforcementContext> = {
    code: 'officers.not-certified',
    refs: ['G-0.1'],
    articles: ['APL 42', 'APL 55', 'M55 11', 'NM244 8'],
    pack: 'national-core',
    en: 'An officer holds no enforcement certificate for this field and territory that is valid on the day of the step.',
    zh: '执法人员在该步骤发生之日不具有相应领域和区域的有效行政执法证件。',
    reads: ['officers', ...subject.reachReads],
    brokenWhen: (command, state, context) => uncertified(command, state, context).length > 0,
    particulars: (command, state, context) => ({ officers: uncertified(command, state, context).join(', ') }),
  };

  /** G-0.2, S01. */
  const TwoCertifiedOfficersMustBePresent: Rule<Placed, State, EnforcementContext> = {
    code: 'officers.fewer-than-two',
    refs: ['G-0.2', 'S01'],
    articles: ['APL 42', 'M55 11'],
    pack: 'national-core',
    en: 'Fewer than two certified officers took the step.',
    zh: '具有执法资格的执法人员少于两人。',
    reads: ['officers', ...subject.reachReads],
    brokenWhen: (command, state, context) => certified(command, state, context).length < 2,
  };

  /** G-0.3. */
  const CertificatesMustBeShown = rule<Contact>()({
    code: 'officers.certificates-not-shown',
    refs: ['G-0.3'],
    articles: ['APL 55', 'M55 11'],
    pack: 'national-core',
    en: 'The officers did not show their certificates.',
    zh: '执法人员未出示执法证件。',
    reads: ['certificatesShown'],
    brokenWhen: ({ certificatesShown }) => certificatesShown === false,
  });

  /** G-0.4, S02. */
  const AuxiliariesMustNotAct = rule<Contact>()({
    code: 'officers.auxiliary',
    refs: ['G-0.4', 'S02'],
    articles: ['APL 42', 'CENTRAL2015 (十二)'],
    pack: 'national-core',
    en: 'An auxiliary took part as an officer; auxiliaries may only patrol, inform and dissuade.',
    zh: '协管人员不得从事具体执法工作，只能从事宣传、巡查、信息收集、劝阻等辅助性事务。',
    reads: ['officers'],
    brokenWhen: (command, _, context) => auxiliaries(command, context).length > 0,
    particulars: (command, _, context) => ({ auxiliaries: auxiliaries(command, context).join(', ') }),
  });

  /** G-0.5, S07. What was done before the recusal decision stays valid and may still be recorded. */
  const RecusedOfficersMustNotAct = rule<Contact>()({
    code: 'officers.recused',
    refs: ['G-0.5', 'S07'],
    articles: ['APL 43'],
    pack: 'national-core',
    en: 'An officer took part after being recused from this case.',
    zh: '执法人员被决定回避后仍参与办理本案。',
    reads: ['officers'],
    brokenWhen: ({ officers, occurredAt }, state) =>
      subject.recused(state).some(({ personId, since }) => officers.includes(personId) && since <= occurredAt),
  });

  return {
    OfficersMustHoldCertificates,
    TwoCertifiedOfficersMustBePresent,
    CertificatesMustBeShown,
    AuxiliariesMustNotAct,
    RecusedOfficersMustNotAct,
  };
};

const named = ({ officers }: Pick<Contact, 'officers'>): readonly string[] => [...new Set(officers)];

const auxiliaries = (
  command: Pick<Contact, 'officers' | 'occurredAt'>,
  { registers }: EnforcementContext,
): readonly string[] =>
  named(command).filter((personId) => isAuxiliary(registers, personId, chinaDateOf(command.occurredAt)));
