import { instant, plainDate, type Instant } from '@ecl/kernel';
import {
  CaseStory,
  caseAbout,
  citizen,
  tellDisclosureProposal,
  tellPublication,
  tellTo,
  tellWithdrawal,
  tellWithholding,
  workingDaysBefore,
  workingDaysTo,
  type CaseSubject,
} from '@ecl/storytelling';

/** Invented cases on their way to publication. Text that the public must not read says so itself. */

/** The current moment of these journeys, for the ledger and the site. */
export const NOW: Instant = instant('2026-06-01T01:00:00Z');

export interface PublicCase extends Partial<Omit<CaseSubject, 'id' | 'conduct' | 'place'>> {
  readonly number: number;
  /** A working day; the decision is published eight days later. */
  readonly decidedOn?: string;
  /** The conduct as it is published. */
  readonly conduct?: string;
}

/** A case up to its decision; no part of it is public yet. */
export const decidedCase = ({ number, decidedOn = '2026-03-02', conduct: _, ...about }: PublicCase): CaseStory => {
  const id = String(number);
  const subject = caseAbout(id, {
    powerCode: '08-2',
    party: citizen(id, '示例张三'),
    fineInYuan: 200,
    ...about,
    conduct: '未公开的案情',
    place: `未公开的地点 ${id}`,
  });
  const begunOn = workingDaysBefore(plainDate(decidedOn), workingDaysTo('decided'));
  return tellTo(new CaseStory(subject, { begunOn, now: NOW }), 'decided');
};

/** Publishes the decision. */
export const publish = (story: CaseStory, conduct = '占道经营'): CaseStory => {
  story.clock.laterByDays(8);
  tellPublication(story, conduct);
  return story;
};

export const published = (about: PublicCase): CaseStory => publish(decidedCase(about), about.conduct);

/** Withheld from the public: because a minor is concerned, or because of privacy. */
export const withheld = (about: PublicCase, test: 1 | 2): CaseStory => {
  const story = decidedCase(about);
  story.clock.laterByDays(8);
  tellDisclosureProposal(story, test === 2 ? { touchesSecretOrPrivacy: true } : {});
  tellWithholding(story, { test, reason: '未公开的理由' });
  return story;
};

/** Withdraws what was published on the tenth of March. */
export const withdraw = (story: CaseStory): CaseStory => {
  story.clock.laterByDays(22);
  tellWithdrawal(story, {
    cause: 'inaccurate',
    reason: '示例张三（13800138000）指出公示有误',
    publicReason: '公示内容有误',
  });
  return story;
};
