import { pointerSteps } from '@ecl/kernel';
import { atPlaces } from './at-places.js';
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
  ...atPlaces,
};

/** The titles of what answers and events have and no step. */
export const ANSWER_TITLES: MemberTitles = answerTitles;

const TITLES: MemberTitles = { ...ANSWER_TITLES, ...MEMBER_TITLES };

/** What the member of a command at a JSON Pointer is called; a member of a list is called as its kind is. */
export const titleOfMember = (commandName: string, path: string): MemberTitle => {
  const names = pointerSteps(path).filter((step) => !/^\d+$/.test(step));
  const last = names.at(-1) ?? '';
  return titleAt([commandName, ...names]) ?? { zh: last, en: last };
};

/**
 * What a member of any payload or answer is called, by where it is: the name of its command, event or class, then of the members that
 * lead to it. Undefined for one without a title.
 *
 * @param alsoOf whose titles hold too: the steps that record an event
 */
export const titleAt = (place: readonly string[], alsoOf: readonly string[] = []): MemberTitle | undefined => {
  const key = keysOf(place, alsoOf).find((each) => Object.hasOwn(TITLES, each));
  const [zh, en] = (key === undefined ? undefined : TITLES[key]) ?? [];
  return zh === undefined || en === undefined ? undefined : { zh, en };
};

/** Under what the title of a member may be found, from the most exact place to its bare name. */
export const keysOf = ([owner = '', ...names]: readonly string[], alsoOf: readonly string[]): readonly string[] => [
  ...[owner, ...alsoOf].map((each) => [each, ...names].join('/')),
  ...names.map((_, first) => names.slice(first).join('/')),
];
