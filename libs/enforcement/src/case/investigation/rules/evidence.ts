import { chinaDateOf } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { areAtTheSameTime } from '../../../officer-time/officer-time.js';
import { namesOf } from '../../parties/about.js';
import { asCompared } from '../../parties/as-compared.js';
import { partyRule, rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Party } from '../../values.js';
import type { RecordedPresence } from '../presences.js';
import type {
  CollectEvidence,
  CommissionTest,
  OrderCorrection,
  ReceiveTestResult,
  RecordInterview,
  TellTestPeriod,
} from '../vocabulary/index.js';

type Interview = DataOf<typeof RecordInterview>;

export const EvidenceMustBeNew = rule<DataOf<typeof CollectEvidence>>()({
  code: 'evidence.registered-already',
  refs: ['B1'],
  articles: ['APL 46'],
  pack: 'national-core',
  en: 'Evidence with this id is in the case already.',
  zh: '该编号的证据已经在案。',
  reads: ['evidenceId'],
  brokenWhen: ({ evidenceId }, { investigation }) =>
    investigation.evidence.some((evidence) => evidence.evidenceId === evidenceId),
});

/** Material that can be altered without a trace is evidence only with a digest from the day of collection. */
export const DigitalEvidenceMustHaveDigest = rule<DataOf<typeof CollectEvidence>>()({
  code: 'evidence.no-digest',
  refs: ['B1'],
  articles: ['APL 46', 'M55 17'],
  pack: 'mohurd-55',
  en: 'Audio-visual material and electronic data need the digest of the file.',
  zh: '视听资料、电子数据应当登记文件校验值。',
  reads: ['kind', 'sha256'],
  brokenWhen: ({ kind, sha256 }) => (kind === 'audioVisual' || kind === 'electronic') && sha256 === undefined,
});

export const InterviewMustBeNew = rule<Interview>()({
  code: 'interview.recorded-already',
  refs: ['B2'],
  articles: ['M55 16'],
  pack: 'mohurd-55',
  en: 'An interview with this id is in the case already.',
  zh: '该编号的询问笔录已经在案。',
  reads: ['interviewId'],
  brokenWhen: ({ interviewId }, { investigation }) => investigation.interviewIds.includes(interviewId),
});

export const RightsMustBeTold = rule<Interview>()({
  code: 'interview.rights-not-told',
  refs: ['B2'],
  articles: ['APL 55', 'M55 16'],
  pack: 'national-core',
  en: 'The person was not informed of the rights and duties before the interview.',
  zh: '询问前未告知被询问人的权利和义务。',
  reads: ['rightsTold'],
  brokenWhen: ({ rightsTold }) => !rightsTold,
});

/** Words of somebody who provides something for the party, beside its name. */
const FOR_THE_PARTY =
  /当事人|法定代表人|法定代理人|负责人|经营者|委托代理人|代理人|受托人|监护人|近亲属|工作人员|员工|本人|[（）()：:、，,]/gu;
const ACTS_FOR_IT = /代理人|受托人|监护人|近亲属|工作人员|员工/u;

/** The party, its legal representative, or a person who is said to act for the party that is named with it. */
const isProvidedBy = (provider: string, party: Party): boolean => {
  const text = asCompared(provider);
  const rest = namesOf(party).reduce((left, name) => left.replaceAll(name, ''), text);
  return rest !== text && (ACTS_FOR_IT.test(rest) || rest.replaceAll(FOR_THE_PARTY, '') === '');
};

const CORRECTION = '(?:改正|整改|纠正|拆除|清理|恢复原状|补办)';
/** "未整改", "拒不拆除", "整改未完成"; and neither "未经许可的棚屋已拆除" nor "整改后未再占道". */
const DENIES_CORRECTION = new RegExp(
  `(?:未(?![经办取获批领])|没有(?![经办取获批领])|拒不|拒绝|不予|不肯|不按|无法)[^，。；、的已]{0,8}${CORRECTION}` +
    `|${CORRECTION}[^，。；、的已后]{0,2}(?:(?:未|没有)(?:完成|到位|合格|通过|彻底|结束|开始|进行|落实|达标)|不到位|不合格|不彻底)`,
  'u',
);

/** What officers find on the spot is no paper of the party, nobody else's correction is its own, and what says the contrary shows none. */
export const CorrectionMustBeShownByAParty = partyRule<DataOf<typeof CollectEvidence>>()({
  code: 'evidence.correction-of-nobody',
  refs: ['B2', 'C11'],
  articles: ['APL 45', 'M55 17'],
  pack: 'national-core',
  en: 'It is said to show the correction by a party, and the case has no such party, neither it nor anybody for it provided it, the officers collected it on the spot, or it says itself that nothing was corrected.',
  zh: '所称由当事人提交的改正材料，本案没有该当事人，或者材料并非该当事人及其代表人、代理人提供，或者系执法人员现场收集，或者材料本身载明未改正。',
  reads: ['showsCorrectionBy', 'place', 'provider', 'description'],
  brokenWhen: ({ showsCorrectionBy, place, provider, description }, { everyParty }) =>
    showsCorrectionBy !== undefined &&
    (place !== undefined ||
      DENIES_CORRECTION.test(description) ||
      !everyParty.some((party) => party.partyId === showsCorrectionBy && isProvidedBy(provider, party))),
});

