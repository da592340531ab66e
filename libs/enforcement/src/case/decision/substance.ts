import { formatYuan, type Fen } from '@ecl/kernel';
import type { Party, Penalty } from '../values.js';

/** What a correction may never change: another decision would be needed (M55 28; APL 59). */
export type Substance = 'amount' | 'party' | 'provision' | 'measure';

/** What is known of the decision that is corrected. */
export interface Known {
  readonly parties: readonly Party[];
  readonly penalties: readonly Penalty[];
}

/** Words of the decision as they are and as they should be; `from` is absent where they were left out. */
export interface Change {
  readonly from?: string;
  readonly to: string;
}

const NUMERALS = '零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟';
const AMOUNT = new RegExp(
  `(?:\\d+(?:\\.\\d+)?[万亿千百]*|[${NUMERALS}]+)[元圆]|\\d+(?:\\.\\d+)?[%％‰]|百分之[${NUMERALS}\\d]+`,
  'gu',
);
const NUMBER = /\d+(?:\.\d+)?/gu;
/** The day since which a text is law says which version of it applies. */
const PROVISION = new RegExp(
  `《[^》]*》|第[${NUMERALS}\\d]+[条款项目]|[${NUMERALS}\\d年月日-]+(?:起?施行|修订|修正|公布|通过)`,
  'gu',
);
/** A party that nobody named before: by what it is called in a paper, or by its form. */
const PARTY = /当事人|被处罚人|违法行为人|法定代表人|负责人|经营者|(?:公司|合作社|合伙企业|工商户|事务所)/gu;
/**
 * Words for the penalties of APL 9 and for the orders that come with them; how severe they are; and the periods in which a
 * party performs or objects (APL 59).
 */
const MEASURE = new RegExp(
  `警告|通报批评|罚款|没收|暂扣|降低资质|吊销|限制|停产|停业|关闭|从业|拘留|责令|限期|拆除|改正|恢复原状|加处|` +
    `从轻|减轻|从重|不予|免予|[${NUMERALS}\\d]+个?(?:工作)?(?:日|天|月|年)(?:以?内|之内)`,
  'gu',
);

/** A thousands separator, a space or the width of the signs is only a way to write the same number. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/(?<=\d)[,，\s](?=\d)/gu, '')
    .replaceAll(/\s/gu, '');

const found = (text: string, pattern: RegExp): readonly string[] => (text.match(pattern) ?? []).toSorted();

/** The words among these that a text names. */
const namedIn = (text: string, words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word): word is string => word !== undefined && word !== '' && text.includes(plain(word))).toSorted();

const amountsOf = (penalties: readonly Penalty[]): readonly string[] =>
  penalties.flatMap((penalty) => {
    const amount: Fen | undefined =
      'amount' in penalty ? penalty.amount : 'value' in penalty ? penalty.value : undefined;
    return amount === undefined ? [] : [String(Number(formatYuan(amount).replaceAll(',', '')))];
  });

const describedIn = (penalties: readonly Penalty[]): readonly string[] =>
  penalties.flatMap((penalty) =>
    Object.entries(penalty).flatMap(([name, value]) => (name !== 'kind' && typeof value === 'string' ? [value] : [])),
  );

const differ = (from: readonly string[], to: readonly string[]): boolean => from.join('\n') !== to.join('\n');

/** A piece of a name or number of a party, which changes it as much as the whole. */
const isPartOfAny = (persons: readonly (string | undefined)[], ...texts: readonly string[]): boolean =>
  texts.some(
    (text) => text.length > 1 && persons.some((person) => person !== undefined && plain(person).includes(text)),
  );

/** The parts of the decision's substance that a change of words touches, whatever its author calls it. */
export const substanceIn = ({ from = '', to }: Change, { parties, penalties }: Known): readonly Substance[] => {
  const [before, after] = [plain(from), plain(to)];
  const imposed = amountsOf(penalties);
  const sums = (text: string) => [
    ...found(text, AMOUNT),
    ...found(text, NUMBER).filter((number) => imposed.includes(String(Number(number)))),
  ];
  const persons = parties.flatMap(({ name, idNumber, socialCreditCode, legalRepresentative }) => [
    name,
    idNumber,
    socialCreditCode,
    legalRepresentative,
  ]);
  const measures = (text: string) => [...found(text, MEASURE), ...namedIn(text, describedIn(penalties))];
  const touches: readonly (readonly [Substance, boolean])[] = [
    ['amount', differ(sums(before), sums(after))],
    [
      'party',
      differ(namedIn(before, persons), namedIn(after, persons)) ||
        differ(found(before, PARTY), found(after, PARTY)) ||
        isPartOfAny(persons, before, after),
    ],
    ['provision', differ(found(before, PROVISION), found(after, PROVISION))],
    ['measure', differ(measures(before), measures(after))],
  ];
  return touches.filter(([, isSo]) => isSo).map(([part]) => part);
};
