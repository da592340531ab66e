import { cure, type Cures } from './cure.js';

/** What to do when a case cannot be closed. */
export const closureCures: Cures = {
  'closure.party-ended-before-the-decision': cure(
    '撤销处罚决定，退还已缴款项，再结案。',
    'Revoke the decision, pay back what was paid, and close the case then.',
  ),
  'closure.one-paper-for-two-facts': cure(
    '为每项事实提交各自的证明文书。',
    'Give each fact the paper that proves it: an inquiry, a register, a ruling of its own.',
  ),
  'closure.remedy-pending': cure(
    '等待复议、诉讼终结并登记结果后再结案。',
    'Wait until the remedy has ended and its outcome is on record, then close the case.',
  ),
  'closure.archived-unsettled': cure(
    '先办结退款、退还财物、缴存现金、代履行费用或者撤回通报，再归档。',
    'Pay the refund, give back what was taken, deposit the cash, settle the costs or tell the platforms first; then archive the case.',
  ),
  'closure.change-not-served': cure('先将变更决定送达当事人。', 'Serve the change on the party first.'),
  'closure.terminated-during-remedy': cure(
    '等待复议、诉讼终结并登记结果。',
    'Wait until the remedy has ended and its outcome is on record.',
  ),
  'closure.terminated-during-transfer': cure(
    '等待移送程序终结，或者先办结移送。',
    'Wait until the transfer is over, or bring it to its end first.',
  ),
  'closure.court-before-demand': cure(
    '核对催告书送达日期和申请日期；催告满十个工作日后才能申请。',
    'Check the days of the demand and of the application; ten working days lie between them.',
  ),
  'closure.court-before-remedies': cure(
    '起诉期限届满或者复议、诉讼终结后再申请人民法院强制执行。',
    'Apply to the court once the party can no longer sue and no remedy is pending.',
  ),
  'closure.court-too-late': cure(
    '有正当理由的，取得人民法院受理后改按负责人集体决定的其他情形登记。',
    'If the delay has a good reason and the court accepted, record it as decided by the heads together.',
  ),
  'closure.fact-not-happened': cure('核对并据实更正日期。', 'Check the days, and correct the wrong one.'),
  'closure.ground-of-another-kind-of-party': cure(
    '按当事人类型改填事由。',
    'Choose the ground that fits the kind of party.',
  ),
  'closure.estate-left': cure(
    '在所得遗产范围内继续催缴，或者按其他法定事由终结执行。',
    'Claim the money up to what the heir has of the estate, or end enforcement on another ground.',
  ),
  'closure.money-is-no-lost-object': cure(
    '罚没款项应当继续催缴，或者按其他法定事由终结执行。',
    'Go on claiming the money, or end enforcement on another ground of the law.',
  ),
  'closure.no-end-to-note': cure(
    '无需办理：办结事由成就时，账本自行记录。',
    'Nothing is to be done: the ledger records the end of a case by itself.',
  ),
  'closure.nothing-to-enforce': cure(
    '已全部履行的，按执行完毕提请结案；未送达的，先送达。',
    'If all is performed, close the case as performed; if nothing is served, serve it first.',
  ),
  'closure.suspended-too-briefly': cure(
    '中止执行满三年后再办理，或者继续执行。',
    'Wait until three years have passed, or go on with the enforcement.',
  ),
  'closure.approved-by-proposer': cure(
    '由提请人以外的负责人批准结案。',
    'Let a head who did not propose the closure approve it.',
  ),
  'closure.text-still-public': cure(
    '先撤回公示信息，再办理结案。',
    'Withdraw what was published first, then close the case.',
  ),
  'closure.goods-kept': cure(
    '先返还、没收或者移交所列物品，再提请结案。',
    'Return, confiscate or hand over the goods that the refusal names, then close the case.',
  ),
  'closure.ground-does-not-hold': cure(
    '登记各项处罚的履行情况，或者作出终结执行决定；完成送达、缴款、退还后再提请，或者改用成立的结案事由。',
    'Record how each penalty was performed, or terminate enforcement; finish service, payment and returns, or choose the ground that holds.',
  ),
  'closure.not-closed': cure(
    '先办理结案再归档；已归档的无需重复。',
    'Close the case first; an archived case is not archived again.',
  ),
  'closure.not-proposed': cure('先提请结案，再批准。', 'Propose the closure first, then approve it.'),
  'closure.major-penalty-not-reported': cure(
    '先行办理重大行政处罚备案，再归档。',
    'Report the major penalty first, then archive the file.',
  ),
  'closure.minor-not-mitigated': cure(
    '变更减轻处罚并载明理由，或者撤销后责令重新作出决定；多收的退还。',
    'Lower the penalty and say why it is lighter, or revoke it with an order to decide anew; pay back what is too much.',
  ),
  'closure.on-spot-not-reported': cure(
    '先将当场处罚报所属机关备案。',
    'Report the penalty on the spot to the agency first.',
  ),
  'closure.transfer-open': cure('等待移送程序终结后再结案。', 'Wait until the transfer is over, then close the case.'),
  'closure.penalty-on-a-child': cure(
    '先撤销处罚决定、退还款物，再依法作出不予处罚决定。',
    'Revoke the penalty, return what was paid, and decide without a penalty.',
  ),
};
