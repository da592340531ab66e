import type { Instant } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import type { Dated } from '../../law/dated.js';
import type { StepCommandType } from '../../law/step-command.js';
import type { RegisterEvent, RegisterName } from '../events.js';
import { decidingRegister, rawEventsOf, type RegisterHistory, type RegisterRule } from '../history.js';
import {
  corrected,
  correctedEntryMustBeThere,
  EntryMustNotBeCorrectedAlready,
  entryNumbered,
  heldEntry,
  othersMustKeepWhatTheyRestOn,
} from './rules.js';
import { EntryCorrected, StrikeEntry, type EntryType } from './vocabulary.js';

/** What a command that makes an entry has besides the content of the entry. */
interface MakingEntry {
  readonly occurredAt: Instant;
  readonly corrects?: { readonly entry: number; readonly reason: string } | undefined;
}

type EntryCommand = StepCommandType & { readonly records: readonly string[] };

interface EntryProcedure<T extends EntryCommand, E extends RegisterEvent> {
  readonly register: RegisterName;
  readonly mustHold: readonly RegisterRule<DataOf<T> & Dated>[];
  /** The event of the entry, made from what the command says. */
  readonly then: (entry: Omit<DataOf<T>, 'corrects'>) => E;
}

/**
 * How a new entry is decided. Where it corrects an earlier entry, its rules are asked of the register as if that entry
 * had never been made, so that a correction on the same day is possible.
 */
export const decidingEntry = <T extends EntryCommand, E extends RegisterEvent>(
  commandType: T,
  { register, mustHold, then }: EntryProcedure<T, E>,
) => {
  const entryType = commandType.records[0] as EntryType;
  const outcome = (command: DataOf<T>, history: RegisterHistory): readonly RegisterEvent[] => {
    const { corrects, ...entry } = command as DataOf<T> & MakingEntry;
    const made = then(entry);
    if (corrects === undefined) return [made];
    const replacedBy = rawEventsOf(history).length + 1;
    return [EntryCorrected({ occurredAt: entry.occurredAt, ...corrects, entryType, replacedBy }), made];
  };
  return decidingRegister(commandType, {
    mustHold: [
      correctedEntryMustBeThere(entryType),
      EntryMustNotBeCorrectedAlready,
      othersMustKeepWhatTheyRestOn(register, membersOf(commandType), outcome, entryType),
      ...mustHold.map(askedWithoutTheCorrected),
    ] as readonly RegisterRule<DataOf<T> & Dated>[],
    then: outcome as never,
  });
};

/** A correction is looked at as a whole. */
const membersOf = ({ schema }: StepCommandType): readonly string[] =>
  Object.keys((schema as { readonly properties?: object }).properties ?? {});

const askedWithoutTheCorrected = <C>(rule: RegisterRule<C>): RegisterRule<C> => {
  const { brokenWhen, particulars } = rule;
  return {
    ...rule,
    reads: [...new Set([...rule.reads, 'corrects'])],
    brokenWhen: (command, history, context) => brokenWhen(command, without(history, command), context),
    ...(particulars
      ? { particulars: (command, history, context) => particulars(command, without(history, command), context) }
      : {}),
  };
};

const without = (history: RegisterHistory, command: unknown): RegisterHistory => {
  const number = corrected(command as MakingEntry);
  const held = heldEntry(history, number);
  if (number === undefined || !held) return history;
  const { occurredAt, corrects } = command as MakingEntry;
  const struck = { occurredAt, entry: number, entryType: held.type, reason: corrects?.reason ?? '-' };
  return { event: EntryCorrected(struck), before: history };
};

type StrikeEntry = DataOf<typeof StrikeEntry>;

/** How an entry is struck that should not have been made. */
export const decidingStrike = (register: RegisterName) => {
  const outcome = ({ occurredAt, entry, reason }: StrikeEntry, history: RegisterHistory) => {
    const made = entryNumbered(history, entry);
    return made === undefined ? [] : [EntryCorrected({ occurredAt, entry, entryType: made.type, reason })];
  };
  return decidingRegister(StrikeEntry, {
    mustHold: [
      correctedEntryMustBeThere(),
      EntryMustNotBeCorrectedAlready,
      othersMustKeepWhatTheyRestOn(register, membersOf(StrikeEntry), outcome),
    ],
    then: outcome,
  });
};
