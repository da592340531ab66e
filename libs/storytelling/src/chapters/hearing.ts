import { AppointPresider, HoldHearing, RequestHearing, ServeHearingNotice, workingCalendar } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { chinaTime } from '../story-clock.js';
import { people } from '../world/people.js';

export const tellHearingRequest = (story: CaseStory): void =>
  story.give(
    story.handler,
    RequestHearing({ occurredAt: story.clock.next(), form: 'written', document: story.paper('听证申请书') }),
  );

export const appointment = (story: CaseStory, presider: string) =>
  AppointPresider({ occurredAt: story.clock.next(), presider });

/** The notice of a hearing at nine o'clock, the given number of working days from now. */
export const hearingNotice = (story: CaseStory, workingDays: number) => {
  const heldOn = workingCalendar().addWorkingDays(story.clock.today, workingDays).date;
  return ServeHearingNotice({ ...story.delivery('听证通知书'), heldAt: chinaTime(heldOn, 9), place: '听证室' });
};

/** A presider is appointed, the notice is served in time, and the hearing is held. */
export const tellHearing = (story: CaseStory): void => {
  const { party } = story.subject;
  story.give(people.gao, appointment(story, people.han.id));
  story.give(story.handler, hearingNotice(story, 8));
  story.clock.later(8);
  story.give(
    people.han,
    HoldHearing({
      occurredAt: story.clock.next(),
      attendees: [
        { personId: party.partyId, name: party.name, part: 'party' },
        { personId: story.handler.id, name: story.handler.name, part: 'investigator' },
      ],
      isPublic: true,
      recordDocument: story.paper('听证笔录'),
      signature: 'signed',
      recordingIds: [`av-${story.id}-hearing`],
    }),
  );
};
