import {
  AppointPresider,
  HoldHearing,
  RequestHearing,
  ReturnForSupplement,
  ServeHearingNotice,
  SupplyForReview,
  workingCalendar,
} from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { chinaTime } from '../demo-calendar.js';
import { paper } from '../papers.js';
import { people } from '../people.js';

/** A fine above the line: hearing asked for and held, then legal review, then collective deliberation, then the decision. */
export const tellHeardCase = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).notified({ offersHearing: true });
  await story.give(
    story.handler,
    RequestHearing({
      occurredAt: story.clock.later(1).next(),
      form: 'written',
      document: paper(story.id, '听证申请书'),
    }),
  );
  await story.give(people.gao, AppointPresider({ occurredAt: story.clock.next(), presider: people.han.id }));
  const heldOn = workingCalendar().addWorkingDays(story.clock.today, 8).date;
  await story.give(
    story.handler,
    ServeHearingNotice({ ...story.delivery('听证通知书'), heldAt: chinaTime(heldOn, 9), place: '听证室' }),
  );
  story.clock.later(8);
  await story.give(
    people.han,
    HoldHearing({
      occurredAt: story.clock.next(),
      attendees: [
        { personId: story.subject.party.partyId, name: story.subject.party.name, part: 'party' },
        { personId: story.handler.id, name: story.handler.name, part: 'investigator' },
      ],
      isPublic: true,
      recordDocument: paper(story.id, '听证笔录'),
      signature: 'signed',
      recordingIds: [`av-${story.id}-hearing`],
    }),
  );
  await story.scopeDetermined();
  await story.submittedForReview();
  await story.reviewed();
  await story.deliberated();
  await story.decided();
  await story.served();
};

/** The papers lie with the reviewer. */
export const tellCaseInReview = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).notified({ offersHearing: true });
  await story.waived(['defence', 'hearing']);
  await story.scopeDetermined();
  await story.submittedForReview();
};

/** The reviewer sent the papers back, because something is missing. */
export const tellReturnedCase = async (story: CaseStory): Promise<void> => {
  await tellCaseInReview(story);
  await story.give(
    people.song,
    ReturnForSupplement({
      occurredAt: story.clock.later(1).next(),
      submissionId: `review-${story.id}-1`,
      missing: '缺少现场勘验图。',
      supplyBy: workingCalendar().addWorkingDays(story.clock.today, 5).date,
    }),
  );
};

/** Returned, supplied, found wanting, mended and agreed on the second round. */
export const tellCaseReviewedTwice = async (story: CaseStory): Promise<void> => {
  await tellReturnedCase(story);
  await story.give(
    story.handler,
    SupplyForReview({
      occurredAt: story.clock.later(1).next(),
      submissionId: `review-${story.id}-1`,
      documents: [paper(story.id, '现场勘验图')],
    }),
  );
  await story.reviewed('correct');
  await story.submittedForReview(people.song, 2);
  await story.reviewed('agree', 2);
  await story.deliberated();
  await story.decided();
};
