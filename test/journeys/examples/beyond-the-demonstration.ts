import {
  appointment,
  type CaseStory,
  citizen,
  dropping,
  hearingNotice,
  joining,
  leadRegistration,
  people,
  reportedBy,
  type Step,
  tellDecision,
  tellHearingRequest,
  tellJudgmentEffect,
  tellOutcome,
  tellOwnChange,
  tellPlatforms,
  tellRemedy,
  tellReviewScope,
  tellRevokedCase,
  tellServiceTo,
  tellTo,
  tellTransferToPolice,
  tellWaiver,
  tellWithdrawal,
} from '@ecl/storytelling';
import { addDays, yuan } from '@ecl/kernel';
import { costsOfSubstitute } from './costs-of-substitute.js';
import { seldomSteps } from './seldom-steps.js';
import { NOW } from './some-parts.js';
import { about, step, told } from './told.js';

const { fang, finance, gao, han, jin, li, ma, police, wang, zhao } = people;
/** Handed on, recused, tested, suspended, prolonged; and in the end nothing can be shown. */
const longInvestigation = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  const { clock, handler } = story;
  story.give(ma, step('AssignHandler', { occurredAt: clock.next(), personId: zhao.id }));
  story.give(
    handler,
    step('RequestRecusal', { occurredAt: clock.next(), personId: wang.id, ground: '当事人称其与经营者相识。' }),
  );
  story.give(
    gao,
    step('DecideRecusal', {
      occurredAt: clock.next(),
      personId: wang.id,
      isGranted: false,
      reasons: '经核实并不相识。',
    }),
  );
  story.give(
    handler,
    step('OrderCorrection', {
      occurredAt: clock.next(),
      content: '清除占道堆放的货物。',
      dueOn: addDays(clock.today, 7),
    }),
  );
  const testId = `test-${story.id}`;
  story.give(
    handler,
    step('CommissionTest', {
      ...{ occurredAt: clock.next(), testId, body: '演示检测中心（虚构）', matter: '堆放物的成分', periodDays: 5 },
      told: 'notYet',
    }),
  );
  story.give(
    handler,
    step('TellTestPeriod', { occurredAt: clock.next(), testId, notice: story.paper('检测期间告知书') }),
  );
  story.give(
    handler,
    step('ReceiveTestResult', {
      ...{ occurredAt: clock.later(3).next(), testId, result: '未检出有害成分。' },
      document: story.paper('检测报告'),
    }),
  );
  story.give(
    gao,
    step('SuspendInvestigation', {
      occurredAt: clock.next(),
      ground: 'partyMissing',
      explanation: '当事人下落不明，无法询问。',
    }),
  );
  story.give(gao, step('ResumeInvestigation', { occurredAt: clock.later(5).next() }));
  story.give(
    gao,
    step('ExtendCaseTerm', { occurredAt: clock.next(), days: 30, by: 'head', reason: '案情复杂，需要继续调查取证。' }),
  );
  const other = { party: citizen(`${story.id}-2`, '卯示例'), fineInYuan: 500 };
  story.give(gao, joining(story, other));
  story.give(gao, dropping(story, other));
  story.give(
    gao,
    step('TerminateInvestigation', {
      occurredAt: clock.next(),
      facts: {
        ground: 'noViolationProvable',
        report: story.paper('调查终结报告'),
        evidenceIds: [`evidence-${story.id}-1`],
      },
      explanation: '现有证据不能证明违法行为由当事人实施。',
      document: story.paper('终止调查审批表'),
    }),
  );
};

/** The party defends itself; the decision has a slip, is challenged, judged, and the judgment takes effect. */
const challenged = (story: CaseStory): void => {
  tellTo(story, 'notified');
  const { clock, handler } = story;
  const defenceId = `defence-${story.id}`;
  story.give(
    handler,
    step('ReceiveDefence', {
      ...{ occurredAt: clock.later(1).next(), defenceId, form: 'written', content: '已于当日清除，请求从轻。' },
      documents: [story.paper('陈述申辩书')],
    }),
  );
  story.give(
    handler,
    step('ReviewDefence', {
      ...{ occurredAt: clock.next(), defenceId, opinion: '清除情况已在裁量时考虑。', effect: 'maintained' },
      document: story.paper('陈述申辩复核意见书'),
    }),
  );
  tellWaiver(story);
  tellReviewScope(story);
  tellDecision(story);
  tellServiceTo(story, story.mainShare);
  story.give(
    gao,
    step('CorrectDecision', {
      ...{ occurredAt: clock.next(), kind: 'slip', document: story.paper('补正通知书') },
      corrections: [{ part: 'wording', from: '战用', to: '占用' }],
    }),
  );
  tellOwnChange(story, 1_200);
  story.give(
    handler,
    step('ServeDecision', { ...story.delivery('变更行政处罚决定书'), decisionId: `decision-${story.id}` }),
  );
  tellRemedy(story, 'litigation');
  tellOutcome(story, { outcome: 'changed', changedFine: yuan(1_000), reasons: '处罚明显不当。' }, 'litigation');
  tellJudgmentEffect(story);
};

