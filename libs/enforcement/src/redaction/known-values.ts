import type { PlainDate } from '@ecl/kernel';
import { addressKeys, doorOf, withoutUnits } from './addresses.js';
import { namedDaysIn, namedMonthsIn } from './dates.js';
import { clustersIn, runsIn, type Cluster } from './digit-groups.js';
import { fold, original, placesIn, withoutSigns, type Folded, type Span } from './folding.js';
import { lookedAtForNames, namesAsCompared, placesOfName, type LookedForNames } from './names.js';

/** A value that is known to be somebody's. */
export interface KnownValue {
  readonly kind: 'name' | 'idNumber' | 'birthDate' | 'address' | 'phone' | 'account';
  readonly value: string;
}

/** A text, folded once in each way in which a value is looked for. */
export interface Looked {
  readonly folded: Folded;
  readonly forNames: LookedForNames;
  readonly clusters: readonly Cluster[];
  /** Without any sign between letters and digits. */
  readonly bare: Folded;
  /** The same, without the words for parts of a building. */
  readonly withoutUnits: Folded;
  readonly days: readonly (Span & { readonly day: PlainDate })[];
  /** Months without a day. */
  readonly months: readonly (Span & { readonly month: string })[];
}

export const lookedAt = (text: string): Looked => {
  const folded = fold(text);
  const bare = withoutSigns(folded);
  return {
    folded,
    forNames: lookedAtForNames(folded),
    clusters: clustersIn(folded),
    bare,
    withoutUnits: withoutUnits(bare),
    days: namedDaysIn(folded),
    months: namedMonthsIn(folded),
  };
};

/** Fewer signs identify nobody, and would match everywhere. */
const SHORTEST = 2;
/** Fewer digits than those of a local number occur by chance. */
const SHORTEST_NUMBER = 5;

const bareOf = (value: string): string => withoutSigns(fold(value)).text;

/** Where a key is in a text; signs that are left out of the text make no difference. */
const placesOf = (key: string, text: Folded): readonly Span[] => (key.length < SHORTEST ? [] : placesIn(text, key));

/** A row of whole groups of digits: figures inside a longer number are another number. */
const rowsOf = (digits: string, { folded, clusters }: Looked): readonly Span[] =>
  clusters
    .flatMap((cluster) => runsIn(cluster, digits.length))
    .filter((run) => run.digits.replace('x', '') === digits)
    .map(({ from, to }) => original(folded, from, to));

const NEW_FORM = 18;
const CENTURY_AT = 6;

/** An identity number has an older form, without the century and the check digit. */
const formsOfIdentity = (number: string): readonly string[] =>
  /^\d{17}[\dx]$/u.test(number) ? [number, number.slice(0, CENTURY_AT) + number.slice(CENTURY_AT + 2, -1)] : [number];

const placesOfIdentity = (value: string, looked: Looked): readonly Span[] => {
  const number = bareOf(value);
  const places = formsOfIdentity(number).flatMap((form) => placesOf(form, looked.bare));
  // The first seventeen signs of it tell as much as all of them.
  return number.length === NEW_FORM ? [...places, ...placesOf(number.slice(0, -1), looked.bare)] : places;
};

const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})/u;
const COUNTRY_CODE = /^(?:00)?86(?=\d{10,})/u;

const placesOfPhone = (value: string, looked: Looked): readonly Span[] =>
  // One field may have two numbers.
  value.split(/[,，、;；/／]| {2,}/u).flatMap((each) => {
    const number = bareOf(each).replace(COUNTRY_CODE, '');
    const digits = number.replaceAll(/\D/gu, '');
    if (digits.length < SHORTEST_NUMBER) return placesOf(number, looked.bare);
    const local = digits.replace(AREA_CODE, '');
    return [
      ...(digits.length >= 10 ? placesOf(digits, looked.bare) : rowsOf(digits, looked)),
      ...(local === digits ? [] : rowsOf(local, looked)),
      ...(local.length === digits.length ? [] : placesOf(`86${digits.slice(1)}`, looked.bare)),
    ];
  });

const placesOfDay = (value: string, looked: Looked): readonly Span[] => {
  const digits = value.replaceAll('-', '');
  return [
    ...looked.days.filter(({ day }) => day === value).map(({ from, to }) => original(looked.folded, from, to)),
    ...rowsOf(digits, looked),
    ...rowsOf(digits.slice(2), looked),
    ...shortDays(value, looked),
    ...looked.months
      .filter(({ month }) => value.startsWith(month))
      .map(({ from, to }) => original(looked.folded, from, to)),
  ];
};

/** 85.3.12, 85-03-12, 12/3/85: the year by its last two digits. */
const shortDays = (value: string, { folded, clusters }: Looked): readonly Span[] => {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const orders = [
    [year % 100, month, day],
    [day, month, year % 100],
    [month, day, year % 100],
  ];
  return clusters
    .flatMap((cluster) => runsIn(cluster, 6))
    .filter(({ groups, gaps }) => groups.length === 3 && gaps.every((gap) => gap === 'within'))
    .filter(({ groups }) => orders.some((order) => groups.every((group, n) => Number(group) === order[n])))
    .map(({ from, to }) => original(folded, from, to));
};

const placesOfAccount = (value: string, looked: Looked): readonly Span[] => {
  const key = bareOf(value);
  return key.length < SHORTEST_NUMBER ? rowsOf(key, looked) : placesOf(key, looked.bare);
};

const placesOfDoor = (address: string, { folded }: Looked): readonly Span[] => {
  const door = doorOf(address);
  return door === undefined
    ? []
    : [...folded.text.matchAll(door)].map(({ 0: found, index }) => original(folded, index, index + found.length));
};

/** Where a value is in a text, in whatever form: places in the original text. */
export const placesOfKnown = ({ kind, value }: KnownValue, looked: Looked): readonly Span[] => {
  switch (kind) {
    case 'name':
      return namesAsCompared(value).flatMap((name) => placesOfName(name, looked.forNames));
    case 'idNumber':
      return placesOfIdentity(value, looked);
    case 'birthDate':
      return placesOfDay(value, looked);
    case 'address':
      return [
        ...addressKeys(value).flatMap((key) => placesOf(key, looked.withoutUnits)),
        ...placesOfDoor(value, looked),
      ];
    case 'phone':
      return placesOfPhone(value, looked);
    case 'account':
      return placesOfAccount(value, looked);
  }
};