export const InterviewMustEndAfterItBegan = rule<Interview>()({
  code: 'interview.times',
  refs: ['B2'],
  articles: ['M55 16'],
  pack: 'mohurd-55',
  en: 'The interview ends before it begins, or after it was recorded.',
  zh: '询问的起止时间有误。',
  reads: ['startedAt', 'endedAt'],
  brokenWhen: ({ startedAt, endedAt }, _, { now }) => endedAt < startedAt || endedAt > now,
});

/** Anyone who reviews the case or presides over its hearing must not take evidence in it. */
export const InvestigatorsMustNotJudgeTheCase = rule<{ readonly officers: readonly string[] }>()({
  code: 'officers.judge-the-case',
  refs: ['S04', 'S05'],
  articles: ['NM244 27', 'APL 64'],
  pack: 'nei-mongol',
  en: 'An officer reviews or reviewed this case, or presides or presided over its hearing.',
  zh: '执法人员现为或者曾为本案法制审核人员或者听证主持人，不得参与本案调查取证。',
  reads: ['officers'],
  brokenWhen: ({ officers }, { handlers }) => officers.some((officer) => handlers.everJudged.includes(officer)),
});

/** The certificates are checked for the day of the step, so the interview must have been held on that day. */
export const InterviewMustBeOfTheDay = rule<Interview>()({
  code: 'interview.other-day',
  refs: ['G-0.1'],
  articles: ['APL 42', 'M55 16'],
  pack: 'mohurd-55',
  en: 'The interview was not held on the day of the step.',
  zh: '询问时间与该步骤发生日期不一致。',
  reads: ['startedAt', 'endedAt'],
  brokenWhen: ({ startedAt, endedAt, occurredAt }) => {
    const on = chinaDateOf(occurredAt);
    return chinaDateOf(startedAt) > on || chinaDateOf(endedAt) < on;
  },
});

export const OfficersMustNotBeInterviewed = rule<Interview>()({
  code: 'interview.officer-interviewed',
  refs: ['B2'],
  articles: ['APL 42', 'APL 55'],
  pack: 'national-core',
  en: 'The person interviewed is also named as an interviewing officer.',
  zh: '被询问人不得同时为询问人员。',
  reads: ['interviewee', 'officers'],
  brokenWhen: ({ interviewee, officers }) => officers.includes(interviewee.personId),
});

const interviewsAtOnce = (
  { startedAt, endedAt }: Pick<Interview, 'startedAt' | 'endedAt'>,
  { investigation }: CaseState,
): readonly RecordedPresence[] =>
  investigation.presences.filter(
    ({ kind, time }) => kind === 'interview' && areAtTheSameTime({ from: startedAt, to: endedAt }, time),
  );

/** Nobody is in two rooms: an officer in two interviews at once was not present in one of them. */
export const OfficersMustBeInOneInterviewAtATime = rule<Interview>()({
  code: 'interview.officers-elsewhere',
  refs: ['B2', 'G-0.2'],
  articles: ['APL 42', 'APL 55', 'M55 16'],
  pack: 'national-core',
  en: 'One of the officers was in another interview of this case at the same time.',
  zh: '询问人员同一时间正在进行本案的另一询问，不可能同时在场。',
  reads: ['startedAt', 'endedAt', 'officers'],
  brokenWhen: (command, state) =>
    interviewsAtOnce(command, state).some(({ officers }) => officers.some((each) => command.officers.includes(each))),
  particulars: (command, state) => ({
    interviews: interviewsAtOnce(command, state)
      .map(({ key }) => key.replace('interview ', ''))
      .join(', '),
  }),
});

/** 询问应当个别进行: the same person is not asked in two places at once either. */
export const PersonMustBeInOneInterviewAtATime = rule<Interview>()({
  code: 'interview.person-elsewhere',
  refs: ['B2'],
  articles: ['APL 55', 'M55 16'],
  pack: 'mohurd-55',
  en: 'The person was in another interview of this case at the same time.',
  zh: '被询问人同一时间正在接受本案的另一询问。',
  reads: ['startedAt', 'endedAt', 'interviewee'],
  brokenWhen: (command, state) =>
    interviewsAtOnce(command, state).some(({ interviewee }) => interviewee === command.interviewee.personId),
});

export const CorrectionMustLieAhead = rule<DataOf<typeof OrderCorrection>>()({
  code: 'correction.due-before-order',
  refs: ['B11'],
  articles: ['APL 28'],
  pack: 'national-core',
  en: 'The last day for the correction is before the day of the order.',
  zh: '责令改正的期限早于作出之日。',
  reads: ['dueOn'],
  brokenWhen: ({ dueOn, occurredAt }) => dueOn < chinaDateOf(occurredAt),
});

