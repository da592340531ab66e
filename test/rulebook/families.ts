import type { RulebookId } from '@ecl/enforcement';

/** A family of ids: its prefix, and the subject of its ids. The longest prefix wins, so that `SC01` is not in `S`. */
export interface Family {
  readonly begins: string;
  readonly title: string;
  readonly about: string;
}

export const FAMILIES: readonly Family[] = [
  { begins: 'G-0.', title: 'Guards', about: 'What must hold before every step of enforcement.' },
  { begins: 'S', title: 'Separation of duties', about: 'Which duties need two different people.' },
  { begins: 'X', title: 'Traps', about: 'Where texts differ or mislead, and where the product had to choose.' },
  {
    begins: 'H',
    title: 'Thresholds',
    about: 'Amounts, ages and circumstances from which something is allowed, due or forbidden.',
  },
  { begins: 'K', title: 'Counting', about: 'How terms are counted.' },
  {
    begins: 'L',
    title: 'Time limits',
    about: 'The time limits of a case, of payment, transfer, disclosure and recordings.',
  },
  { begins: 'A', title: 'Lead and filing (线索、立案)', about: 'Steps of a lead, and the beginning of a case.' },
  { begins: 'B', title: 'Investigation (调查)', about: 'Steps that find out what happened.' },
  { begins: 'C', title: 'Notice, defence, hearing (告知、陈述申辩、听证)', about: 'Steps towards the party.' },
  { begins: 'D', title: 'Legal review and deliberation (法制审核、集体讨论)', about: 'Steps before a decision.' },
  { begins: 'E', title: 'Decision (处罚决定)', about: 'Decisions and what happens to them.' },
  { begins: 'F', title: 'Closure and archive (结案、归档)', about: 'How a case ends.' },
  { begins: 'P', title: 'Payment (罚缴分离)', about: 'How money is paid, and where it goes.' },
  {
    begins: 'N',
    title: 'Enforcement (强制执行)',
    about: 'How a decision that is not performed is enforced, and how that ends.',
  },
  { begins: 'M', title: 'Remedies (复议、诉讼)', about: 'What the party can do against a decision.' },
  { begins: 'T', title: 'Transfer of suspected crimes (行刑衔接)', about: 'From the agency to the police and back.' },
  { begins: 'Q', title: 'Questions of a prosecutor', about: 'What the procuratorate asks about transfers.' },
  { begins: 'SC', title: 'Scenarios', about: 'Situations in which the product must refuse, accept or show something.' },
];

export const familyOf = (id: RulebookId): Family | undefined =>
  FAMILIES.filter(({ begins }) => id.startsWith(begins)).toSorted((a, b) => b.begins.length - a.begins.length)[0];
