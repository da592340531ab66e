import { isMinorOn, DecidePenalty, ServeDecision } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { basisOf, provisionIdOf } from '../papers.js';
import { BANK } from '../world/people.js';
import { TREASURY_ACCOUNT } from '../world/bank-accounts.js';

/** The penalty of a minor is lighter, and the decision says so. */
const mitigationOf = ({ subject, clock }: CaseStory) =>
  isMinorOn(subject.party, clock.today)
    ? { mitigation: { as: 'lighter' as const, reasons: '当事人已满十四周岁不满十八周岁，从轻处罚。' } }
    : {};

export const decision = (story: CaseStory) => {
  story.decisionNumber = story.number('罚');
  return DecidePenalty({
    occurredAt: story.clock.next(),
    decisionId: `decision-${story.id}`,
    decisionNumber: story.decisionNumber,
    facts: story.subject.conduct,
    reasons: '违法事实清楚，证据确凿，程序合法。',
    basis: basisOf(story.subject.law),
    dispositions: [
      {
        penalties: story.penalties,
        benchmark: story.benchmark(),
        ...mitigationOf(story),
        collectingBankId: BANK,
        account: TREASURY_ACCOUNT,
        statesSurcharge: true,
      },
    ],
    document: story.paper('行政处罚决定书'),
    draftSha256: story.draft.sha256,
  });
};

/**
 * The law was amended after the conduct: a decision that does not compare the two versions is refused, and the older one
 * is found lighter.
 */
export const tellComparedDecision = (story: CaseStory): void => {
  const provisionId = provisionIdOf(story.subject.law);
  const silent = decision(story);
  story.refused(story.head, silent, 'decision.law-not-compared');
  const comparison = {
    older: { provisionId, version: 1 },
    newer: { provisionId, version: 2 },
    lighter: 'older',
    reason: '修改后罚款上限提高，旧规定处罚较轻，适用违法行为发生时的规定。',
  } as const;
  story.give(
    story.head,
    DecidePenalty({ ...silent.data, occurredAt: story.clock.next(), lawComparisons: [comparison] }),
  );
};

export const tellDecision = (story: CaseStory): void => story.give(story.head, decision(story));

/** The decision is served on the next working day. */
export const tellService = (story: CaseStory): void => {
  story.clock.later(1);
  story.give(story.handler, ServeDecision({ ...story.delivery('行政处罚决定书'), decisionId: `decision-${story.id}` }));
};
