import { pointerSteps } from '@ecl/kernel';
import { atSomeSteps } from './at-some-steps.js';
import type { MemberTitle, MemberTitles } from './member-title.js';
import { answerTitles } from './answers/index.js';
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

/** The titles of what answers and events have and no step. */
export const ANSWER_TITLES: MemberTitles = answerTitles;

/** What the member of a command at a JSON Pointer is called; a member of a list is called as its kind is. */
export const titleOfMember = (commandName: string, path: string): MemberTitle => {
  const names = pointerSteps(path).filter((step) => !/^\d+$/.test(step));
  const last = names.at(-1) ?? '';
  const [zh, en] = MEMBER_TITLES[[commandName, ...names].join('/')] ?? MEMBER_TITLES[last] ?? [last, last];
  return { zh, en };
};

/**
 * What a member of any payload or answer is called, by where it is: the name of its command or class, then of the members that lead
 * to it. Undefined for one without a title.
 */
export const titleAt = (place: readonly string[]): MemberTitle | undefined => {
  const [owner = '', ...names] = place;
  const last = names.at(-1) ?? '';
  const found =
    MEMBER_TITLES[place.join('/')] ?? ANSWER_TITLES[`${owner}/${last}`] ?? MEMBER_TITLES[last] ?? ANSWER_TITLES[last];
  return found && { zh: found[0], en: found[1] };
};
