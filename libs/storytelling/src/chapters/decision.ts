import { DecidePenalty, isMinorOn, ServeDecision, type Party } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import type { Share } from '../case-subject.js';
import { basisOf, fineOf, provisionIdOf } from '../papers.js';
import { BANK } from '../world/people.js';
import { TREASURY_ACCOUNT } from '../world/bank-accounts.js';

/** The penalty of a minor is lighter, and the decision says so. */
const mitigationOf = ({ clock }: CaseStory, party: Party) =>
  isMinorOn(party, clock.today)
    ? { mitigation: { as: 'lighter' as const, reasons: '当事人已满十四周岁不满十八周岁，从轻处罚。' } }
    : {};

/** What the decision imposes on one party. */
const disposition = (story: CaseStory, { party, fineInYuan }: Share) => ({
  ...story.naming(party),
  penalties: [fineOf(fineInYuan)],
  benchmark: story.benchmark(fineInYuan),
  ...mitigationOf(story, party),
  collectingBankId: BANK,
  account: TREASURY_ACCOUNT,
  statesSurcharge: true,
});

export const decision = (story: CaseStory) => {
  story.decisionNumber = story.number('罚');
  return DecidePenalty({
    occurredAt: story.clock.next(),
    decisionId: `decision-${story.id}`,
    decisionNumber: story.decisionNumber,
    facts: story.subject.conduct,
    reasons: '违法事实清楚，证据确凿，程序合法。',
    basis: basisOf(story.subject.law),
    dispositions: story.shares.map((share) => disposition(story, share)),
    document: story.paper('行政处罚决定书'),
    draftSha256: story.draft.sha256,
  });
};

/** One paper that decides about these parties alone. */
export const decisionAbout = (story: CaseStory, ...shares: readonly Share[]) =>
  DecidePenalty({ ...decision(story).data, dispositions: shares.map((share) => disposition(story, share)) });

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

/** The decision is served on a party. */
export const tellServiceTo = (story: CaseStory, { party }: Share): void =>
  story.give(
    story.handler,
    ServeDecision({ ...story.delivery('行政处罚决定书', party), decisionId: `decision-${story.id}` }),
  );

/** The decision is served on the next working day. */
export const tellService = (story: CaseStory): void => {
  story.clock.later(1);
  tellServiceTo(story, story.mainShare);
};
