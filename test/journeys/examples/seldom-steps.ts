import { addDays, plusMilliseconds, yuan } from '@ecl/kernel';
import {
  citizen,
  inspection,
  payment,
  people,
  tellDecision,
  tellDeliberation,
  tellHearingRequest,
  tellOpinion,
  tellReviewScope,
  tellServiceTo,
  tellCorrectedSubmission,
  tellSubmission,
  tellSuspicionOfCrime,
  tellTo,
  tellTransferToPolice,
  tellWaiver,
  tellWithdrawal,
  type CaseStory,
  type Step,
} from '@ecl/storytelling';
import { about, lastMoment, step, storyOf, told } from './told.js';

const { bank, gao, jin, luo, police } = people;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The conduct gets a name of its own, and a record says the wrong minute. */
const corrected = (story: CaseStory): void => {
  tellTo(story, 'filed');
  const { clock, handler } = story;
  story.give(
    handler,
    step('NameConduct', {
      ...{ occurredAt: clock.next(), conductId: `conduct-${story.id}`, reasons: '与另案当事人陈述一致。' },
    }),
  );
  const seenAt = clock.later(1).nextAnd(story.afterTheMinute);
  story.give(handler, inspection(story, { occurredAt: seenAt }));
  story.give(
    handler,
    step('CorrectPresence', {
      occurredAt: clock.next(),
      corrected: { is: 'inspection', recordedAs: seenAt, at: plusMilliseconds(seenAt, -MINUTE) },
      reasons: '笔录时间误写。',
      document: story.paper('笔录更正页'),
    }),
  );
};

/** Goods that need not be preserved are not, and of those that are, one is lost. */
const goods = (story: CaseStory): void => {
  tellTo(story, 'inspected');
  const { clock, handler } = story;
  const ask = (preservationId: string): void =>
    story.give(
      handler,
      step('ProposePreservation', {
        ...{ occurredAt: clock.next(), preservationId, grounds: '物品可能被转移。', goods: '手推车两辆' },
      }),
    );
  ask(`preservation-${story.id}-1`);
  story.give(
    gao,
    step('RefusePreservation', {
      ...{ occurredAt: clock.next(), preservationId: `preservation-${story.id}-1`, reasons: '证据不会灭失。' },
    }),
  );
  const preservationId = `preservation-${story.id}-2`;
  ask(preservationId);
  story.give(gao, step('ApprovePreservation', { occurredAt: clock.next(), preservationId }));
  story.give(
    handler,
    step('PreserveEvidence', {
      ...{ occurredAt: clock.nextAnd(story.afterTheMinute), preservationId, officers: story.officers },
      ...{ certificatesShown: true, place: story.subject.place, present: 'party', signature: 'signed' },
      items: [
        {
          ...{ itemId: 'barrows', name: '手推车', specification: '双轮', quantity: 2, unit: '辆', condition: '完好' },
          owner: { is: 'party', partyId: story.subject.party.partyId },
          ...{ keptBy: 'agency', keptAt: '示例物品保管室' },
        },
      ],
      papersHandedOver: true,
      documents: [story.paper('先行登记保存通知书'), story.paper('先行登记保存物品清单')],
      recordings: [`av-${story.id}-inspection`],
    }),
  );
  story.give(
    handler,
    step('ReportHarm', {
      ...{ occurredAt: clock.later(1).next(), preservationId, account: '清点时发现少一辆。' },
      items: [{ itemId: 'barrows', quantity: 1, from: 'preserved', what: 'lost' }],
      documents: [story.paper('情况说明')],
    }),
  );
};

/** Asked for after the five working days. */
const heardTooLate = (story: CaseStory): void => {
  tellTo(story, 'notified', { offersHearing: true });
  story.clock.later(7);
  tellHearingRequest(story);
  story.give(
    gao,
    step('RejectHearingRequest', {
      ...{ occurredAt: story.clock.next(), ground: 'late', reasons: '超过五个工作日提出。' },
      document: story.paper('不予受理听证通知书'),
    }),
  );
};

