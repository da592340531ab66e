import { cure, type Cures } from './cure.js';

/** What to do when a number cannot be given. */
export const numbersCures: Cures = {
  'numbers.taken': cure(
    '核对后改用未使用的编号；立案、决定可不填，由系统顺序编号；银行编号已登记的，缴款不再登记。',
    'Take a free number, or none: a case or a decision then gets the next. A payment whose number the bank gave once is booked once.',
  ),
};
