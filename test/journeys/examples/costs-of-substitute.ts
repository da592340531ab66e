import { addDays, yuan, type PlainDate } from '@ecl/kernel';
import {
  BANK,
  people,
  tellNoPenaltyDecision,
  tellServiceTo,
  tellTo,
  TREASURY_ACCOUNT,
  type CaseStory,
  type Step,
} from '@ecl/storytelling';
import { about, step, told } from './told.js';

const { gao } = people;

/** What the party was ordered to do, others did in its place two weeks later, after a demand. */
const charge = (story: CaseStory, costsId: string, orderedOn: PlainDate): void => {
  const { clock } = story;
  story.give(
    gao,
    step('ChargeSubstituteCosts', {
      ...{ occurredAt: clock.next(), costsId, orderedOn, harm: 'pollution', isImmediate: false },
      ...{ demandServedOn: orderedOn, demand: story.paper('催告书'), decidedOn: orderedOn },
      decision: { ...story.paper(`代履行决定书（${costsId}）`), number: `演示城管代决字〔2026〕${story.id}号` },
      ...{ estimate: yuan(3_000), performedOn: clock.today, performedBy: '演示清运公司（虚构）' },
      ...{ watchedBy: story.officers, record: story.paper('代履行执行文书'), amount: yuan(3_000) },
      ...{ invoices: [story.paper(`发票（${costsId}）`)], dueOn: addDays(clock.today, 15) },
      ...{ bankId: BANK, account: TREASURY_ACCOUNT },
    }),
  );
};

const charged = (story: CaseStory): string => {
  tellTo(story, 'concluded');
  const { clock, handler } = story;
  const orderedOn = clock.today;
  const costsId = `costs-${story.id}`;
  story.give(
    handler,
    step('OrderCorrection', { occurredAt: clock.next(), content: '清除堆放的渣土。', dueOn: addDays(orderedOn, 2) }),
  );
  tellNoPenaltyDecision(story, story.mainShare, {
    reason: 'noFault',
    explanation: '有证据足以证明没有主观过错。',
  });
  tellServiceTo(story, story.mainShare);
  clock.later(10);
  charge(story, costsId, orderedOn);
  story.give(handler, step('ServeSubstituteCosts', { ...story.delivery('代履行费用决定书'), costsId }));
  return costsId;
};

/** The party goes to the court against the costs, and the judgment lowers them. */
const challenged = (story: CaseStory): void => {
  const costsId = charged(story);
  const { clock, handler } = story;
  const remedyId = `suit-${story.id}`;
  story.give(
    handler,
    step('AcceptCostsRemedy', {
      ...{ occurredAt: clock.later(3).next(), costsId, remedyId, kind: 'litigation' },
      reference: `演示行初字${story.id}号`,
    }),
  );
  story.give(
    handler,
    step('EndCostsRemedy', {
      ...{ occurredAt: clock.later(15).next(), costsId, remedyId, outcome: 'changed', amount: yuan(2_000) },
      ...{ reasons: '部分工程量没有依据。', document: story.paper('行政判决书'), reference: `演示行初字${story.id}号` },
    }),
  );
  const judgedOn = clock.today;
  clock.laterByDays(20);
  story.give(
    handler,
    step('RecordCostsJudgmentEffect', {
      ...{ occurredAt: clock.next(), costsId, remedyId, effectiveOn: addDays(judgedOn, 18) },
      document: story.paper('裁判文书生效证明'),
    }),
  );
};

/** The agency finds that it charged too much, and then that it was not to charge at all. */
const revised = (story: CaseStory): void => {
  const costsId = charged(story);
  const { clock } = story;
  const revision = () => ({
    ...{ occurredAt: clock.later(1).next(), costsId, cause: 'selfCorrection', reasons: '工程量核算有误。' },
    document: story.paper('更正代履行费用决定书'),
  });
  const amounts = [{ obligationId: costsId, amount: yuan(2_500) }];
  story.give(gao, step('ChangeSubstituteCosts', { ...revision(), amounts }));
  story.give(gao, step('RevokeSubstituteCosts', revision()));
};

/** Costs of substitute performance, which no case of the demonstration has. */
export const costsOfSubstitute = (): readonly (readonly Step[])[] => [
  told(about('930', '演示渣土有限公司'), 100, challenged),
  told(about('931', '演示清洁有限公司'), 60, revised),
];
