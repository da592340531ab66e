import { DropParty, JoinParty, SplitOffParty, SucceedParty, type Party } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import type { Share } from '../case-subject.js';

/** The photographs show that somebody else did it, too. */
export const joining = (story: CaseStory, { party }: Share) =>
  JoinParty({
    occurredAt: story.clock.next(),
    party,
    foundBy: story.officers,
    foundOn: story.clock.today,
    evidenceIds: [`evidence-${story.id}-1`],
    reasons: '现场照片显示该当事人共同实施违法行为。',
    document: story.paper(`追加当事人审批表（${party.partyId}）`),
  });

/** Somebody else did it, and not this party. */
export const dropping = (story: CaseStory, { party }: Share) =>
  DropParty({
    partyId: party.partyId,
    occurredAt: story.clock.next(),
    facts: { ground: 'notTheOffender' as const, evidenceIds: [`evidence-${story.id}-1`] },
    reasons: '经查，堆放的物料不属于该当事人。',
    document: story.paper(`终止调查审批表（${party.partyId}）`),
  });

/** The matter of a party goes on in another case. */
export const splitting = (story: CaseStory, { party }: Share, toCaseId: string) =>
  SplitOffParty({
    partyId: party.partyId,
    occurredAt: story.clock.next(),
    toCaseId,
    reasons: '该当事人案情需另行调查。',
    document: story.paper(`分案处理审批表（${party.partyId}）`),
  });

/** The party merged into another company, which takes its place. @returns what the successor is fined from then on */
export const tellSuccession = (story: CaseStory, { party, fineInYuan }: Share, successor: Party): Share => {
  story.give(
    story.head,
    SucceedParty({
      partyId: party.partyId,
      occurredAt: story.clock.next(),
      successor,
      how: 'merger',
      happenedOn: story.clock.today,
      reasons: '该公司已被吸收合并，由存续公司承受其权利义务。',
      document: story.paper('合并登记核准通知书'),
    }),
  );
  return { party: successor, fineInYuan };
};
