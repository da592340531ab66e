import { chinaDateOf, type Instant } from '@ecl/kernel';
import {
  CaseStory,
  bankReports,
  begunWorkingDaysAgo,
  leads,
  tellTo,
  type Step,
  type StoryRegisters,
} from '@ecl/storytelling';
import { refusedAttempts } from './refused-attempts.js';
import { amendments, specialCases } from './special-cases.js';
import type { OrdinaryCase } from './table/case-table.js';

/** One case, or the leads, or what the bank reports. */
export interface DemonstrationPart {
  readonly steps: readonly Step[];
  /** The row of the table that it comes from. */
  readonly row?: OrdinaryCase;
}

/** The laws of all cases of the demonstration, and what became of them: what its registers have besides the usual. */
export const registersFor = (now: Instant, ordinary: readonly OrdinaryCase[]): StoryRegisters => {
  const today = chinaDateOf(now);
  return {
    laws: [...ordinary, ...specialCases(today), ...refusedAttempts].map(({ subject }) => subject.law),
    amendments: amendments(today),
  };
};

/**
 * Everything that happens in the demonstration after the registers are filled. Days are counted back from `now`, so that
 * something is always due, late or waiting.
 */
export const demonstrationAt = (now: Instant, ordinary: readonly OrdinaryCase[]): readonly DemonstrationPart[] => {
  const ordinaryParts = ordinary.map((row, nth) => {
    const story = new CaseStory(row.subject, { ...begunWorkingDaysAgo(row.begunWorkingDaysAgo, now), nth });
    return { story: tellTo(story, row.stage), row };
  });
  const specialParts = [...specialCases(chinaDateOf(now)), ...refusedAttempts].map((each, n) => {
    const nth = ordinary.length + n;
    const story = new CaseStory(each.subject, { ...begunWorkingDaysAgo(each.begunWorkingDaysAgo, now), nth });
    each.tell(story);
    return { story };
  });
  const cases = [...ordinaryParts, ...specialParts];
  const collected = cases.flatMap(({ story }) => story.collected);
  return [
    ...cases.map(({ story, ...rest }) => ({ ...rest, steps: story.steps })),
    { steps: leads(now) },
    { steps: bankReports(collected, now) },
  ];
};
