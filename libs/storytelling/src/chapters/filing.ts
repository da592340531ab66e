import { ApproveFiling, ProposeFiling } from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { basisOf } from '../papers.js';

export const proposal = (story: CaseStory) => {
  const { team, conduct, place, powerCode, law } = story.subject;
  return ProposeFiling({
    occurredAt: story.clock.next(),
    agencyId: team.agencyId,
    unitId: team.unitId,
    handlers: story.officers,
    parties: story.shares.map(({ party }) => party),
    conduct: {
      description: conduct,
      beganOn: story.clock.today,
      endedOn: story.clock.today,
      place,
      territory: team.territory,
    },
    discoveredOn: story.clock.today,
    powerCode,
    basis: basisOf(law),
    documents: [story.paper('立案审批表')],
  });
};

export const approval = (story: CaseStory, caseNumber = story.number('立')) =>
  ApproveFiling({ occurredAt: story.clock.next(), caseNumber, documents: [] });

export const tellProposal = (story: CaseStory): void => story.give(story.handler, proposal(story));

export const tellApproval = (story: CaseStory): void => {
  const documents = [story.paper('立案审批表（已批准）')];
  const caseNumber = story.number('立');
  story.give(story.head, ApproveFiling({ occurredAt: story.clock.next(), caseNumber, documents }));
};
