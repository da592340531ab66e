import {
  ProposeDisclosure,
  PublishDecision,
  RevokeDecision,
  WithdrawDisclosure,
  WithholdDisclosure,
  type DataOf,
} from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';

type Declared = DataOf<typeof ProposeDisclosure>['declared'];
type Withholding = DataOf<typeof WithholdDisclosure>;
type Withdrawal = DataOf<typeof WithdrawDisclosure>;

export const tellDisclosureProposal = (story: CaseStory, declared: Declared = {}, share = story.mainShare): void =>
  story.give(
    story.handler,
    ProposeDisclosure({ ...story.naming(share.party), occurredAt: story.clock.next(), declared }),
  );

/** @param conduct an editor's wording, in place of the case's own. */
export const publication = (story: CaseStory, conduct?: string, share = story.mainShare) =>
  PublishDecision({
    ...story.naming(share.party),
    occurredAt: story.clock.next(),
    ...(conduct === undefined ? {} : { conduct }),
  });

/** Proposed by the officer and published by the head. */
export const tellPublication = (story: CaseStory, conduct?: string, share = story.mainShare): void => {
  tellDisclosureProposal(story, {}, share);
  story.give(story.head, publication(story, conduct, share));
};

/** The head withholds the proposed publication. */
export const tellWithholding = (story: CaseStory, why: Omit<Withholding, 'occurredAt'>): void =>
  story.give(story.head, WithholdDisclosure({ occurredAt: story.clock.next(), ...why }));

/** Withdrawn from the public. */
export const tellWithdrawal = (story: CaseStory, why: Omit<Withdrawal, 'occurredAt'>): void =>
  story.give(story.head, WithdrawDisclosure({ occurredAt: story.clock.next(), ...why }));

/** Found to be wrong a week later, and revoked by the agency itself. */
export const tellRevocation = (story: CaseStory): void =>
  story.give(
    story.head,
    RevokeDecision({
      occurredAt: story.clock.later(5).next(),
      cause: 'selfCorrection',
      reasons: '复查发现当事人认定错误，自行撤销。',
      document: story.paper('撤销行政处罚决定书'),
    }),
  );
