import { cure, type Cures } from './cure.js';

/** What to do when a number cannot be given. */
export const numbersCures: Cures = {
  'numbers.taken': cure(
    '核对编号后改用未使用的编号；不填编号的，由系统按顺序编号（表格、票据、档案的编号除外）。',
    'Check the number and take one that is free; leave it out, and a case or a decision gets the next one.',
  ),
};
