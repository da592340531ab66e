import { pointerSteps } from '@ecl/kernel';
import { atSomeSteps } from './at-some-steps.js';
import type { MemberTitle, MemberTitles } from './member-title.js';
import { moneyAndRegisters } from './money-and-registers.js';
import { peopleAndPapers } from './people-and-papers.js';
import { stepsOfACase } from './steps-of-a-case.js';

export type { MemberTitle } from './member-title.js';

/** The titles of all members, by their names, and where needed by their step. */
export const MEMBER_TITLES: MemberTitles = {
  ...peopleAndPapers,
  ...stepsOfACase,
  ...moneyAndRegisters,
  ...atSomeSteps,
};

/** What the member of a command at a JSON Pointer is called; a member of a list is called as its kind is. */
export const titleOfMember = (commandName: string, path: string): MemberTitle => {
  const names = pointerSteps(path).filter((step) => !/^\d+$/.test(step));
  const last = names.at(-1) ?? '';
  const [zh, en] = MEMBER_TITLES[[commandName, ...names].join('/')] ?? MEMBER_TITLES[last] ?? [last, last];
  return { zh, en };
};
