import { cure, type Cures } from './cure.js';

/** What to do when a remedy cannot be recorded. */
export const remediesCures: Cures = {
  'remedies.ended-before-accepted': cure(
    '核对并据实更正受理日期或者终结日期。',
    'Check the dates of acceptance and end, and correct the wrong one.',
  ),
  'remedies.fine-changed-without-change': cure(
    '结果不是变更的，去掉变更后的罚款数额；是变更的，改填结果。',
    'Leave the changed fine out, or choose the outcome "changed".',
  ),
  'remedies.not-pending': cure(
    '核对编号；尚未登记受理的，先登记受理。',
    'Check the id; if the acceptance is not on record, record that first.',
  ),
  'remedies.nothing-decided': cure(
    '核对受理日期；决定作出后才能登记复议或者诉讼。',
    'Check the day of acceptance; a remedy is recorded after the decision was made.',
  ),
  'remedies.other-pending': cure('先登记在先的复议或者诉讼的结果。', 'Record the end of the pending remedy first.'),
  'remedies.recorded-already': cure(
    '该复议或者诉讼已经登记；另一件使用新的编号。',
    'It is on record already; give another remedy a new id.',
  ),
  'remedies.worse-for-party': cure(
    '核对变更决定的数额；不得高于原罚款数额。',
    'Check the amount in the changing decision; it cannot be above the first fine.',
  ),
};
