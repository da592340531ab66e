import { daysBetween, dayWords } from '../ledger/moments.js';
import { inCapitals, yuanOf } from '../ledger/money.js';
import type { Say, Said } from '../words/language.js';
import { valueWords } from '../words/values.js';

/** An entry of a register as its route answers it: the payload depends on its type. */
export interface Entry {
  readonly entry: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordedAt?: string | undefined;
}

export interface Names {
  readonly personName: (id: string) => string;
  readonly agencyName: (id: string) => string;
  readonly unitName: (id: string) => string;
  readonly powerName: (code: string) => string;
}

/** What a line says of an entry: what it is about, and the rest. */
export interface Line {
  readonly title: string;
  readonly rest: readonly string[];
}

const text = ({ data }: Entry, name: string): string => (typeof data[name] === 'string' ? data[name] : '');
const list = ({ data }: Entry, name: string): readonly string[] =>
  Array.isArray(data[name]) ? data[name].filter((each): each is string => typeof each === 'string') : [];

type LineOf = (entry: Entry, say: Say, names: Names) => Line;

const bodyName = (entry: Entry, say: Say): string => say(text(entry, 'nameZh'), text(entry, 'nameEn'));

const range = ({ data }: Entry): string => {
  const given = data['fineRange'] as { fineFrom?: number; fineTo?: number } | undefined;
  return given?.fineFrom === undefined || given.fineTo === undefined
    ? ''
    : `${yuanOf(given.fineFrom)} — ${yuanOf(given.fineTo)}`;
};

/** How entries of each type read. A type that is not here shows its members. */
const LINES: Readonly<Record<string, LineOf>> = {
  AgencyRegistered: (entry, say) => ({
    title: bodyName(entry, say),
    rest: [say(valueWords('level', text(entry, 'level'))), text(entry, 'territory'), text(entry, 'socialCreditCode')],
  }),
  UnitRegistered: (entry, say, { agencyName }) => ({
    title: bodyName(entry, say),
    rest: [agencyName(text(entry, 'agencyId')), text(entry, 'territory')],
  }),
  PersonRegistered: (entry, say, { agencyName, unitName }) => ({
    title: text(entry, 'name'),
    rest: [
      say(valueWords('standing', text(entry, 'standing'))),
      text(entry, 'unitId') === '' ? agencyName(text(entry, 'agencyId')) : unitName(text(entry, 'unitId')),
    ],
  }),
  PostingEnded: (entry, _, { personName }) => ({
    title: personName(text(entry, 'personId')),
    rest: [text(entry, 'reason')],
  }),
  CertificateIssued: (entry, say, { personName }) => ({
    title: personName(text(entry, 'personId')),
    rest: [
      text(entry, 'number'),
      entry.data['kind'] === 'supervision' ? say('监督证件', 'of supervision') : '',
      entry.data['fields'] === 'all' ? say('全部领域', 'all fields') : list(entry, 'fields').join(say('、', ', ')),
    ],
  }),
  CertificateRevoked: (entry) => ({ title: text(entry, 'number'), rest: [text(entry, 'reason')] }),
  HeadAppointed: (entry, say, { personName, agencyName }) => ({
    title: personName(text(entry, 'personId')),
    rest: [say(valueWords('headship', text(entry, 'headship'))), agencyName(text(entry, 'agencyId'))],
  }),
  ReviewerRegistered: (entry, say, { personName }) => ({
    title: personName(text(entry, 'personId')),
    rest: [text(entry, 'qualification') || say('未登记法律职业资格', 'no qualification entered')],
  }),
  CollectingBankContracted: (entry, say) => ({ title: bodyName(entry, say), rest: list(entry, 'accounts') }),
  AgencyAccountRegistered: (entry, _, { agencyName }) => ({
    title: agencyName(text(entry, 'agencyId')),
    rest: [text(entry, 'account')],
  }),
  PowerAssigned: (entry, _, { powerName, agencyName }) => ({
    title: powerName(text(entry, 'powerCode')),
    rest: [agencyName(text(entry, 'agencyId')), range(entry), text(entry, 'instrument')],
  }),
  PowerWithdrawn: (entry, _, { powerName, agencyName }) => ({
    title: powerName(text(entry, 'powerCode')),
    rest: [agencyName(text(entry, 'agencyId')), text(entry, 'instrument')],
  }),
  FineRangeSet: (entry, _, { powerName }) => ({
    title: powerName(text(entry, 'powerCode')),
    rest: [range(entry), text(entry, 'instrument')],
  }),
  BenchmarkAdopted: (entry, say, { powerName }) => ({
    title: powerName(text(entry, 'powerCode')),
    rest: tiersOf(entry).map((tier) => `${say(tier)} ${yuanOf(tier.fineFrom)} — ${yuanOf(tier.fineTo)}`),
  }),
  DivisionRegistered: (entry) => ({ title: text(entry, 'nameZh'), rest: [text(entry, 'divisionCode')] }),
  CalendarYearPublished: (entry, say) => ({
    title: say(`${String(entry.data['year'])} 年节假日安排`, `Holidays of ${String(entry.data['year'])}`),
    rest: [
      say(
        `放假 ${String(list(entry, 'holidays').length)} 日，调休上班 ${String(list(entry, 'makeUpWork').length)} 日`,
        `${String(list(entry, 'holidays').length)} holidays, ${String(list(entry, 'makeUpWork').length)} days of make-up work`,
      ),
      text(entry, 'source'),
    ],
  }),
  LocalParameterSet: (entry, say, { agencyName }) => ({
    title: say(valueWords('parameter', text(entry, 'parameter'))),
    rest: [agencyName(text(entry, 'agencyId')), valueOf(entry.data['value'], say), text(entry, 'instrument')],
  }),
  ProvisionEnacted: (entry) => ({
    title: `《${text(entry, 'law')}》${text(entry, 'article')}`,
    rest: [text(entry, 'words'), text(entry, 'instrument')],
  }),
  ProvisionAmended: (entry) => ({
    title: `《${text(entry, 'law')}》${text(entry, 'article')}`,
    rest: [text(entry, 'words'), text(entry, 'instrument')],
  }),
  EntryCorrected: (entry, say) => ({
    title: say(`撤销第 ${String(entry.data['entry'])} 项登记`, `Entry ${String(entry.data['entry'])} struck`),
    rest: [text(entry, 'reason')],
  }),
};

