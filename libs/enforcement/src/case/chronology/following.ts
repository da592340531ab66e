import { caseCommandTypes } from '../commands.js';

/**
 * The steps on which some other step rests. `follows` of a command type has only the order that the law requires
 * (rulebook 1.2): an inspection or a piece of evidence may be the basis of the filing proposal, so it waits for
 * nothing. Steps that a case can have several of (defences, tests, cash) are compared one by one in their own tracks,
 * and so are the main steps of the transfer to the police.
 */
const followed: ReadonlySet<string> = new Set(caseCommandTypes.flatMap(({ follows }): readonly string[] => follows));

/** Whether any step has to wait for steps of this type. */
export const isFollowed = (type: string): boolean => followed.has(type);
