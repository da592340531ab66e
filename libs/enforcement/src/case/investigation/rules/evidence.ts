import { chinaDateOf } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type {
  CollectEvidence,
  CommissionTest,
  OrderCorrection,
  ReceiveTestResult,
  RecordInterview,
} from '../commands.js';
import { spanOfTest } from '../spans.js';

type Interview = DataOf<typeof RecordInterview>;

export const EvidenceMustBeNew = rule<DataOf<typeof CollectEvidence>>({
  code: 'evidence.registered-already',
  articles: ['APL 46'],
  pack: 'national-core',
  en: 'Evidence with this id is in the case already.',
  zh: '该编号的证据已经在案。',
  brokenWhen: ({ evidenceId }, { investigation }) =>
    investigation.evidence.some((evidence) => evidence.evidenceId === evidenceId),
});

/** What can be altered without a trace is evidence only with a digest from the day it was collected. */
export const DigitalEvidenceMustHaveDigest = rule<DataOf<typeof CollectEvidence>>({
  code: 'evidence.no-digest',
  articles: ['APL 46', 'M55 17'],
  pack: 'mohurd-55',
  en: 'Audio-visual material and electronic data need the digest of the file.',
  zh: '视听资料、电子数据应当登记文件校验值。',
  brokenWhen: ({ kind, sha256 }) => (kind === 'audioVisual' || kind === 'electronic') && sha256 === undefined,
});

export const InterviewMustBeNew = rule<Interview>({
  code: 'interview.recorded-already',
  articles: ['M55 16'],
  pack: 'mohurd-55',
  en: 'An interview with this id is in the case already.',
  zh: '该编号的询问笔录已经在案。',
  brokenWhen: ({ interviewId }, { investigation }) => investigation.interviewIds.includes(interviewId),
});

export const RightsMustBeTold = rule<Interview>({
  code: 'interview.rights-not-told',
  articles: ['APL 55', 'M55 16'],
  pack: 'national-core',
  en: 'The person was not told of the rights and duties before the interview.',
  zh: '询问前未告知被询问人的权利和义务。',
  brokenWhen: ({ rightsTold }) => !rightsTold,
});

export const InterviewMustEndAfterItBegan = rule<Interview>({
  code: 'interview.times',
  articles: ['M55 16'],
  pack: 'mohurd-55',
  en: 'The interview ends before it begins, or after it was recorded.',
  zh: '询问的起止时间有误。',
  brokenWhen: ({ startedAt, endedAt }, _, { now }) => endedAt < startedAt || endedAt > now,
});

/** Two officers who ask one person in two rooms at once were not both in either. */
export const OfficersMustNotBeInterviewed = rule<Interview>({
  code: 'interview.officer-interviewed',
  articles: ['APL 42', 'APL 55'],
  pack: 'national-core',
  en: 'The person interviewed is named among the officers who interview.',
  zh: '被询问人不得同时为询问人员。',
  brokenWhen: ({ interviewee, officers }) => officers.includes(interviewee.personId),
});

export const CorrectionMustLieAhead = rule<DataOf<typeof OrderCorrection>>({
  code: 'correction.due-before-order',
  articles: ['APL 28'],
  pack: 'national-core',
  en: 'The last day for the correction lies before the day of the order.',
  zh: '责令改正的期限早于作出之日。',
  brokenWhen: ({ dueOn, occurredAt }) => dueOn < chinaDateOf(occurredAt),
});

export const TestMustBeNew = rule<DataOf<typeof CommissionTest>>({
  code: 'test.commissioned-already',
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'A test with this id was commissioned already.',
  zh: '该编号的检测检验鉴定已经委托。',
  brokenWhen: ({ testId }, { investigation }) =>
    investigation.stoppedSpans.some(({ why }) => why === spanOfTest(testId)),
});

export const TestMustBeOut = rule<DataOf<typeof ReceiveTestResult>>({
  code: 'test.not-out',
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'No such test is waiting for its result.',
  zh: '没有待出结果的该项检测检验鉴定。',
  brokenWhen: ({ testId }, { investigation }) => !investigation.testsPending.includes(testId),
});
