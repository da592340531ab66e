import { IssuePenaltyNotice, ServePenaltyNotice, WaiveRights } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { basisOf } from '../papers.js';

export interface NoticeOptions {
  readonly offersHearing?: boolean;
}

/** The notice of the proposed penalty, issued and served. */
export const tellNotice = (story: CaseStory, { offersHearing = false }: NoticeOptions = {}): void => {
  const noticeId = `notice-${story.id}`;
  story.give(
    story.handler,
    IssuePenaltyNotice({
      occurredAt: story.clock.next(),
      noticeId,
      proposedPenalties: story.penalties,
      facts: story.subject.conduct,
      reasons: '违法事实清楚，证据确凿。',
      basis: basisOf(story.subject.law),
      benchmark: story.benchmark(),
      offersHearing,
      document: story.paper('行政处罚意见告知书'),
    }),
  );
  story.give(story.handler, ServePenaltyNotice({ ...story.delivery('行政处罚意见告知书'), noticeId }));
};

/** The party waives its remaining rights. */
export const tellWaiver = (story: CaseStory, rights: ('defence' | 'hearing')[] = ['defence']): void =>
  story.give(
    story.handler,
    WaiveRights({
      occurredAt: story.clock.next(),
      rights,
      statement: '本人明确放弃陈述申辩等权利。',
      document: story.paper('放弃权利声明'),
    }),
  );
