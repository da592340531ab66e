import type { PlainDate } from '@ecl/kernel';
import type { MemberOf } from '../law/rule.js';
import type { EntryOf, RegisterEvent } from './events.js';
import { entriesOf, registerRule, type RegisterRule } from './history.js';

/** Rules for entries that several registers share. */

export const AgencyMustBeRegistered = registerRule<{ readonly agencyId: string; readonly from: PlainDate }>()({
  code: 'registers.agency-unknown',
  refs: [],
  articles: ['APL 17'],
  pack: 'national-core',
  en: 'There is no such agency on the day on which the entry takes effect.',
  zh: '该机关在登记生效之日不存在。',
  reads: ['agencyId', 'from'],
  brokenWhen: ({ agencyId, from }, _, { registers }) => registers.agency(agencyId, from) === undefined,
});

export const EntryMustNotEndBeforeItBegins = registerRule<{
  readonly from: PlainDate;
  readonly to?: PlainDate;
}>()({
  code: 'registers.ends-before-it-begins',
  refs: [],
  articles: ['NM244 8'],
  pack: 'nei-mongol',
  en: 'The last day of the entry is before its first day.',
  zh: '登记的终止日期早于起始日期。',
  reads: ['from', 'to'],
  brokenWhen: ({ from, to }) => to !== undefined && to < from,
});

/** Entries with the day from which they hold. */
type DatedEntry = Extract<RegisterEvent, { readonly data: { readonly from: PlainDate } }>;

/** A later entry about the same thing changes it from its day on; it does not change what was valid before. */
export const entriesMustFollowInOrder = <Type extends DatedEntry['type'], Key extends MemberOf<EntryOf<Type>>>(
  type: Type,
  key: Key,
): RegisterRule<Readonly<Record<Key, unknown>> & { readonly from: PlainDate }> => ({
  code: 'registers.not-in-order',
  refs: [],
  articles: ['NM244 8'],
  pack: 'nei-mongol',
  en: 'Another entry about the same thing takes effect on that day or on a later one.',
  zh: '同一事项已有同日或者更晚生效的登记。',
  reads: [key, 'from'],
  brokenWhen: (command, history) =>
    entriesOf(history, type).some((earlier) => earlier[key] === command[key] && earlier.from >= command.from),
});
