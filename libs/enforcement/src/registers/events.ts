import type { EventOf, EventTypeDefinition } from '@ecl/event-sourcing';
import { agenciesEventTypes } from './agencies/vocabulary.js';
import { banksEventTypes } from './banks/vocabulary.js';
import { calendarEventTypes } from './calendar/vocabulary.js';
import { ENTRY_TYPES, EntryCorrected, type EntryType } from './corrections/vocabulary.js';
import { divisionsEventTypes } from './divisions/vocabulary.js';
import { rulePacksEventTypes } from './local-parameters/vocabulary.js';
import { personnelEventTypes } from './personnel/vocabulary.js';
import { powersEventTypes } from './powers/vocabulary.js';
import { provisionsEventTypes } from './provisions/vocabulary.js';

/** The kinds of entry of each register; a register is one stream, `register-<name>`. Every entry names the day from which it counts. */
export const ENTRIES_OF = {
  divisions: divisionsEventTypes,
  agencies: agenciesEventTypes,
  personnel: personnelEventTypes,
  banks: banksEventTypes,
  powers: powersEventTypes,
  'rule-packs': rulePacksEventTypes,
  provisions: provisionsEventTypes,
  calendar: calendarEventTypes,
} as const;

export type RegisterName = keyof typeof ENTRIES_OF;

/** What the registers keep: their entries, and the corrections of entries. */
export const registerEventTypes = [
  ...ENTRIES_OF.divisions,
  ...ENTRIES_OF.agencies,
  ...ENTRIES_OF.personnel,
  ...ENTRIES_OF.banks,
  ...ENTRIES_OF.powers,
  ...ENTRIES_OF['rule-packs'],
  ...ENTRIES_OF.provisions,
  ...ENTRIES_OF.calendar,
  EntryCorrected,
] as const;

/** What the stream of one register keeps. */
export const eventTypesOfRegister = (register: RegisterName): readonly EventTypeDefinition[] => [
  ...ENTRIES_OF[register],
  EntryCorrected,
];

export type RegisterEvent = EventOf<(typeof registerEventTypes)[number]>;

/** An entry, as distinct from a correction of one. */
export type Entry = Exclude<RegisterEvent, EntryCorrected>;
/** An entry that is corrected by its number. A version of a provision is corrected by its own step instead. */
export type NumberedKind = Extract<RegisterEvent, { readonly type: EntryType }>;

/** What an entry of one kind says. */
export type EntryOf<T extends RegisterEvent['type']> = Extract<RegisterEvent, { readonly type: T }>['data'];

const registerOfType: ReadonlyMap<string, RegisterName> = new Map(
  Object.entries(ENTRIES_OF).flatMap(([register, types]) =>
    types.map(({ name }) => [name, register as RegisterName] as const),
  ),
);

/** The register in whose stream an event is. @throws RangeError for a kind of entry that no register has */
export const registerOf = (event: RegisterEvent): RegisterName => {
  const type = event.type === 'EntryCorrected' ? event.data.entryType : event.type;
  const register = registerOfType.get(type);
  if (register === undefined) throw new RangeError(`no register keeps "${type}"`);
  return register;
};

/** The kinds of entry that no register keeps, or that cannot be corrected; a spec expects none. */
export const strayEntryTypes = (): readonly string[] => [
  ...ENTRY_TYPES.filter((type) => !registerOfType.has(type)),
  ...[...registerOfType]
    .filter(([type, register]) => register !== 'provisions' && !(ENTRY_TYPES as readonly string[]).includes(type))
    .map(([type]) => type),
];
