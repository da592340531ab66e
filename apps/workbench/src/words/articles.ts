import fromTheLaw from './from-the-law.json' with { type: 'json' };
import type { Language, Said } from './language.js';

const LAWS: Readonly<Record<string, Said>> = fromTheLaw.laws;

/** How people call the laws that come up all day; the others are called by their titles. */
const SHORT: Readonly<Record<string, string>> = {
  APL: '处罚法',
  M55: '住建处罚程序规定',
  R310: '移送规定',
  NM244: '内蒙古三项制度办法',
  ARL: '复议法',
  ALL: '行诉法',
  APCL: '强制法',
  G118: '三项制度意见',
};

/** `APL 58` as people say it: `处罚法 58`, and its whole title. */
export const articleWords = (
  article: string,
  language: Language,
): { readonly short: string; readonly full: string } => {
  const at = article.indexOf(' ');
  const [law, place] = at < 0 ? [article, ''] : [article.slice(0, at), article.slice(at + 1)];
  const titles = LAWS[law];
  if (titles === undefined) return { short: article, full: article };
  const title = titles[language];
  const full = language === 'zh' ? `《${title}》第 ${place} 条` : `${title}, article ${place}`;
  const short = language === 'zh' ? `${SHORT[law] ?? title} ${place}` : article;
  return { short: short.trim(), full };
};