export const CorrectionIdMustBeNew = rule<DataOf<typeof OrderCorrection>>()({
  code: 'correction.order-id-used',
  refs: ['B11'],
  articles: ['APL 28'],
  pack: 'national-core',
  en: 'Another order of this case has this id.',
  zh: '该责令编号已用于本案的另一项责令改正。',
  reads: ['orderId'],
  brokenWhen: ({ orderId }, { investigation }) =>
    orderId !== undefined && investigation.corrections.some((order) => order.orderId === orderId),
});

const strangersIn = ({ addressees = [] }: Pick<DataOf<typeof OrderCorrection>, 'addressees'>, { parties }: CaseState) =>
  addressees.filter((id) => !parties.has(id));

export const CorrectionMustBeOrderedToParties = rule<DataOf<typeof OrderCorrection>>()({
  code: 'correction.addressee-unknown',
  refs: ['B11'],
  articles: ['APL 28'],
  pack: 'national-core',
  en: 'The order is addressed to someone who is no party of the case.',
  zh: '责令改正的对象不是本案当事人。',
  reads: ['addressees'],
  brokenWhen: (command, state) => strangersIn(command, state).length > 0,
  particulars: (command, state) => ({ parties: strangersIn(command, state).join(', ') }),
});

export const TestMustBeNew = rule<DataOf<typeof CommissionTest>>()({
  code: 'test.commissioned-already',
  refs: ['B10'],
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'A test with this id was commissioned already.',
  zh: '该编号的检测检验鉴定已经委托。',
  reads: ['testId'],
  brokenWhen: ({ testId }, { investigation }) => investigation.tests.some((test) => test.testId === testId),
});

export const TestPeriodMustBeToldOnPaper = rule<DataOf<typeof CommissionTest>>()({
  code: 'test.no-notice-of-period',
  refs: ['B10', 'L04'],
  articles: ['M55 18', 'M55 29'],
  pack: 'mohurd-55',
  en: 'The parties are said to have been told the period in writing, and the paper is missing.',
  zh: '载明已书面告知当事人检测、检验、鉴定期间，但缺少告知文书。',
  reads: ['told', 'notice'],
  brokenWhen: ({ told, notice }) => told === 'inWriting' && notice === undefined,
});

/** Then no test can be named of which there is anything left to tell. */
const isEachTold = ({ investigation: { tests } }: Pick<CaseState, 'investigation'>): boolean =>
  tests.length > 0 && tests.every(({ isTold }) => isTold);

export const TestPeriodMustBeUntold = rule<DataOf<typeof TellTestPeriod>>()({
  code: 'test.period-told-already',
  refs: ['B10', 'L04'],
  articles: ['M55 18', 'M55 29'],
  pack: 'mohurd-55',
  en: 'The parties were told the period of this test already.',
  zh: '该项检测检验鉴定的期间已经告知当事人。',
  reads: ['testId'],
  neverHolds: (_, state) => isEachTold(state),
  doubtful: {
    reading: {
      zh: '委托后才告知期间的，自告知之日起剩余的期间不计入办案期限，告知前的日期照常计算。',
      en: 'Of a period that was told late, only the days that were left then do not count toward the case term.',
    },
    otherReading: {
      zh: '只要在检测期间内告知，全部检测期间均不计入办案期限。',
      en: 'If it was told while the test ran, no day of the test counts.',
    },
  },
  brokenWhen: ({ testId }, state) =>
    isEachTold(state) || state.investigation.tests.some((test) => test.testId === testId && test.isTold),
});

export const TestPeriodMustBeToldAfterCommission = rule<DataOf<typeof TellTestPeriod>>()({
  code: 'test.period-told-before-commission',
  refs: ['B10'],
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'The parties are said to have been told the period before the test was commissioned.',
  zh: '告知期间的日期早于委托日期。',
  reads: ['testId'],
  brokenWhen: ({ testId, occurredAt }, { investigation }) =>
    investigation.tests.some((test) => test.testId === testId && chinaDateOf(occurredAt) < test.commissionedOn),
});

export const TestMustBeOut = rule<DataOf<typeof ReceiveTestResult | typeof TellTestPeriod>>()({
  code: 'test.not-out',
  refs: ['B10'],
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'No such test is waiting for its result.',
  zh: '没有待出结果的该项检测检验鉴定。',
  reads: ['testId'],
  neverHolds: (_, { investigation }) => !investigation.tests.some(({ isPending }) => isPending),
  brokenWhen: ({ testId }, { investigation }) =>
    !investigation.tests.some((test) => test.testId === testId && test.isPending),
});

/** A laboratory has no result before the test is commissioned. */
export const TestResultMustFollowCommission = rule<DataOf<typeof ReceiveTestResult>>()({
  code: 'test.result-before-commission',
  refs: ['B10'],
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'The result is dated before the test was commissioned.',
  zh: '检测检验鉴定结果的日期早于委托日期。',
  reads: ['testId'],
  brokenWhen: ({ testId, occurredAt }, { investigation }) =>
    investigation.tests.some((test) => test.testId === testId && chinaDateOf(occurredAt) < test.commissionedOn),
});
