import type { CommandType } from '../../law/command-type.js';
import { caseCommandTypes, type CaseCommand } from '../commands.js';
import type { CaseEvent } from '../events.js';

type CommandName = CaseCommand['type'];
type EventType = CaseEvent['type'];

const DECIDED: readonly EventType[] = ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'];

/**
 * Which steps a step rests on, and therefore cannot be older than (rulebook 1.2). Only what the law puts in this order stands
 * here: an inspection or a piece of evidence may be what the filing was proposed on, and waits for nothing. Steps of which a
 * case has several side by side (defences, tests, cash) are compared one by one, in their own tracks; so is the main road to
 * the police.
 */
const FOLLOWS: Partial<Record<CommandName, readonly EventType[]>> = {
  ProposeDisclosure: DECIDED,
  PublishDecision: ['DisclosureProposed'],
  WithholdDisclosure: ['DisclosureProposed'],
  WithdrawDisclosure: ['DecisionPublished'],
};

/** What a command type says of itself, where it says so. */
const saidBy = (commandType: object): readonly string[] =>
  'follows' in commandType ? (commandType.follows as readonly string[]) : [];

const followed: ReadonlySet<string> = new Set([...Object.values(FOLLOWS).flat(), ...caseCommandTypes.flatMap(saidBy)]);

/** Whether any step has to wait for steps of this type. */
export const isFollowed = (type: string): boolean => followed.has(type);

/** What the step has to wait for, in the order of the procedure; nothing for a step that may come at any time. */
export const followedBy = (commandType: CommandType): readonly string[] => [
  ...((FOLLOWS as Readonly<Record<string, readonly string[] | undefined>>)[commandType.name] ?? []),
  ...saidBy(commandType),
];
