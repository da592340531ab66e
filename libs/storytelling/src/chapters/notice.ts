import { IssuePenaltyNotice, ServePenaltyNotice, WaiveRights } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { basisOf, fineOf } from '../papers.js';

export interface NoticeOptions {
  readonly offersHearing?: boolean;
}

/** The notice of the penalty that is proposed for a party. */
export const notice = (story: CaseStory, { offersHearing = false }: NoticeOptions = {}, share = story.mainShare) =>
  IssuePenaltyNotice({
    ...story.naming(share.party),
    occurredAt: story.clock.next(),
    noticeId: story.ofParty(`notice-${story.id}`, share),
    proposedPenalties: [fineOf(share.fineInYuan)],
    facts: story.subject.conduct,
    reasons: '违法事实清楚，证据确凿。',
    basis: basisOf(story.subject.law),
    benchmark: story.benchmark(share.fineInYuan),
    offersHearing,
    document: story.paper(story.ofParty('行政处罚意见告知书', share)),
  });

/** Issued and served. */
export const tellNotice = (story: CaseStory, options: NoticeOptions = {}, share = story.mainShare): void => {
  const issued = notice(story, options, share);
  const { noticeId } = issued.data;
  story.give(story.handler, issued);
  story.give(story.handler, ServePenaltyNotice({ ...story.delivery('行政处罚意见告知书', share.party), noticeId }));
};

/** The party waives its remaining rights. */
export const tellWaiver = (
  story: CaseStory,
  rights: ('defence' | 'hearing')[] = ['defence'],
  share = story.mainShare,
): void =>
  story.give(
    story.handler,
    WaiveRights({
      ...story.naming(share.party),
      occurredAt: story.clock.next(),
      rights,
      statement: '本人明确放弃陈述申辩等权利。',
      ...(story.isMinor(share.party) ? { by: 'guardian' as const } : {}),
      document: story.paper(story.ofParty('放弃权利声明', share)),
    }),
  );
