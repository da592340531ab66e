import type { Article, RuleAsked } from '@ecl/enforcement';
import { productRules } from './product-rules.js';

/** The steps at which a rule has the same articles. */
export interface Askings {
  readonly articles: readonly Article[];
  /** Kinds of streams in which every step asks it, except those in `but`. */
  readonly whole: readonly { readonly of: string; readonly but: readonly RuleAsked[] }[];
  /** Steps that are listed one by one. */
  readonly steps: readonly RuleAsked[];
}

/** A list with more exceptions than this is not a summary. */
const MOST_EXCEPTIONS = 5;
/** Fewer steps than this are listed one by one. */
const FEWEST_TO_SUM_UP = 8;

/**
 * Where a rule is asked, in short: by its articles there, and with a kind of stream instead of its steps if all or
 * nearly all of them ask it.
 */
export const askingsOf = (askedBy: readonly RuleAsked[]): readonly Askings[] => {
  const groups = groupedBy(askedBy, ({ articles }) => articles.join('; '));
  return [...groups.values()].map((group) => {
    const kinds = [...groupedBy(group, ({ of }) => of)].map(([of, steps]) => ({
      of,
      steps,
      but: missing(of, steps),
    }));
    const isWhole = ({ of, but }: (typeof kinds)[number]): boolean =>
      allSteps(of).length >= FEWEST_TO_SUM_UP && but.length <= MOST_EXCEPTIONS;
    return {
      articles: group[0]?.articles ?? [],
      whole: kinds.filter(isWhole).map(({ of, but }) => ({ of, but })),
      steps: kinds.filter((kind) => !isWhole(kind)).flatMap(({ steps }) => steps),
    };
  });
};

const missing = (of: string, steps: readonly RuleAsked[]): readonly RuleAsked[] => {
  const names = new Set(steps.map(({ name }) => name));
  return allSteps(of).filter(({ name }) => !names.has(name));
};

const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Every step of a kind of stream for which any rule is asked. */
const allSteps = (kind: string): readonly RuleAsked[] => stepsByKind.get(kind) ?? [];

const stepsByKind: ReadonlyMap<string, readonly RuleAsked[]> = new Map(
  [
    ...groupedBy(
      productRules.flatMap(({ askedBy }) => askedBy),
      ({ of }) => of,
    ),
  ].map(([of, steps]) => [of, [...new Map(steps.map((step) => [step.name, step])).values()]]),
);

/** The names of the kinds of streams. */
export const SUBJECTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  cases: { zh: '案件', en: 'case' },
  leads: { zh: '线索', en: 'lead' },
  'bank-reports': { zh: '银行报送', en: 'bank report' },
  supervision: { zh: '执法监督', en: 'supervision' },
  'lawful-requests': { zh: '依法调阅', en: 'requests for case files' },
  accounts: { zh: '账号', en: 'account' },
  'imported-cases': { zh: '导入案件', en: 'imported case' },
  'registers/calendar': { zh: '节假日登记簿', en: 'register of the calendar' },
  'registers/divisions': { zh: '行政区划登记簿', en: 'register of divisions' },
  'registers/agencies': { zh: '机关登记簿', en: 'register of agencies' },
  'registers/personnel': { zh: '人员登记簿', en: 'register of personnel' },
  'registers/banks': { zh: '代收机构登记簿', en: 'register of banks' },
  'registers/powers': { zh: '职权登记簿', en: 'register of powers' },
  'registers/rule-packs': { zh: '地方参数登记簿', en: 'register of local parameters' },
  'registers/provisions': { zh: '法律依据登记簿', en: 'register of provisions' },
};

/** The name of a kind of stream; a spec finds a kind without a name. */
export const subjectOf = (of: string): { readonly zh: string; readonly en: string } =>
  SUBJECTS[of] ?? { zh: of, en: of };
