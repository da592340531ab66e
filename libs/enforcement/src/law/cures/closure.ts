import { cure, type Cures } from './cure.js';

/** What to do when a case cannot be closed. */
export const closureCures: Cures = {
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
    '完成送达、缴款、退款和现金缴存后再提请，或者改用实际成立的结案事由。',
    'Finish service, payment, refunds and cash first, or choose the ground that holds.',
  ),
  'closure.not-closed': cure(
    '先办理结案再归档；已归档的无需重复。',
    'Close the case first; an archived case is not archived again.',
  ),
  'closure.not-proposed': cure('先提请结案，再批准。', 'Propose the closure first, then approve it.'),
  'closure.on-spot-not-reported': cure(
    '先将当场处罚报所属机关备案。',
    'Report the penalty on the spot to the agency first.',
  ),
  'closure.transfer-open': cure('等待移送程序终结后再结案。', 'Wait until the transfer is over, then close the case.'),
};
