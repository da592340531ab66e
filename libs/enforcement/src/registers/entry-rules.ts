import { appearancesOf, plainDate, type PlainDate } from '@ecl/kernel';
import type { LegalBasis } from '../case/values.js';
import type { MemberOf } from '../law/rule.js';
import type { Entry, EntryOf } from './events.js';
import { entriesOf, registerRule, type RegisterHistory, type RegisterRule } from './history.js';
import { prints } from './provisions/printed.js';
import type { Provisions } from './provisions/provision.js';

/** Rules for entries that several registers share. */

/**
 * What a rule of the registers themselves says besides its sentence: an entry that does not agree with what is registered is
 * a bad entry, and no breach of the law. It has neither article nor pack, and the answer says what to do.
 */
export const BAD_ENTRY = { refs: [], articles: [] } as const;

/** An id of a bank that an agency has, or the other way. */
export const ID_OF_ANOTHER_BODY = {
  ...BAD_ENTRY,
  code: 'registers.id-of-another-body',
  en: 'A body of another kind, an agency or a bank, is registered under this id.',
  zh: '该编号已由另一类单位（机关或者银行）使用。',
} as const;

export const AgencyMustBeRegistered = registerRule<{ readonly agencyId: string; readonly from: PlainDate }>()({
  ...BAD_ENTRY,
  code: 'registers.agency-unknown',
  en: 'There is no such agency on the day on which the entry takes effect.',
  zh: '该机关在登记生效之日不存在。',
  reads: ['agencyId', 'from'],
  brokenWhen: ({ agencyId, from }, _, { registers }) => registers.agency(agencyId, from) === undefined,
  particulars: ({ agencyId }) => ({ agency: agencyId }),
});

/** Territory is a division of the register, never free text: only then does "within" mean something. */
export const TerritoryMustBeADivision = registerRule<{ readonly territory: string; readonly from: PlainDate }>()({
  ...BAD_ENTRY,
  code: 'registers.division-unknown',
  en: 'There is no such administrative division on the day on which the entry takes effect.',
  zh: '登记生效之日没有该行政区划。',
  reads: ['territory', 'from'],
  brokenWhen: ({ territory, from }, _, { registers }) => registers.division(territory, from)?.code !== territory,
  particulars: ({ territory }) => ({ division: territory }),
});

export const EntryMustNotEndBeforeItBegins = registerRule<{
  readonly from: PlainDate;
  readonly to?: PlainDate;
}>()({
  ...BAD_ENTRY,
  code: 'registers.ends-before-it-begins',
  en: 'The last day of the entry is before its first day.',
  zh: '登记的终止日期早于起始日期。',
  reads: ['from', 'to'],
  brokenWhen: ({ from, to }) => to !== undefined && to < from,
});

/** Late enough for every entry: what has this id, whenever it begins. */
export const AT_ANY_TIME = plainDate('9999-12-31');

/** What a rule says about an id that can be taken for another one: it hides which of the two an entry is about. */
export const LOOK_ALIKE = {
  ...BAD_ENTRY,
  code: 'registers.id-look-alike',
  en: 'The id or number can be taken for another one that is registered: it differs only in case, width, script or signs that nobody sees.',
  zh: '编号或者账号与已登记的编号、账号易于混淆，仅大小写、全半角、字形或者不可见字符不同。',
} as const;

/** The first of the known ids that can be taken for one of these, and is none of them. */
export const lookAlikeOf = (ids: readonly string[], known: readonly string[]): string | undefined => {
  const forms = new Set(ids.flatMap(appearancesOf));
  const others = new Set(known.filter((id) => !ids.includes(id)));
  return [...others].find((other) => appearancesOf(other).some((form) => forms.has(form)));
};

/** An id of an entry is the same as an earlier one, or cannot be taken for it. */
export const idMustBeDistinct = <Type extends Entry['type'], Key extends MemberOf<EntryOf<Type>>>(
  type: Type,
  key: Key,
): RegisterRule<Readonly<Record<Key, string>>> => {
  const found = (command: Readonly<Record<Key, string>>, history: RegisterHistory) =>
    lookAlikeOf(
      [command[key]],
      entriesOf(history, type).map((entry) => String(entry[key])),
    );
  return {
    ...LOOK_ALIKE,
    reads: [key],
    brokenWhen: (command, history) => found(command, history) !== undefined,
    particulars: (command, history) => ({ other: found(command, history) ?? '' }),
  };
};

/** Entries with the day from which they hold. */
type DatedEntry = Extract<Entry, { readonly data: { readonly from: PlainDate } }>;

/**
 * A later entry about the same thing changes it from its day on; it does not change what was valid before. A correction
 * may take effect before later entries, but not on the day of another one.
 */
export const entriesMustFollowInOrder = <Type extends DatedEntry['type'], Key extends MemberOf<EntryOf<Type>>>(
  type: Type,
  key: Key,
): RegisterRule<
  Readonly<Record<Key, unknown>> & { readonly from: PlainDate; readonly corrects?: object | undefined }
> => ({
  ...BAD_ENTRY,
  code: 'registers.not-in-order',
  en: 'Another entry about the same thing takes effect on that day or on a later one.',
  zh: '同一事项已有同日或者更晚生效的登记。',
  reads: [key, 'from', 'corrects'],
  brokenWhen: (command, history) =>
    entriesOf(history, type)
      .filter((earlier) => earlier[key] === command[key])
      .some(({ from }) => (command.corrects === undefined ? from >= command.from : from === command.from)),
});

interface OnProvisions {
  readonly basis?: readonly LegalBasis[];
}

const unresolved = ({ basis = [] }: OnProvisions, provisions: Provisions): readonly LegalBasis[] =>
  basis.filter((each) => {
    const { provisionId, version } = each;
    if (provisionId === undefined || version === undefined) return true;
    const registered = provisions.version({ provisionId, version });
    return registered === undefined || !prints(each, registered);
  });

/** An entry that rests on a provision says which one, in which version, in the words of the register. */
export const NamedProvisionsMustBeRegistered = registerRule<OnProvisions>()({
  ...BAD_ENTRY,
  code: 'registers.basis-not-registered',
  en: 'The entry names a provision that is not in the register of provisions, or prints it in other words.',
  zh: '登记所依据的规定不在法律依据登记簿中，或者名称、条款与登记内容不一致。',
  reads: ['basis'],
  brokenWhen: (command, _, { registers }) => unresolved(command, registers.provisions).length > 0,
  particulars: (command, _, { registers }) => ({
    provisions: unresolved(command, registers.provisions)
      .map(({ law, article }) => `《${law}》${article}`)
      .join(', '),
  }),
});

/** A power may come before a law that it applies later; on what was repealed before it begins, nothing rests. */
export const NamedProvisionsMustNotBeRepealed = registerRule<OnProvisions & { readonly from: PlainDate }>()({
  ...BAD_ENTRY,
  code: 'registers.basis-repealed',
  en: 'The entry rests on a provision that is no longer in force on the day on which the entry takes effect.',
  zh: '登记所依据的规定在登记生效之日已经失效。',
  reads: ['basis', 'from'],
  brokenWhen: ({ basis = [], from }, _, { registers }) =>
    basis.some(({ provisionId, version }) => {
      if (provisionId === undefined || version === undefined) return false;
      const until = registers.provisions.version({ provisionId, version })?.until;
      return until !== undefined && from >= until;
    }),
});