const tiersOf = ({ data }: Entry): readonly (Said & { readonly fineFrom: number; readonly fineTo: number })[] =>
  Array.isArray(data['tiers']) ? (data['tiers'] as (Said & { fineFrom: number; fineTo: number })[]) : [];

const valueOf = (value: unknown, say: Say): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean' || typeof value === 'string') return say(valueWords('value', value));
  if (Array.isArray(value)) return value.join(say('、', ', '));
  const amounts = value as { citizen?: number; soleTrader?: number; organisation?: number } | undefined;
  return amounts?.citizen === undefined || amounts.organisation === undefined
    ? ''
    : say(
        `公民 ${inCapitals(amounts.citizen)}，单位 ${inCapitals(amounts.organisation)}`,
        `citizens ${yuanOf(amounts.citizen)}, organisations ${yuanOf(amounts.organisation)} yuan`,
      );
};

export const lineOf = (entry: Entry, say: Say, names: Names): Line => {
  const { title, rest } = LINES[entry.type]?.(entry, say, names) ?? { title: entry.type, rest: [] };
  return { title, rest: rest.filter((each) => each !== '') };
};

/** The days between which an entry holds. */
export const daysOf = ({ data }: Entry): { readonly from?: string; readonly to?: string } => {
  const day = (...names: readonly string[]): string | undefined =>
    names.map((name) => data[name]).find((value): value is string => typeof value === 'string');
  const from = day('from', 'validFrom', 'effectiveFrom', 'on', 'publishedOn');
  const to = day('to', 'validTo');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};

export const daysWords = (entry: Entry, say: Say): string => {
  const { from, to } = daysOf(entry);
  const since = from === undefined ? '' : dayWords(from, say.language);
  return to === undefined
    ? say(`${since}起`, `from ${since}`)
    : say(`${since}至${dayWords(to, 'zh')}`, `${since} to ${dayWords(to, 'en')}`);
};

/** A certificate, a power or an appointment that ends within so many days wants to be looked after. */
const SOON_DAYS = 60;

export type Expiry = 'ended' | 'soon' | 'none';

export const expiryOf = (entry: Entry, today: string): Expiry => {
  const { to } = daysOf(entry);
  if (to === undefined) return 'none';
  if (to < today) return 'ended';
  return daysBetween(today, to) <= SOON_DAYS ? 'soon' : 'none';
};
