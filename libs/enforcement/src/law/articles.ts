import type { PlainDate } from '@ecl/kernel';
import { ACL, ALL, ALL_I, ARL, ARL_I } from './articles/compulsion-and-remedies.js';
import { CC } from './articles/civil-code.js';
import { JH2006, PPOL, PPR, PSP, R310 } from './articles/criminal-transfer.js';
import { M55 } from './articles/housing-ministry.js';
import { JUV, MIN, OGI, PIPL, SAMR_PUB } from './articles/information.js';
import { NM244, NMFILE, NMRESP, NMSUP } from './articles/inner-mongolia.js';
import type { LawText } from './articles/law-text.js';
import { R235 } from './articles/money.js';
import { APL } from './articles/penalty-law.js';
import { CENTRAL2015, G118, G27 } from './articles/policy-documents.js';
import { CPL } from './articles/service.js';
import { articleVersions, versionOn, type ArticleVersion } from './articles/versions.js';

const TEXTS = [
  APL,
  ACL,
  ARL,
  ALL,
  ALL_I,
  ARL_I,
  CPL,
  CC,
  R310,
  R235,
  M55,
  G118,
  G27,
  CENTRAL2015,
  NM244,
  NMSUP,
  NMRESP,
  NMFILE,
  OGI,
  PIPL,
  MIN,
  JUV,
  PSP,
  PPR,
  PPOL,
  JH2006,
  SAMR_PUB,
] as const;

type ArticleOf<T> = T extends LawText<infer Short, infer Number> ? `${Short} ${Number & (string | number)}` : never;

/**
 * A provision as officers quote it: `APL 58`, `NM244 27`. Only what is in the table compiles; to cite a new one, first
 * add a line in `law/articles`.
 */
export type Article = ArticleOf<(typeof TEXTS)[number]>;

/** Every law that the product cites, from the nation down. */
export const LAW_TEXTS: readonly LawText[] = TEXTS;

const versions = articleVersions(LAW_TEXTS);

/** Every article that the product cites, in its newest version. */
export const ARTICLES: readonly ArticleVersion[] = LAW_TEXTS.flatMap(({ short }) =>
  [...versions].flatMap(([article, all]) => (article.startsWith(`${short} `) ? all.slice(-1) : [])),
);

export const isArticle = (text: string): text is Article => versions.has(text);

/** What an article asks for, and its law: in the newest version, or in that of a day. */
export const explainArticle = (article: Article, on?: PlainDate): ArticleVersion | undefined => {
  const all = versions.get(article) ?? [];
  return on === undefined ? all.at(-1) : versionOn(all, on);
};

/** An article as Chinese texts quote it: 《行政处罚法》第60条. What is not in the table stays as it is. */
export const articleZh = (article: string): string => {
  const law = versions.get(article)?.at(-1)?.law;
  if (law === undefined) return article;
  const number = article.slice(law.short.length + 1);
  const title = `《${law.titleZh.replace(/^中华人民共和国/, '')}》`;
  return /^\d+$/.test(number) ? `${title}第${number}条` : `${title}${number.replace('(', '（').replace(')', '）')}`;
};
