import type { Command } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import {
  APPEARANCE,
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  company,
  type CaseSubject,
  type Step,
} from '@ecl/storytelling';
import { NOW } from './some-parts.js';

/** Its payload is checked where the example is compared with the contract. */
export const step = (type: string, data: Command['data']): Command => ({ type, data });

/** What a case beyond the demonstration is about: its number is its name. */
export const about = (number: string, name: string, different: Partial<CaseSubject> = {}): CaseSubject =>
  caseAbout(`demo-${number}`, {
    ...{ powerCode: '08-3', party: company(number, name), conduct: '占道堆放货物', law: APPEARANCE },
    ...{ fineInYuan: 1_500, place: `演示路 ${number} 号`, ...different },
  });

export const storyOf = (subject: CaseSubject, workingDaysAgo: number): CaseStory =>
  new CaseStory(subject, begunWorkingDaysAgo(workingDaysAgo, NOW));

export const told = (
  subject: CaseSubject,
  workingDaysAgo: number,
  tell: (story: CaseStory) => void,
): readonly Step[] => {
  const story = storyOf(subject, workingDaysAgo);
  tell(story);
  return story.steps;
};

/** When the last step of a story happened. */
export const lastMoment = ({ steps }: CaseStory): Instant =>
  (steps.at(-1)?.command.data as { readonly occurredAt: Instant }).occurredAt;
