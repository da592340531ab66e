import { ArchiveCase, CloseCase, ProposeClosure } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { people } from '../world/people.js';

export const tellClosure = (story: CaseStory, ground: 'performed' | 'noPenalty' = 'performed'): void => {
  story.clock.later(1);
  story.give(
    story.handler,
    ProposeClosure({ occurredAt: story.clock.next(), ground, explanation: '案件已办理完毕。' }),
  );
  story.give(story.head, CloseCase({ occurredAt: story.clock.next() }));
};

export const tellArchiving = (story: CaseStory): void =>
  story.give(
    people.wen,
    ArchiveCase({ occurredAt: story.clock.later(1).next(), archiveNumber: `DEMO-ARCHIVE-${story.id}` }),
  );
