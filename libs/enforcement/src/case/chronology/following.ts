import { caseCommandTypes } from '../commands.js';

/**
 * The steps that some other step rests on. Only what the law puts in an order is in the `follows` of a command type
 * (rulebook 1.2): an inspection or a piece of evidence may be what the filing was proposed on, and waits for nothing. Steps of
 * which a case has several side by side (defences, tests, cash) are compared one by one, in their own tracks; so is the main
 * road to the police.
 */
const followed: ReadonlySet<string> = new Set(caseCommandTypes.flatMap(({ follows }): readonly string[] => follows));

/** Whether any step has to wait for steps of this type. */
export const isFollowed = (type: string): boolean => followed.has(type);
