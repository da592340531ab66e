import {
  DetermineReviewScope,
  GiveReviewOpinion,
  HoldDeliberation,
  ReturnForSupplement,
  SubmitForLegalReview,
  SupplyForReview,
  workingCalendar,
} from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { reviewFile } from './review-file.js';
import { people } from '../world/people.js';

/** Whether this decision needs legal review. */
export const tellReviewScope = (story: CaseStory): void =>
  story.give(
    story.handler,
    DetermineReviewScope({
      occurredAt: story.clock.next(),
      declaredGrounds: [],
      reasons: '按案件情况和本机关目录判定。',
    }),
  );

const submissionId = (story: CaseStory, round: number): string => `review-${story.id}-${String(round)}`;

const EVIDENCE_LIST = '证据清单';
const PLAN_OF_THE_PLACE = '现场勘验图';

/** The papers for the reviewer, in the first round. */
export const submission = (story: CaseStory, reviewer: string) => ({
  occurredAt: story.clock.next(),
  submissionId: submissionId(story, 1),
  reviewer,
  draft: story.draft,
  draftPenalties: [{ penalties: story.penalties }],
  documents: [...reviewFile(story), story.paper(EVIDENCE_LIST)],
});

export const tellSubmission = (story: CaseStory): void =>
  story.give(
    story.handler,
    SubmitForLegalReview({
      ...submission(story, people.song.id),
    }),
  );

/** In the second round: the draft is another one, the list of evidence too, and what was supplied before stays with it. */
export const tellCorrectedSubmission = (story: CaseStory): void => {
  story.redraft();
  story.give(
    story.handler,
    SubmitForLegalReview({
      ...submission(story, people.song.id),
      submissionId: submissionId(story, 2),
      changes: '已按审核意见补强证据，修改证据清单和决定书的理由部分。',
      documents: [
        ...reviewFile(story),
        ...[`${EVIDENCE_LIST}（补正）`, PLAN_OF_THE_PLACE, '补充询问笔录'].map((title) => story.paper(title)),
      ],
    }),
  );
};

export const tellOpinion = (
  story: CaseStory,
  opinion: 'agree' | 'investigateFurther' | 'correct' = 'agree',
  round = 1,
): void => {
  const inOrder = { finding: 'inOrder' as const };
  story.give(
    people.song,
    GiveReviewOpinion({
      occurredAt: story.clock.later(2).next(),
      submissionId: submissionId(story, round),
      opinion,
      reasons: opinion === 'agree' ? '主体适格，程序合法，事实清楚，裁量适当。' : '部分证据不足，请补充。',
      document: story.paper(`法制审核意见书（${String(round)}）`),
      checks: {
        standing: inOrder,
        procedure: inOrder,
        facts: opinion === 'agree' ? inOrder : { finding: 'defective', note: '证据链不完整' },
        law: inOrder,
        competence: inOrder,
        documents: inOrder,
        suspectedCrime: { finding: 'notApplicable' },
        other: { finding: 'notApplicable' },
      },
    }),
  );
};

/** The reviewer returns the papers, because something is missing. */
export const tellReturn = (story: CaseStory): void =>
  story.give(
    people.song,
    ReturnForSupplement({
      occurredAt: story.clock.later(1).next(),
      submissionId: submissionId(story, 1),
      missing: '缺少现场勘验图。',
      supplyBy: workingCalendar().addWorkingDays(story.clock.today, 5).date,
    }),
  );

/** The missing papers are supplied. */
export const tellSupplement = (story: CaseStory): void =>
  story.give(
    story.handler,
    SupplyForReview({
      occurredAt: story.clock.later(1).next(),
      submissionId: submissionId(story, 1),
      documents: [story.paper(PLAN_OF_THE_PLACE)],
    }),
  );

/** The heads of the agency discuss the case together. */
export const tellDeliberation = (story: CaseStory): void => {
  const approve = { view: '同意处罚意见。', vote: 'approve' as const };
  story.give(
    people.gao,
    HoldDeliberation({
      occurredAt: story.clock.later(1).next(),
      members: [
        { personId: people.gao.id, ...approve },
        { personId: people.luo.id, ...approve },
      ],
      reporters: [story.handler.id],
      conclusion: 'approve',
      draftSha256: story.draft.sha256,
      minutes: story.paper('集体讨论记录'),
    }),
  );
};
