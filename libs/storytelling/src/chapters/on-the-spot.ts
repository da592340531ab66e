import { CollectOnSpot, DecideOnSpot, DepositCash, HandInCash, ReportOnSpot } from '@ecl/enforcement';
import { yuan } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import { basisOf, fineOf } from '../papers.js';
import { BANK, people } from '../world/people.js';
import { TREASURY_ACCOUNT } from '../world/bank-accounts.js';

export const onSpotDecision = (story: CaseStory, fineInYuan = story.subject.fineInYuan) => {
  const { team, party, conduct, place, powerCode, law } = story.subject;
  story.decisionNumber = story.number('当罚');
  return DecideOnSpot({
    occurredAt: story.clock.next(),
    agencyId: team.agencyId,
    unitId: team.unitId,
    party,
    conduct: {
      description: conduct,
      beganOn: story.clock.today,
      endedOn: story.clock.today,
      place,
      territory: team.territory,
    },
    powerCode,
    basis: basisOf(law),
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
    document: story.paper('当场行政处罚决定书'),
  });
};

export const tellOnSpotDecision = (story: CaseStory): void => story.give(story.handler, onSpotDecision(story));

export const tellOnSpotReport = (story: CaseStory): void =>
  story.give(story.handler, ReportOnSpot({ occurredAt: story.clock.later(1).next() }));

/** A small fine that is collected in cash: receipt, report, hand-in, deposit. */
export const tellCashOnSpot = (story: CaseStory): void => {
  const { clock, handler } = story;
  const amount = yuan(story.subject.fineInYuan);
  const fiscalReceiptNumber = `DEMO-FISCAL-${story.id}`;
  story.give(
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
  tellOnSpotReport(story);
  story.give(handler, HandInCash({ occurredAt: clock.next(), fiscalReceiptNumber, amount }));
  story.give(
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
