import { SubmitForLegalReview } from '@ecl/enforcement';
import {
  AGENCY_ACCOUNT,
  PLANNING,
  appointment,
  approval,
  caseAbout,
  citizen,
  company,
  decision,
  fineOf,
  hearingNotice,
  inspection,
  onSpotDecision,
  payment,
  people,
  proposal,
  submission,
  tellHearingRequest,
  tellOpinion,
  tellReviewScope,
  tellSubmission,
  tellSuspicionOfCrime,
  tellTo,
  tellWaiver,
  transferApproval,
  type CaseStory,
  type CaseSubject,
} from '@ecl/storytelling';
import type { SpecialCase } from './special-cases.js';

const about = (
  number: string,
  powerCode: string,
  party: CaseSubject['party'],
  conduct: string,
  fineInYuan: number,
  different: Partial<CaseSubject> = {},
): CaseSubject =>
  caseAbout(`demo-${number}`, { ...{ powerCode, party, conduct, fineInYuan, place: '演示路' }, ...different });

/** Powers that allow no case: a case that rests on one is refused at once. */
const NO_CASES_OF = ['01-3', '15-3', '16-2'];

/** Attempts that the ledger refuses, and keeps on record. */
export const refusedAttempts: readonly SpecialCase[] = [
  {
    subject: about('301', '08-3', company('301', '演示钢材有限公司'), '占道堆放钢材', 2_000),
    begunWorkingDaysAgo: 6,
    tell: (story) => {
      tellTo(story, 'proposed');
      story.refused(people.li, approval(story, '演示城管立字〔自批〕301号'), 'duties.role-not-entitled');
      story.give(people.gao, approval(story, '演示城管立字301号'));
      story.refused(people.li, inspectionBy(story, [people.li.id, people.xie.id]), 'officers.auxiliary');
      story.refused(people.li, inspectionBy(story, [people.li.id]), 'officers.fewer-than-two');
    },
  },
  {
    subject: about('302', '08-4', citizen('302', '癸示例'), '占道经营', 1_000),
    begunWorkingDaysAgo: 14,
    tell: (story) => {
      tellTo(story, 'notified');
      tellReviewScope(story);
      story.clock.later(3);
      story.refused(people.gao, decision(story), 'decision.defence-period-running');
      story.clock.later(4);
      const { type, data } = decision(story);
      const dispositions = data.dispositions.map((each) => ({ ...each, penalties: [fineOf(1_900)] }));
      const heavier = { type, data: { ...data, dispositions } };
      story.refused(people.gao, heavier, 'decision.heavier-than-notified');
    },
  },
  {
    subject: about('303', '02-1', company('303', '演示高层置业有限公司'), '违反规划许可建设', 100_000, {
      law: PLANNING,
    }),
    begunWorkingDaysAgo: 24,
    tell: (story) => {
      tellTo(story, 'notified', { offersHearing: true });
      tellHearingRequest(story);
      story.refused(people.gao, appointment(story, people.wang.id), 'hearing.presider-handled-case');
      story.give(people.gao, appointment(story, people.han.id));
      story.refused(story.handler, hearingNotice(story, 6), 'hearing.notice-too-short');
    },
  },
  {
    subject: about('304', '02-1', company('304', '演示厂房有限公司'), '违反规划许可扩建厂房', 70_000, {
      law: PLANNING,
    }),
    begunWorkingDaysAgo: 16,
    tell: (story) => {
      tellTo(story, 'notified', { offersHearing: true });
      tellWaiver(story, ['defence', 'hearing']);
      tellReviewScope(story);
      story.refused(story.handler, submissionTo(story, people.li.id), 'legal-review.reviewer-handled-case');
      story.refused(story.handler, submissionTo(story, people.tang.id), 'legal-review.reviewer-unqualified');
      story.refused(people.gao, decision(story), 'decision.not-reviewed');
      tellSubmission(story);
      tellOpinion(story, 'investigateFurther');
      story.refused(people.gao, decision(story), 'decision.review-not-passed');
    },
  },
  {
    subject: about('305', '08-2b', citizen('305', '某示例'), '占用公共空间', 201),
    begunWorkingDaysAgo: 5,
    tell: (story) => {
      story.refused(story.handler, onSpotDecision(story, 201), 'on-spot.fine-too-high');
      story.give(story.handler, onSpotDecision(story, 200));
      const { type, data } = payment(story, 200);
      story.refused(people.bank, { type, data: { ...data, payeeAccount: AGENCY_ACCOUNT } }, 'payment.payee-is-agency');
    },
  },
  {
    subject: about('306', '09-3', company('306', '演示固废有限公司'), '大量倾倒建筑垃圾', 50_000),
    begunWorkingDaysAgo: 10,
    tell: (story) => {
      tellTo(story, 'investigated');
      tellSuspicionOfCrime(story, { offence: '涉嫌犯罪（演示）', note: '接近追诉标准。' }, '书面报告');
      story.refused(people.luo, transferApproval(story), 'duties.not-principal-head');
    },
  },
  ...NO_CASES_OF.map((powerCode, i): SpecialCase => ({
    subject: about(`31${String(i)}`, powerCode, company(`31${String(i)}`, '演示单位'), '非执法事项', 1_000),
    begunWorkingDaysAgo: 8,
    tell: (story) => story.refused(story.handler, proposal(story), 'power.bears-no-cases'),
  })),
];

const inspectionBy = (story: CaseStory, officers: string[]) => inspection(story, { officers });

const submissionTo = (story: CaseStory, reviewer: string) => SubmitForLegalReview(submission(story, reviewer));
