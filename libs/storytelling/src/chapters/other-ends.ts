import { DecideNoPenalty, RefuseFiling, TransferOut } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';

/** Slight and corrected at once: no penalty, but education. */
export const tellNoPenaltyDecision = (
  story: CaseStory,
  share = story.mainShare,
  why: Pick<Parameters<typeof DecideNoPenalty>[0], 'reason' | 'explanation'> = {
    reason: 'slightAndCorrected',
    explanation: '违法行为轻微并及时改正，没有造成危害后果。',
  },
): void =>
  story.give(
    story.head,
    DecideNoPenalty({
      ...story.naming(share.party),
      occurredAt: story.clock.later(1).next(),
      decisionId: story.ofParty(`decision-${story.id}`, share),
      decisionNumber: story.number('不罚'),
      ...why,
      education: '已对当事人进行教育。',
      document: story.paper('不予行政处罚决定书'),
    }),
  );

export const tellFilingRefusal = (story: CaseStory): void =>
  story.give(
    story.head,
    RefuseFiling({ occurredAt: story.clock.next(), reason: 'insufficientEvidence', explanation: '初步证据不足。' }),
  );

/** The case belongs to another body. */
export const tellTransferOut = (story: CaseStory): void =>
  story.give(
    story.head,
    TransferOut({
      occurredAt: story.clock.later(1).next(),
      receiver: '演示市生态环境局（虚构）',
      reason: '属其管辖范围。',
      documents: [story.paper('案件移送函')],
    }),
  );
