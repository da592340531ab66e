import type { ProvisionVersion } from './provision.js';

interface Printed {
  readonly law: string;
  readonly article: string;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `一千一百二十八` is `1128`. */
const inDigits = (numeral: string): string => {
  let sum = 0;
  let digit = 0;
  for (const letter of numeral) {
    const unit = UNITS[letter];
    if (unit === undefined) digit = Math.max(DIGITS.indexOf(letter === '〇' ? '零' : letter), 0);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return String(sum + digit);
};

/** One form for the ways to write the same text: width of letters, brackets, spaces. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[《》〈〉\s]/gu, '');

/** `第三十六条第一款` and `第 36 条第 1 款` are the same. */
const articleOf = (text: string): string => plain(text).replace(/[〇零一二三四五六七八九十百千]+/gu, inDigits);

const lawOf = (text: string): string => plain(text).replace(/^中华人民共和国/u, '');

/** The law and the article in one form, to find the same provision printed in another way. */
export const printedAlike = ({ law, article }: Printed): string => `${lawOf(law)} ${articleOf(article)}`;

/** How many paragraphs (款) the entered words have: each is a line. Undefined where the words were not entered. */
const paragraphsIn = (words: string | undefined): number | undefined =>
  words?.split('\n').filter((line) => line.trim() !== '').length;

/** Whether a paper prints this provision, or a paragraph or item of it that it has. */
export const prints = (paper: Printed, version: Pick<ProvisionVersion, 'law' | 'article' | 'words'>): boolean => {
  const article = articleOf(paper.article);
  const registered = articleOf(version.article);
  if (lawOf(paper.law) !== lawOf(version.law) || !article.startsWith(registered)) return false;
  // After 第三十六条 a paragraph or an item may follow, and nothing else: 第三十六条之一 is another article.
  const rest = article.slice(registered.length);
  const [, paragraph] = /^第(\d+)款/u.exec(rest) ?? [];
  const paragraphs = paragraphsIn(version.words);
  if (paragraph !== undefined && paragraphs !== undefined && Number(paragraph) > paragraphs) return false;
  return rest === '' || rest.startsWith('第') || rest.startsWith('(');
};
