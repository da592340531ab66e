import { chinaDateOf } from '@ecl/kernel';
import { isCertified } from '../../../guards/certified-officer.js';
import { ApproverMustHeadTheAgency } from '../../../guards/duties.js';
import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import { asCompared } from '../../parties/as-compared.js';
import { rule } from '../../rule.js';
import type { AssignHandler, DecideRecusal, RequestRecusal } from '../vocabulary/index.js';

type Assignment = DataOf<typeof AssignHandler>;

export const HandlerMustBeCertified = rule<Assignment>()({
  code: 'handlers.not-certified',
  refs: ['G-0.1'],
  articles: ['APL 42', 'M55 11'],
  pack: 'national-core',
  en: 'The person holds no enforcement certificate for the field and place of this case.',
  zh: '该人员不具有本案相应领域和区域的行政执法资格。',
  reads: ['personId'],
  brokenWhen: ({ personId, occurredAt }, { filing }, { registers }) =>
    filing.is !== 'none' &&
    !isCertified(registers, personId, chinaDateOf(occurredAt), {
      fieldCode: registers.power(filing.powerCode)?.fieldCode,
      territory: filing.conduct.territory,
    }),
});

export const HandlerMustNotBeRecused = rule<Assignment>()({
  code: 'handlers.recused',
  refs: ['G-0.5', 'S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'The person has been recused from this case.',
  zh: '该人员已被决定回避，不得办理本案。',
  reads: ['personId'],
  brokenWhen: ({ personId }, { handlers }) => handlers.recused.some((recused) => recused.personId === personId),
});

export const HandlerMustBeNew = rule<Assignment>()({
  code: 'handlers.assigned-already',
  refs: ['A11'],
  articles: ['APL 42'],
  pack: 'national-core',
  en: 'The person is already a handler of this case.',
  zh: '该人员已是本案办案人员。',
  reads: ['personId'],
  brokenWhen: ({ personId }, { handlers }) => handlers.handlers.includes(personId),
});

export const ReplacedPersonMustBeHandler = rule<Assignment>()({
  code: 'handlers.replaces-nobody',
  refs: ['A11'],
  articles: ['APL 42'],
  pack: 'national-core',
  en: 'The person to be replaced is not a handler of this case.',
  zh: '被替换人员不是本案办案人员。',
  reads: ['replaces'],
  brokenWhen: ({ replaces }, { handlers }) => replaces !== undefined && !handlers.handlers.includes(replaces),
});

/**
 * Review and hearing are separate from handling in both directions: anyone who reviews the case or presides over its
 * hearing cannot become its handler.
 */
export const HandlerMustNotJudgeTheCase = rule<Assignment>()({
  code: 'handlers.judges-the-case',
  refs: ['S04', 'S05'],
  articles: ['NM244 27', 'APL 64'],
  pack: 'nei-mongol',
  en: 'The person reviews or reviewed this case, or presides or presided over its hearing.',
  zh: '该人员现为或者曾为本案法制审核人员或者听证主持人。',
  reads: ['personId'],
  brokenWhen: ({ personId }, { handlers }) => handlers.everJudged.includes(personId),
});

export const RecusalMustBeUnasked = rule<DataOf<typeof RequestRecusal>>()({
  code: 'recusal.requested-already',
  refs: ['S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'The recusal of this person has been requested or granted already.',
  zh: '已申请或者已决定该人员回避。',
  reads: ['personId'],
  brokenWhen: ({ personId }, { handlers }) =>
    handlers.recusalRequests.includes(personId) || handlers.recused.some((recused) => recused.personId === personId),
});

export const RecusalMustBeRequested = rule<DataOf<typeof DecideRecusal>>()({
  code: 'recusal.not-requested',
  refs: ['S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'The recusal of this person has not been requested.',
  zh: '没有针对该人员的回避申请。',
  reads: ['personId'],
  brokenWhen: ({ personId }, { handlers }) => !handlers.recusalRequests.includes(personId),
});

type Decide = DataOf<typeof DecideRecusal>;

/** 由行政机关负责人决定: of a head another one does, or the organ above where there is no other. */
export const HeadMustDecideRecusal = rule<Pick<Decide, 'bySuperior'>>()({
  ...statementOf(ApproverMustHeadTheAgency),
  reads: ['bySuperior'],
  brokenWhen: ({ bySuperior, occurredAt }, state, context) =>
    bySuperior === undefined && ApproverMustHeadTheAgency.brokenWhen({ occurredAt }, state, context),
});

export const SuperiorMustDecideAboutAHead = rule<Pick<Decide, 'bySuperior' | 'personId'>>()({
  code: 'recusal.superior-about-staff',
  refs: ['S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'The organ above is said to have decided on the recusal of somebody who heads nothing: a head of the agency decides on that.',
  zh: '被申请回避的人员不是本机关负责人，其回避应当由本机关负责人决定，不由上级机关决定。',
  doubtful: {
    reading: {
      zh: '行政处罚法未规定负责人本人的回避由谁决定：由本机关其他负责人决定；没有其他负责人的，由上级机关决定，本机关据以登记。',
      en: 'The penalty law does not say who decides on the recusal of a head: another head does, or the organ above where there is none, and the agency records it.',
    },
    otherReading: {
      zh: '参照部分部门规章，主要负责人的回避由负责人集体讨论决定，其他负责人的回避由主要负责人决定。',
      en: 'As rules of some departments have it: of the principal head the heads decide together, and of the others the principal head.',
    },
  },
  reads: ['bySuperior', 'personId'],
  brokenWhen: ({ bySuperior, personId, occurredAt }, { filing }, { registers }) =>
    bySuperior !== undefined &&
    filing.is !== 'none' &&
    registers.headship(personId, filing.agencyId, chinaDateOf(occurredAt)) === undefined,
});

export const SuperiorMustBeAnotherOrgan = rule<Pick<Decide, 'bySuperior'>>()({
  code: 'recusal.superior-is-the-agency',
  refs: ['S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'The organ that is said to be above the agency is the agency itself.',
  zh: '所填上级机关系本机关自身。',
  reads: ['bySuperior'],
  brokenWhen: ({ bySuperior, occurredAt }, { filing }, { registers }) => {
    if (bySuperior === undefined || filing.is === 'none') return false;
    const agency = registers.agency(filing.agencyId, chinaDateOf(occurredAt));
    const names = [filing.agencyId, ...(agency === undefined ? [] : [agency.nameZh, agency.nameEn])];
    return names.some((name) => asCompared(name) === asCompared(bySuperior.organ));
  },
});

/** Neither decides nor records it. */
export const NobodyDecidesTheirOwnRecusal = rule<DataOf<typeof DecideRecusal>>()({
  code: 'recusal.own',
  refs: ['S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'A person may not decide on their own recusal.',
  zh: '被申请回避的人员不得决定自己的回避。',
  reads: ['personId'],
  brokenWhen: ({ personId }, _, { actor }) => actor.personId === personId,
});
