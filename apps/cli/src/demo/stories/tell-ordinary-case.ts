import type { CaseStory } from '../case-story.js';
import { publish } from './disclosure-and-revocation.js';
import type { Stage } from './ordinary-cases.js';

/** Which telling brings a case to a stage, from the stage before it or from its beginning. */
const tellings: Readonly<Record<Stage, (story: CaseStory) => Promise<unknown>>> = {
  proposed: (story) => story.proposed(),
  filed: (story) => story.filed(),
  inspected: async (story) => (await story.filed()).inspected(),
  investigated: async (story) => (await story.filed()).investigated(),
  concluded: async (story) => (await story.filed()).concluded(),
  notified: async (story) => (await story.filed()).notified(),
  scoped: async (story) => {
    await tellings.notified(story);
    await story.waived();
    await story.scopeDetermined();
  },
  decided: async (story) => {
    await tellings.scoped(story);
    story.clock.later(6);
    await story.decided();
  },
  served: async (story) => {
    await tellings.decided(story);
    await publish(story);
    await story.served();
  },
  paid: async (story) => {
    await tellings.served(story);
    story.clock.later(3);
    await story.paid();
  },
  closed: async (story) => {
    await tellings.paid(story);
    await story.closed();
  },
  archived: async (story) => {
    await tellings.closed(story);
    await story.archived();
  },
};

export const tellTo = (story: CaseStory, stage: Stage): Promise<unknown> => tellings[stage](story);