/** A hearing was asked for, and nobody came. */
const hearingAbandoned = (story: CaseStory): void => {
  tellTo(story, 'notified', { offersHearing: true });
  story.clock.later(1);
  tellHearingRequest(story);
  story.give(gao, appointment(story, han.id));
  story.give(story.handler, hearingNotice(story, 8));
  story.clock.later(8);
  story.give(
    han,
    step('AbandonHearing', {
      ...{ occurredAt: story.clock.next(), how: 'absentWithoutReason', facts: '当事人无正当理由未到场。' },
      recordDocument: story.paper('听证笔录'),
    }),
  );
};

/** The police refuse the transfer; the agency objects, in vain, and handles the case itself. */
const refusedByPolice = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  tellTransferToPolice(story);
  const { clock, handler } = story;
  story.give(
    police,
    step('RecordPoliceRefusal', {
      ...{ occurredAt: clock.later(1).next(), ground: 'noCrime', reasons: '未达到立案追诉标准。' },
      document: story.paper('不予立案通知书'),
    }),
  );
  story.give(handler, step('RequestPoliceReconsideration', { occurredAt: clock.later(1).next() }));
  story.give(
    police,
    step('RecordPoliceReconsideration', {
      occurredAt: clock.later(1).next(),
      outcome: 'refuse',
      reasons: '维持不予立案。',
    }),
  );
  story.give(
    handler,
    step('SuggestFilingSupervision', {
      ...{ occurredAt: clock.next(), procuratorate: '演示市人民检察院（虚构）', reasons: '认为已达到立案追诉标准。' },
    }),
  );
  story.give(jin, step('RequireNonFilingReasons', { occurredAt: clock.later(1).next() }));
  story.give(
    police,
    step('RecordNonFilingReasons', { occurredAt: clock.later(1).next(), reasons: '倾倒数量经复核未达到标准。' }),
  );
  story.give(jin, step('AcceptNonFilingReasons', { occurredAt: clock.later(1).next() }));
  story.give(gao, step('ResumeAdministrativeHandling', { occurredAt: clock.next(), ground: 'reasonsAccepted' }));
};

/** Paid and published, then revoked: the credit platform is told, and the fine is paid back. */
const paidBack = (story: CaseStory): void => {
  tellRevokedCase(story);
  tellPlatforms(story);
  story.give(
    finance,
    step('PayRefund', { occurredAt: story.clock.later(1).next(), amount: yuan(1_500), reference: '演示退库1号' }),
  );
};

/** A text that names the wrong thing is withdrawn from the public. */
const withdrawn = (story: CaseStory): void => {
  tellTo(story, 'served');
  tellWithdrawal(story, {
    reason: '公示文本所列地址有误。',
    cause: 'inaccurate',
    publicReason: '公示文本有误，更正后重新公示。',
  });
};

/** The age of the party and the days of its conduct are established, and a recording is masked for whoever may see it. */
const established = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  const { clock, handler } = story;
  const { party } = story.subject;
  story.give(
    handler,
    step('IdentifyParty', {
      ...{ occurredAt: clock.next(), partyId: party.partyId, birthDate: '1985-03-12' },
      document: story.paper('居民身份证复印件'),
    }),
  );
  story.give(
    handler,
    step('EstablishConductPeriod', {
      ...{ occurredAt: clock.next(), beganOn: addDays(clock.today, -9), endedOn: addDays(clock.today, -8) },
      ...{ reasons: '监控录像显示堆放始于前一日。', document: story.paper('违法行为起止时间认定书') },
    }),
  );
  story.give(
    fang,
    step('RegisterRedactedCopy', {
      ...{ occurredAt: clock.next(), copyId: `copy-${story.id}-1`, ofRecordingId: `av-${story.id}-inspection` },
      ...{ sha256: story.paper('遮蔽副本').sha256, purpose: '供当事人查阅，遮蔽无关人员。' },
    }),
  );
};

/** The police ask for papers before they decide. */
const supplemented = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  tellTransferToPolice(story);
  const { clock, handler } = story;
  story.give(police, step('RecordSupplementRequest', { occurredAt: clock.next(), list: ['称重记录原件'] }));
  story.give(
    handler,
    step('SupplyToPolice', { occurredAt: clock.later(1).next(), documents: [story.paper('称重记录')] }),
  );
};

/** Found to be about a case that was filed already. */
const linkedLead = (): readonly Step[] => {
  const id = 'demo-lead-902';
  const lead = { collection: 'leads', id } as const;
  return [
    { ...lead, who: li, command: leadRegistration(id, NOW, reportedBy(id)) },
    { ...lead, who: gao, command: step('LinkLeadToCase', { occurredAt: NOW, caseId: 'demo-910' }) },
  ];
};

/**
 * Courses that a case seldom takes, told for the examples alone: in the demonstration they would lengthen its start. They are lawful,
 * because the ledger takes each of their steps.
 */
export const beyondTheDemonstration = (): readonly (readonly Step[])[] => [
  told(about('901', '演示建材有限公司'), 60, longInvestigation),
  told(about('902', '演示果品有限公司'), 150, challenged),
  told(about('903', '演示家居有限公司'), 40, hearingAbandoned),
  told(about('904', '演示环保有限公司'), 60, refusedByPolice),
  told(about('905', '演示食品有限公司'), 60, paidBack),
  told(about('907', '演示水产有限公司'), 60, withdrawn),
  told(about('908', '', { party: citizen('908', '辰示例') }), 60, established),
  told(about('906', '演示固废有限公司'), 60, supplemented),
  ...seldomSteps(),
  ...costsOfSubstitute(),
  linkedLead(),
];
