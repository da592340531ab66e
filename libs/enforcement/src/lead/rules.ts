import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { isLapseMissing, isNotLapsed, LAPSE_STATEMENTS } from '../case/filing/lapse.js';
import { contactRules } from '../guards/contact-rules.js';
import type { DataOf } from '../law/command-type.js';
import { ruleMaker, statementOf } from '../law/rule.js';
import { lastDayOfCheck } from './due-on.js';
import type { LeadState } from './state.js';
import type { CloseLeadWithoutFiling, LinkLeadToCase, RegisterLead } from './vocabulary.js';

type RegisterLead = DataOf<typeof RegisterLead>;

const rule = ruleMaker<LeadState, EnforcementContext>({});

/**
 * The check of a lead already involves contact with people: it needs two officers with certificates for the presumed
 * field of the lead.
 */
export const {
  OfficersMustHoldCertificates,
  TwoCertifiedOfficersMustBePresent,
  CertificatesMustBeShown,
  AuxiliariesMustNotAct,
  RecusedOfficersMustNotAct,
} = contactRules<LeadState>({
  reachReads: [],
  reach: (_, lead, registers) => {
    const powerCode = lead.is === 'none' ? undefined : lead.powerCode;
    return {
      fieldCode: powerCode === undefined ? undefined : registers.power(powerCode)?.fieldCode,
      territory: undefined,
    };
  },
  recused: () => [],
});

export const LeadMustBeNew = rule({
  code: 'lead.registered-already',
  refs: ['A1'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'The lead is registered already.',
  zh: '该线索已经登记。',
  reads: [],
  brokenWhen: (_, lead) => lead.is !== 'none',
});

export const LeadMustBeOpen = rule({
  code: 'lead.not-open',
  refs: ['A8'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'There is no such lead, or it has been filed or closed already.',
  zh: '线索不存在，或者已经立案、不予立案。',
  reads: [],
  brokenWhen: (_, lead) => lead.is !== 'open',
});

/** One lead may show what several parties did, or several conducts: each has a case of its own. */
export const LeadMustBeOpenForTheCase = rule<DataOf<typeof LinkLeadToCase>>()({
  code: 'lead.not-open-for-case',
  refs: ['A7', 'A8'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'There is no such lead, it was closed without a case, or it is linked to this case already.',
  zh: '线索不存在、已经不予立案，或者已经关联本案。',
  reads: ['caseId'],
  neverHolds: (_, lead) => lead.is === 'none' || lead.is === 'notFiled',
  brokenWhen: ({ caseId }, lead) => lead.is === 'none' || lead.is === 'notFiled' || lead.caseIds.includes(caseId),
});

export const LeadMustExist = rule({
  code: 'lead.unknown',
  refs: ['A1'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'There is no such lead.',
  zh: '线索不存在。',
  reads: [],
  brokenWhen: (_, lead) => lead.is === 'none',
});

export const UnitMustBelongToAgency = rule<RegisterLead>()({
  code: 'lead.unit-of-another-agency',
  refs: ['A1'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'There is no such unit in that agency.',
  zh: '该机关没有该执法机构。',
  reads: ['agencyId', 'unitId'],
  brokenWhen: ({ agencyId, unitId, occurredAt }, _, { registers }) =>
    registers.unit(unitId, chinaDateOf(occurredAt))?.agencyId !== agencyId,
});

export const PowerMustBeKnown = rule<RegisterLead>()({
  code: 'lead.power-unknown',
  refs: ['A1'],
  articles: ['APL 17'],
  pack: 'national-core',
  en: 'The catalogue of powers has no such power.',
  zh: '权责清单中没有该项职权。',
  reads: ['powerCode'],
  brokenWhen: ({ powerCode }, _, { registers }) => powerCode !== undefined && registers.power(powerCode) === undefined,
});

export const LeadMustBeFoundBeforeItIsRegistered = rule<RegisterLead>()({
  code: 'lead.found-later',
  refs: ['A1'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'The date on which the lead was found is later than the day of its registration.',
  zh: '发现线索的日期晚于登记日期。',
  reads: ['foundOn'],
  brokenWhen: ({ foundOn, occurredAt }) => foundOn > chinaDateOf(occurredAt),
});

export const HeadMustBeOfTheAgency = rule({
  code: 'lead.not-head-of-agency',
  refs: [],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Only a head of the agency that has the lead may take this step.',
  zh: '该步骤应当由线索所属机关负责人作出。',
  reads: [],
  brokenWhen: ({ occurredAt }, lead, { actor, registers }) =>
    lead.is !== 'none' && registers.headship(actor.personId, lead.agencyId, chinaDateOf(occurredAt)) === undefined,
});

/**
 * The ledger itself links a case that it files; a person who links one must be a head of the agency that has the lead.
 */
export const LinkerMustBeHeadOrSystem = rule({
  ...statementOf(HeadMustBeOfTheAgency),
  reads: [],
  brokenWhen: (command, lead, context) =>
    !context.actor.roles.includes('system') && HeadMustBeOfTheAgency.brokenWhen(command, lead, context),
});

/** Only once, and before the end of the first period. */
export const CheckMustNotBeExtendedTwice = rule({
  code: 'lead.extended-already',
  refs: ['A6', 'SC04'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'The check of the lead was extended already; it can be extended only once.',
  zh: '线索核查期限已经延长，只能延长一次。',
  reads: [],
  brokenWhen: (_, lead) => lead.is !== 'none' && lead.extendedOn !== undefined,
});

export const CheckMustStillBeRunning = rule({
  code: 'lead.check-over',
  refs: ['A6', 'SC04'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'The period for checking the lead is over; it can be extended only before it ends.',
  zh: '线索核查期限已经届满，应当在届满前批准延长。',
  reads: [],
  brokenWhen: ({ occurredAt }, lead, context) =>
    lead.is !== 'none' && chinaDateOf(occurredAt) > lastDayOfCheck(lead, context),
  particulars: (_, lead, context): Record<string, string> =>
    lead.is === 'none' ? {} : { dueOn: lastDayOfCheck(lead, context) },
});

export const LeadMustNotBeClosedByItsSubmitter = rule({
  code: 'lead.closed-by-submitter',
  refs: ['S17'],
  articles: ['M55 15', 'APL 76'],
  pack: 'mohurd-55',
  en: 'The person who submitted the lead may not decide that it is not filed.',
  zh: '线索提交人不得决定该线索不予立案。',
  reads: [],
  brokenWhen: (_, lead, { actor }) => lead.is !== 'none' && lead.submittedBy === actor.personId,
});

type NotFiling = DataOf<typeof CloseLeadWithoutFiling>;

export const LapseMustBeStated = rule<NotFiling>()({
  ...LAPSE_STATEMENTS.missing,
  code: 'lead.lapse-not-stated',
  brokenWhen: (command) => isLapseMissing(command),
});

/** The lead is how the conduct was found. */
export const LimitationMustHavePassed = rule<NotFiling>()({
  ...LAPSE_STATEMENTS.notPassed,
  code: 'lead.limitation-not-passed',
  brokenWhen: (command, lead, context) =>
    lead.is !== 'none' &&
    isNotLapsed(
      command,
      { agencyId: lead.agencyId, discoveredOn: lead.foundOn, harmsLifeHealthOrFinance: false },
      context,
    ),
});
