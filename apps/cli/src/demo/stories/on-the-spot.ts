import { CollectOnSpot, DecideOnSpot, DepositCash, HandInCash, ReportOnSpot, type Command } from '@ecl/enforcement';
import { yuan } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import { basisOf, fineOf, paper } from '../papers.js';
import { BANK, people } from '../people.js';
import { TREASURY_ACCOUNT } from '../register-entries.js';

export const onSpotDecision = (story: CaseStory, fineInYuan = story.subject.fineInYuan): Command => {
  const { team, party, conduct, place, powerCode, law } = story.subject;
  story.decisionNumber = `演示城管当罚字〔${story.clock.today.slice(0, 4)}〕${story.id.replace(/^\D+/, '')}号`;
  return DecideOnSpot({
    occurredAt: story.clock.next(),
    agencyId: team.agencyId,
    unitId: team.unitId,
    party,
    conduct: { description: conduct, endedOn: story.clock.today, place, territory: team.territory },
    powerCode,
    basis: [...basisOf(law.law, law.article)],
    officers: story.officers,
    certificatesShown: true,
    penalties: [fineOf(fineInYuan)],
    formNumber: `DEMO-FORM-${story.id}`,
    facts: conduct,
    defenceHeard: true,
    defence: '无异议。',
    handedOver: true,
    signature: 'signed',
    collectingBankId: BANK,
    account: TREASURY_ACCOUNT,
    statesSurcharge: true,
    decisionId: `decision-${story.id}`,
    decisionNumber: story.decisionNumber,
    document: paper(story.id, '当场行政处罚决定书'),
  });
};

/** Decided on the spot and not yet reported. */
export const tellOnSpotUnreported = (story: CaseStory): Promise<void> =>
  story.give(story.handler, onSpotDecision(story));

/** Decided on the spot, reported in time, paid at the bank, closed. */
export const tellOnSpotPaid = async (story: CaseStory): Promise<void> => {
  await tellOnSpotUnreported(story);
  await story.give(story.handler, ReportOnSpot({ occurredAt: story.clock.later(1).next() }));
  await story.paid();
  await story.closed();
};

/** A small fine that was collected on the spot: receipt, hand-in, deposit. */
export const tellOnSpotCollected = async (story: CaseStory): Promise<void> => {
  await tellOnSpotUnreported(story);
  const { clock, handler } = story;
  const amount = yuan(story.subject.fineInYuan);
  const fiscalReceiptNumber = `DEMO-FISCAL-${story.id}`;
  await story.give(
    handler,
    CollectOnSpot({
      occurredAt: clock.next(),
      amount,
      ground: 'smallFine',
      officers: story.officers,
      certificatesShown: true,
      where: 'land',
      evidence: [],
      fiscalReceiptNumber,
    }),
  );
  await story.give(handler, ReportOnSpot({ occurredAt: clock.later(1).next() }));
  await story.give(handler, HandInCash({ occurredAt: clock.next(), fiscalReceiptNumber, amount }));
  await story.give(
    people.finance,
    DepositCash({
      occurredAt: clock.later(1).next(),
      fiscalReceiptNumber,
      amount,
      bankId: BANK,
      account: TREASURY_ACCOUNT,
    }),
  );
};
