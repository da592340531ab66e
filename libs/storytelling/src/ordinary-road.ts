import { workingCalendar } from '@ecl/enforcement';
import { instant, plainDate } from '@ecl/kernel';
import { caseAbout } from './case-subject.js';
import { CaseStory } from './case-story.js';
import { tellArchiving, tellClosure } from './chapters/closure.js';
import { tellDecision, tellService } from './chapters/decision.js';
import { tellPublication } from './chapters/disclosure.js';
import { tellApproval, tellProposal } from './chapters/filing.js';
import { tellConclusion, tellEvidence, tellInspection, type ConclusionOptions } from './chapters/investigation.js';
import { tellReviewScope } from './chapters/legal-review.js';
import { tellNotice, tellWaiver, type NoticeOptions } from './chapters/notice.js';
import { tellPayment } from './chapters/payment.js';

/** How far a case of the ordinary procedure has come. */
export const STAGES = [
  'proposed',
  'filed',
  'inspected',
  'investigated',
  'concluded',
  'notified',
  'scoped',
  'decided',
  'served',
  'paid',
  'closed',
  'archived',
] as const;
export type Stage = (typeof STAGES)[number];

/** What differs from the usual story. */
type ToldOptions = NoticeOptions & ConclusionOptions;

/** The steps that bring a case to each stage from the previous one. */
const chapters: Readonly<Record<Stage, (story: CaseStory, options: ToldOptions) => void>> = {
  proposed: tellProposal,
  filed: tellApproval,
  inspected: tellInspection,
  investigated: tellEvidence,
  concluded: tellConclusion,
  notified: tellNotice,
  scoped: (story) => {
    tellWaiver(story);
    tellReviewScope(story);
  },
  decided: (story) => {
    story.clock.later(6);
    tellDecision(story);
  },
  served: (story) => {
    tellPublication(story);
    tellService(story);
  },
  paid: (story) => {
    story.clock.later(3);
    tellPayment(story);
  },
  closed: (story) => tellClosure(story),
  archived: tellArchiving,
};

/** Tells an ordinary case from its beginning to a stage. */
export const tellTo = (story: CaseStory, stage: Stage, options: ToldOptions = {}): CaseStory => {
  for (const each of STAGES.slice(0, STAGES.indexOf(stage) + 1)) chapters[each](story, options);
  return story;
};

/**
 * How many working days the ordinary procedure takes to a stage: a story that begins later cannot have come that far.
 */
export const workingDaysTo = (stage: Stage): number => {
  const begunOn = plainDate('2025-03-03');
  const story = new CaseStory(caseAbout('any'), { begunOn, now: instant('2026-03-03T00:00:00Z') });
  return workingCalendar().workingDaysBetween(begunOn, tellTo(story, stage).clock.today);
};
