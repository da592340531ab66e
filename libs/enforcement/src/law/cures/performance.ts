import { cure, type Cures } from './cure.js';

/** What to do when the performance of a penalty cannot be recorded. */
export const performanceCures: Cures = {
  'performance.before-decision': cure('核对并据实更正日期。', 'Check the days, and correct the wrong one.'),
  'performance.more-gains-than-imposed': cure(
    '只登记应缴数额；多缴的退还缴款人。',
    'Record what is owed; what is above it goes back to the payer.',
  ),
  'performance.not-imposed': cure(
    '核对处罚内容或者责令改正的日期，按决定书所载填写。',
    'Check the penalty, or the day of the order, and write it as the decision has it.',
  ),
  'performance.not-over': cure('期满或者办结后再登记。', 'Record it once it is over.'),
  'performance.nothing-served': cure('先送达处罚决定书。', 'Serve the decision first.'),
  'performance.nothing-to-return': cure(
    '核对收取和返还记录；只返还没有依据的款物。',
    'Check what was taken and returned; only what has no ground any more goes back.',
  ),
};