/** Reviewer and unit are of two minds; in the end the fine is large, and reported to the government. */
const disagreed = (story: CaseStory): void => {
  tellTo(story, 'notified', { offersHearing: true });
  tellWaiver(story, ['defence', 'hearing']);
  tellReviewScope(story);
  tellSubmission(story);
  tellOpinion(story, 'correct');
  story.give(
    luo,
    step('EscalateReviewDisagreement', {
      ...{ occurredAt: story.clock.next(), submissionId: `review-${story.id}-1` },
      views: { handlingUnit: '证据已经充分。', reviewer: '应当补正文书。' },
      direction: '按审核意见补正后再次送审。',
    }),
  );
  tellCorrectedSubmission(story);
  tellOpinion(story, 'agree', 2);
  tellDeliberation(story);
  tellDecision(story);
  story.give(
    story.handler,
    step('ReportMajorPenalty', {
      ...{ occurredAt: story.clock.next(), to: ['government'], document: story.paper('重大行政处罚备案报告') },
    }),
  );
};

/** The benchmark would be unjust; and the day of the service is mistyped, so that the bank takes a surcharge that nobody owes. */
const paidInTime = (story: CaseStory): void => {
  tellTo(story, 'scoped');
  const { benchmarkId, tierId } = story.benchmark();
  story.give(
    gao,
    step('ApproveBenchmarkDeviation', {
      ...{ occurredAt: story.clock.next(), benchmarkId, reasons: '适用该基准将明显不公平。' },
      reach: { tierId, side: 'above', furthest: yuan(2_500) },
    }),
  );
  tellDecision(story);
  tellServiceTo(story, story.mainShare);
  const { clock, handler } = story;
  const was = lastMoment(story);
  clock.laterByDays(16);
  const { data } = payment(story);
  story.give(bank, step('RecordBankPayment', { ...data, surcharge: yuan(45) }));
  story.giveAllTheSame(
    handler,
    step('CorrectDate', {
      ...{ occurredAt: clock.later(1).next(), number: 14, member: '/occurredAt' },
      ...{ corrected: { is: 'moment', was, to: plusMilliseconds(was, 4 * DAY) }, foundBy: handler.id },
      ...{ reasons: '录入时将日期误写。', document: story.paper('送达回证核对记录') },
    }),
    'later-steps-would-fall',
  );
  story.give(
    gao,
    step('OrderRefund', { occurredAt: clock.later(1).next(), amount: yuan(45), cause: 'overCollection' }),
  );
};

/** What was ordered is done, and nothing of the fine can be collected. */
const ended = (story: CaseStory): void => {
  tellTo(story, 'served');
  const { clock, handler } = story;
  const orderedOn = clock.today;
  story.give(
    handler,
    step('OrderCorrection', { occurredAt: clock.next(), content: '清除堆放的货物。', dueOn: addDays(orderedOn, 5) }),
  );
  story.give(
    handler,
    step('RecordPerformance', {
      occurredAt: clock.later(1).next(),
      performance: {
        ...{ is: 'corrected', orderedOn, how: 'byParty', checkedOn: clock.today, findings: '已清除。' },
        document: story.paper('复查记录'),
      },
    }),
  );
  story.give(
    gao,
    step('TerminateEnforcement', {
      occurredAt: clock.later(10).next(),
      facts: {
        ...{ ground: 'organisationEnded', endedOn: addDays(clock.today, -3) },
        ...{ end: story.paper('注销登记'), noAssets: story.paper('清算报告') },
        noSuccessor: story.paper('无义务承受人证明'),
      },
      document: story.paper('终结执行决定书'),
    }),
  );
};

/** The body takes longer: from the simple procedure to the ordinary one, and longer still. */
const longReconsideration = (story: CaseStory): void => {
  tellTo(story, 'served');
  const { clock, handler } = story;
  const remedyId = `reconsideration-${story.id}`;
  clock.later(2);
  const acceptedOn = clock.today;
  story.give(
    handler,
    step('AcceptRemedy', {
      ...{ occurredAt: clock.next(), remedyId, kind: 'reconsideration', procedure: 'simple' },
      reference: `演示复受字${story.id}号`,
    }),
  );
  story.give(
    handler,
    step('MakeReconsiderationOrdinary', {
      ...{ occurredAt: clock.later(5).next(), remedyId, document: story.paper('转换程序通知书') },
    }),
  );
  story.give(
    handler,
    step('ProlongReconsideration', {
      ...{ occurredAt: clock.later(5).next(), remedyId, until: addDays(acceptedOn, 80) },
      document: story.paper('延期审理通知书'),
    }),
  );
};

