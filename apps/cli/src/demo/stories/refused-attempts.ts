import {
  AppointPresider,
  ApproveFiling,
  ApproveTransfer,
  ConductInspection,
  FormTransferTeam,
  RecordCrimeSuspicion,
  RequestHearing,
  ServeHearingNotice,
  SubmitForLegalReview,
  SubmitTransferReport,
  workingCalendar,
} from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { firstUnit, type CaseSubject } from '../case-subject.js';
import { chinaTime } from '../demo-calendar.js';
import { citizen, company, fineOf, paper } from '../papers.js';
import { people } from '../people.js';
import { AGENCY_ACCOUNT } from '../register-entries.js';
import { onSpotDecision } from './on-the-spot.js';
import type { SpecialCase } from './special-cases.js';

const PLANNING = { law: '城乡规划法', article: '第六十四条' };
const APPEARANCE = { law: '城市市容和环境卫生管理条例', article: '第三十六条' };

const subject = (
  number: string,
  powerCode: string,
  party: CaseSubject['party'],
  conduct: string,
  fineInYuan: number,
  law = APPEARANCE,
): CaseSubject => ({
  id: `demo-${number}`,
  team: firstUnit,
  powerCode,
  party,
  conduct,
  place: '演示路',
  law,
  fineInYuan,
});

/** Attempts that the ledger refuses, and keeps on record. */
export const refusedAttempts: readonly SpecialCase[] = [
  {
    subject: subject('301', '08-3', company('301', '演示钢材有限公司'), '占道堆放钢材', 2_000),
    begunWorkingDaysAgo: 6,
    tell: async (story) => {
      await story.proposed();
      const approval = { caseNumber: '演示城管立字〔自批〕301号', documents: [] };
      await story.refused(
        people.li,
        ApproveFiling({ occurredAt: story.clock.next(), ...approval }),
        'duties.role-not-entitled',
      );
      await story.give(
        people.gao,
        ApproveFiling({ occurredAt: story.clock.next(), caseNumber: '演示城管立字301号', documents: [] }),
      );
      await story.refused(people.li, inspectionBy(story, [people.li.id, people.xie.id]), 'officers.auxiliary');
      await story.refused(people.li, inspectionBy(story, [people.li.id]), 'officers.fewer-than-two');
    },
  },
  {
    subject: subject('302', '08-4', citizen('302', '癸示例'), '占道经营', 1_000),
    begunWorkingDaysAgo: 14,
    tell: async (story) => {
      await (await story.filed()).notified();
      await story.scopeDetermined();
      story.clock.later(3);
      await story.refused(people.gao, story.decision(), 'decision.defence-period-running');
      story.clock.later(4);
      const { type, data } = story.decision();
      await story.refused(
        people.gao,
        { type, data: { ...data, penalties: [fineOf(1_900)] } },
        'decision.heavier-than-notified',
      );
    },
  },
  {
    subject: subject('303', '02-1', company('303', '演示高层置业有限公司'), '违反规划许可建设', 100_000, PLANNING),
    begunWorkingDaysAgo: 24,
    tell: async (story) => {
      await (await story.filed()).notified({ offersHearing: true });
      await story.give(
        story.handler,
        RequestHearing({ occurredAt: story.clock.next(), form: 'written', document: paper(story.id, '听证申请书') }),
      );
      await story.refused(
        people.gao,
        AppointPresider({ occurredAt: story.clock.next(), presider: people.wang.id }),
        'hearing.presider-handled-case',
      );
      await story.give(people.gao, AppointPresider({ occurredAt: story.clock.next(), presider: people.han.id }));
      const tooSoon = workingCalendar().addWorkingDays(story.clock.today, 6).date;
      await story.refused(
        story.handler,
        ServeHearingNotice({ ...story.delivery('听证通知书'), heldAt: chinaTime(tooSoon, 9), place: '听证室' }),
        'hearing.notice-too-short',
      );
    },
  },
  {
    subject: subject('304', '02-1', company('304', '演示厂房有限公司'), '违反规划许可扩建厂房', 70_000, PLANNING),
    begunWorkingDaysAgo: 16,
    tell: async (story) => {
      await (await story.filed()).notified({ offersHearing: true });
      await story.waived(['defence', 'hearing']);
      await story.scopeDetermined();
      await story.refused(story.handler, submissionTo(story, people.li.id), 'legal-review.reviewer-handled-case');
      await story.refused(story.handler, submissionTo(story, people.tang.id), 'legal-review.reviewer-unqualified');
      await story.refused(people.gao, story.decision(), 'decision.not-reviewed');
      await story.submittedForReview();
      await story.reviewed('investigateFurther');
      await story.refused(people.gao, story.decision(), 'decision.review-not-passed');
    },
  },
  {
    subject: subject('305', '08-2b', citizen('305', '某示例'), '占用公共空间', 201),
    begunWorkingDaysAgo: 5,
    tell: async (story) => {
      await story.refused(story.handler, onSpotDecision(story, 201), 'on-spot.fine-too-high');
      await story.give(story.handler, onSpotDecision(story, 200));
      const { type, data } = story.payment(200);
      await story.refused(
        people.bank,
        { type, data: { ...data, payeeAccount: AGENCY_ACCOUNT } },
        'payment.payee-is-agency',
      );
    },
  },
  {
    subject: subject('306', '09-3', company('306', '演示固废有限公司'), '大量倾倒建筑垃圾', 50_000),
    begunWorkingDaysAgo: 10,
    tell: async (story) => {
      await (await story.filed()).investigated();
      const { clock, handler } = story;
      const suspicion = { phase: 'investigation' as const, offence: '涉嫌犯罪（演示）', note: '接近追诉标准。' };
      await story.give(handler, RecordCrimeSuspicion({ occurredAt: clock.next(), ...suspicion }));
      await story.give(people.ma, FormTransferTeam({ occurredAt: clock.next(), members: story.officers }));
      await story.give(
        handler,
        SubmitTransferReport({ occurredAt: clock.next(), document: paper(story.id, '书面报告') }),
      );
      await story.refused(people.luo, ApproveTransfer({ occurredAt: clock.next() }), 'duties.not-principal-head');
    },
  },
  ...['01-3', '15-3', '16-2'].map((powerCode, i): SpecialCase => ({
    subject: subject(`31${String(i)}`, powerCode, company(`31${String(i)}`, '演示单位'), '非执法事项', 1_000),
    begunWorkingDaysAgo: 8,
    tell: (story) => story.refused(story.handler, story.proposal(), 'power.bears-no-cases'),
  })),
];

const inspectionBy = (story: CaseStory, officers: string[]) =>
  ConductInspection({
    occurredAt: story.clock.next(),
    officers,
    certificatesShown: true,
    place: story.subject.place,
    findings: story.subject.conduct,
    partyPresent: true,
    documents: [paper(story.id, '现场检查笔录')],
    recordings: [],
  });

const submissionTo = (story: CaseStory, reviewer: string) =>
  SubmitForLegalReview({
    occurredAt: story.clock.next(),
    submissionId: `review-${story.id}-1`,
    reviewer,
    draft: story.draft,
    draftPenalties: story.penalties,
    documents: [paper(story.id, '调查终结报告')],
  });
