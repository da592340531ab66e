import type { EnforcementContext } from '../../context.js';
import { BAD_ENTRY } from '../entry-rules.js';
import { registerOf, type NumberedKind, type RegisterEvent, type RegisterName } from '../events.js';
import { rawEventsOf, registerRule, type RegisterHistory, type RegisterRule } from '../history.js';
import { registersFrom } from '../register-fold.js';
import { entriesInForce } from './in-force.js';
import { isThere, referencesOf } from './references.js';
import { ENTRY_TYPES, type EntryType } from './vocabulary.js';

/** A command that corrects an entry, or strikes one. */
interface Correcting {
  readonly corrects?: { readonly entry: number } | undefined;
  readonly entry?: number;
}

/** The number of the entry that a command corrects or strikes; undefined where it only makes a new entry. */
export const corrected = ({ corrects, entry }: Correcting): number | undefined => corrects?.entry ?? entry;

const isCorrectedByNumber = (event: RegisterEvent): event is NumberedKind =>
  (ENTRY_TYPES as readonly string[]).includes(event.type);

/** The entry with a number, whether it still holds or not. */
export const entryNumbered = (history: RegisterHistory, number: number | undefined): NumberedKind | undefined => {
  const made = number === undefined ? undefined : rawEventsOf(history)[number];
  return made !== undefined && isCorrectedByNumber(made) ? made : undefined;
};

/** The entry with a number, if it holds. */
export const heldEntry = (history: RegisterHistory, number: number | undefined): NumberedKind | undefined => {
  const held = entriesInForce(rawEventsOf(history)).some(({ entry }) => entry === number);
  return held ? entryNumbered(history, number) : undefined;
};

/** @param entryType the kind of entry that the command makes; undefined where it may correct any kind */
export const correctedEntryMustBeThere = (entryType?: EntryType) =>
  registerRule<Correcting>()({
    ...BAD_ENTRY,
    code: 'registers.entry-unknown',
    en: 'The register has no entry of this kind with the number that is to be corrected.',
    zh: '登记簿中没有该序号的同类登记，无法更正。',
    reads: ['corrects', 'entry'],
    brokenWhen: (command, history) => {
      const number = corrected(command);
      if (number === undefined) return false;
      const made = entryNumbered(history, number);
      return made === undefined || made.type !== (entryType ?? made.type);
    },
    particulars: (command) => ({ entry: String(corrected(command)) }),
  });

export const EntryMustNotBeCorrectedAlready = registerRule<Correcting>()({
  ...BAD_ENTRY,
  code: 'registers.entry-corrected-already',
  en: 'The entry was corrected or struck already; correct the entry that replaces it.',
  zh: '该条登记已被更正或者撤销，应当更正替代它的登记。',
  reads: ['corrects', 'entry'],
  brokenWhen: (command, history) => {
    const number = corrected(command);
    return entryNumbered(history, number) !== undefined && heldEntry(history, number) === undefined;
  },
  particulars: (command, history) => {
    const by = rawEventsOf(history).find(
      (event) => event.type === 'EntryCorrected' && event.data.entry === corrected(command),
    );
    const replacedBy = by?.type === 'EntryCorrected' ? by.data.replacedBy : undefined;
    return {
      entry: String(corrected(command)),
      ...(replacedBy === undefined ? {} : { replacedBy: String(replacedBy) }),
    };
  },
});

/**
 * What other entries rest on must stay: no person without agency, no certificate without holder. `outcome` gives the
 * events that the command would add.
 */
export const othersMustKeepWhatTheyRestOn = <C extends Correcting>(
  register: RegisterName,
  reads: readonly string[],
  outcome: (command: C, history: RegisterHistory) => readonly RegisterEvent[],
  entryType?: EntryType,
): RegisterRule<C> => {
  const hanging = (command: C, history: RegisterHistory, { registers }: EnforcementContext): readonly string[] => {
    const held = heldEntry(history, corrected(command))?.type;
    if (held === undefined || held !== (entryType ?? held)) return [];
    const others = registers.events.filter((event) => registerOf(event) !== register);
    const before = registersFrom([...others, ...rawEventsOf(history)]);
    const after = registersFrom([...others, ...rawEventsOf(history), ...outcome(command, history)]);
    return after.held
      .flatMap(({ event }) => referencesOf(event).map((reference) => ({ event, reference })))
      .filter(({ reference }) => isThere(before, reference) && !isThere(after, reference))
      .map(({ event, reference: { id } }) => `${event.type} → ${id}`);
  };
  return {
    ...BAD_ENTRY,
    code: 'registers.entry-in-use',
    en: 'Other entries rest on this one, and would name something that is not registered.',
    zh: '其他登记以该条登记为依据，更正后将指向未登记的内容。',
    reads,
    brokenWhen: (command, history, context) => hanging(command, history, context).length > 0,
    particulars: (command, history, context) => ({
      entries: [...new Set(hanging(command, history, context))].slice(0, 20).join(', '),
    }),
  };
};