/** The principal head does not send the case to the police. */
const transferRefused = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  tellSuspicionOfCrime(story);
  story.give(gao, step('RefuseTransfer', { occurredAt: story.clock.later(1).next(), reasons: '未达到立案追诉标准。' }));
};

/** One organ of the police refers the case to another; that one refuses, and the procuratorate tells it to file. */
const filedByOrder = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  tellTransferToPolice(story);
  const { clock, handler } = story;
  story.give(police, step('RecordPoliceReferral', { occurredAt: clock.next(), to: '演示区公安分局（虚构）' }));
  story.give(
    police,
    step('RecordPoliceRefusal', {
      ...{ occurredAt: clock.later(1).next(), ground: 'noCrime', reasons: '未达到立案追诉标准。' },
      document: story.paper('不予立案通知书'),
    }),
  );
  story.give(
    handler,
    step('SuggestFilingSupervision', {
      ...{ occurredAt: clock.later(1).next(), procuratorate: '演示市人民检察院（虚构）', reasons: '认为已达到标准。' },
    }),
  );
  story.give(jin, step('RequireNonFilingReasons', { occurredAt: clock.later(1).next() }));
  story.give(
    police,
    step('RecordNonFilingReasons', { occurredAt: clock.later(1).next(), reasons: '倾倒数量未达到标准。' }),
  );
  story.give(jin, step('OrderPoliceFiling', { occurredAt: clock.later(1).next() }));
};

/** What the public reads of a withdrawal is put better. */
const restated = (story: CaseStory): void => {
  tellTo(story, 'served');
  tellWithdrawal(story, { reason: '所列地址有误。', cause: 'inaccurate', publicReason: '公示文本有误。' });
  story.give(
    gao,
    step('RestateWithdrawal', {
      occurredAt: story.clock.next(),
      publicReason: '公示文本所列地址有误，更正后重新公示。',
    }),
  );
};

/** The matter of one of two parties goes on in a case of its own. */
const splitOff = (): readonly Step[] => {
  const other = { party: citizen('911-2', '巳示例'), fineInYuan: 500 };
  const first = tellTo(storyOf(about('911', '演示木业有限公司', { others: [other] }), 30), 'investigated');
  const own = storyOf(about('912', '', { party: other.party }), 25);
  tellTo(own, 'filed');
  const { subject } = own;
  const steps = own.steps.map((each) =>
    each.command.type === 'ProposeFiling'
      ? { ...each, command: { ...each.command, data: { ...each.command.data, splitFrom: first.id } } }
      : each,
  );
  first.clock.later(5);
  const before = first.steps.splice(0);
  first.give(
    gao,
    step('SplitOffParty', {
      ...{ partyId: subject.party.partyId, occurredAt: first.clock.next(), toCaseId: own.id },
      ...{ reasons: '该当事人案情需另行调查。', document: first.paper('分案处理审批表') },
    }),
  );
  return [...before, ...steps, ...first.steps];
};

/** Steps that a case seldom takes. */
export const seldomSteps = (): readonly (readonly Step[])[] => [
  told(about('910', '演示五金有限公司'), 40, corrected),
  splitOff(),
  told(about('913', '演示日用品有限公司'), 40, goods),
  told(about('914', '演示服装有限公司'), 40, heardTooLate),
  told(about('915', '演示置业有限公司', { fineInYuan: 60_000 }), 60, disagreed),
  told(about('916', '演示茶叶有限公司'), 60, paidInTime),
  told(about('917', '演示花卉有限公司'), 60, ended),
  told(about('918', '演示灯具有限公司'), 60, longReconsideration),
  told(about('919', '演示化工有限公司'), 30, transferRefused),
  told(about('920', '演示涂料有限公司'), 60, filedByOrder),
  told(about('921', '演示水果有限公司'), 60, restated),
];
