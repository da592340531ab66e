import { ProposeDisclosure, PublishDecision, RevokeDecision, WithholdDisclosure } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { paper } from '../papers.js';

export const publish = async (story: CaseStory): Promise<void> => {
  await story.give(story.handler, ProposeDisclosure({ occurredAt: story.clock.next(), declared: {} }));
  await story.give(story.subject.team.head, PublishDecision({ occurredAt: story.clock.next() }));
};

/** Decided, published, paid; then found wrong, revoked, withdrawn from the public, and to be refunded. */
export const tellRevokedCase = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).notified();
  await story.waived();
  await story.scopeDetermined();
  await story.decided();
  await publish(story);
  await story.served();
  await story.paid();
  await story.give(
    story.subject.team.head,
    RevokeDecision({
      occurredAt: story.clock.later(5).next(),
      cause: 'selfCorrection',
      reasons: '复查发现当事人认定错误，自行撤销。',
      document: paper(story.id, '撤销行政处罚决定书'),
    }),
  );
};

/** A party of seventeen: decided like others, but never published in Inner Mongolia, and sealed from ordinary search. */
export const tellMinorsCase = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).notified();
  await story.waived();
  await story.scopeDetermined();
  await story.decided();
  await story.give(story.handler, ProposeDisclosure({ occurredAt: story.clock.next(), declared: {} }));
  await story.refused(story.subject.team.head, PublishDecision({ occurredAt: story.clock.next() }), 'disclosure.minor');
  await story.give(
    story.subject.team.head,
    WithholdDisclosure({ occurredAt: story.clock.next(), test: 1, reason: '当事人系未成年人，不予公示。' }),
  );
};
