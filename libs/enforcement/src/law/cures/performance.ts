import { cure, type Cures } from './cure.js';

/** What to do when the performance of a penalty cannot be recorded. */
export const performanceCures: Cures = {
  'performance.before-decision': cure('核对并据实更正日期。', 'Check the days, and correct the wrong one.'),
  'performance.more-gains-than-imposed': cure(
    '只登记应缴数额；多缴的退还缴款人。',
    'Record what is owed; what is above it goes back to the payer.',
  ),
  'performance.taken-already': cure(
    '已收缴的物品无需再次登记；已返还的，先登记返还。',
    'Nothing to do: the goods are taken; if they went back meanwhile, record that first.',
  ),
  'performance.not-imposed': cure(
    '核对处罚内容或者责令改正的日期，按决定书所载填写。',
    'Check the penalty, or the day of the order, and write it as the decision has it.',
  ),
  'correction.order-unclear': cure(
    '填写 orderId，写明是当日的哪一项责令改正。',
    'Give the orderId: which order of that day it is.',
  ),
  'performance.nothing-left': cure(
    '核对案件；已经履行的，无需再次登记。',
    'Check the case; what was performed is not recorded again.',
  ),
  'performance.not-over': cure('期满或者办结后再登记。', 'Record it once it is over.'),
  'performance.nothing-served': cure('先送达处罚决定书。', 'Serve the decision first.'),
  'substitute.no-such-order': cure(
    '核对责令改正的日期；没有责令的，除立即代履行外，不得代履行。',
    'Check the day of the order; without one only what has to go at once is done in the place of the party.',
  ),
  'substitute.without-demand': cure(
    '书面催告满三个工作日后再代履行；属立即清除的，如实载明。',
    'Demand it in writing and wait three working days; say so where it had to go at once.',
  ),
  'substitute.days': cure(
    '核对责令、催告、决定、实施和缴费的日期。',
    'Check the days of order, demand, decision, act and payment.',
  ),
  'substitute.above-estimate': cure(
    '按费用预算收取，或者说明超出的原因。',
    'Charge the estimate, or say why it cost more.',
  ),
  'substitute.same-costs-again': cure(
    '依据新的票据，或者减少数额后重新决定。',
    'Decide on other bills, or on a lower amount.',
  ),
  'substitute.charged-already': cure(
    '核对决定编号和费用凭证；同一凭证只收取一次。',
    'Check the id and the bills: each bill is charged once.',
  ),
  'substitute.immediate-without-facts': cure(
    '立即代履行的，填写 immediate；其他代履行去掉该项。',
    'State the facts under immediate where it had to go at once; otherwise leave them out.',
  ),
  'substitute.absent-party-not-told': cure(
    '先通知当事人，填写通知日期并附通知书。',
    'Tell the party first, and give the day and the paper.',
  ),
  'substitute.charged-to-an-item': cure(
    '改向 of 所列当事人收取。',
    'Charge the party that the refusal names under of.',
  ),
  'substitute.after-termination': cure(
    '核对实施日期；终结执行后的代履行，费用不得收取。',
    'Check the day; what was done after the end of enforcement is not charged.',
  ),
  'substitute.amount-does-not-fit-the-outcome': cure(
    '按裁判、复议决定或者协议填写变更后的数额；其他结果不填。',
    'Write what is left of the debt, as the judgment, the decision or the agreement says; leave it out of every other outcome.',
  ),
  'substitute.nothing-to-serve': cure(
    '核对费用决定编号和当事人；未决定费用的，先决定费用。',
    'Check the id of the decision and the party; charge the costs first.',
  ),
  'substitute.served-already': cure('不再重复送达。', 'Do not serve it again.'),
  'substitute.served-before-charge': cure(
    '核对送达日期和费用决定日期。',
    'Check the day of the service and that of the decision on the costs.',
  ),
  'substitute.no-such-charge': cure('核对费用决定编号。', 'Check the id of the decision on the costs.'),
  'substitute.change-does-not-lower': cure(
    '按 debts 所列款项填写减少后的数额；需要多收的，先撤销再重新决定。',
    'Write what each debt under debts is less; for more, revoke the charge and decide anew.',
  ),
  'substitute.shares': cure(
    '逐一填写各当事人分担的数额，合计等于费用总额。',
    'List each party once with its share, together the costs.',
  ),
  'substitute.joint-without-law': cure(
    '填写各自分担的数额，或者连带承担的法律依据。',
    'State the share of each, or the provision by which they owe jointly.',
  ),
  'performance.nothing-to-return': cure(
    '核对收取和返还记录；只返还没有依据的款物。',
    'Check what was taken and returned; only what has no ground any more goes back.',
  ),
};
