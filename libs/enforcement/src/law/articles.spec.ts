import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lawRules } from '../all-rules.js';
import { rulePacks } from '../packs/in-force.js';
import { articleZh, ARTICLES, explainArticle, isArticle, LAW_TEXTS, type Article } from './articles.js';

describe('the table of articles', () => {
  it('the table of articles has every article that a rule applies', () => {
    expect(lawRules.flatMap(({ articles }) => articles).filter((article) => !isArticle(article))).toEqual([]);
  });

  it('the table of articles has every article that a parameter of the law comes from', () => {
    const packs = rulePacks();
    const cited = packs.explain(packs.since, undefined).map(({ article }) => article);
    expect(cited.filter((article) => !isArticle(article))).toEqual([]);
  });

  it('the table of articles gives each law a title in both languages, and says what made its version', () => {
    for (const { titleZh, titleEn, instrument } of LAW_TEXTS) {
      expect(titleZh).toMatch(/^[\p{Script=Han}〔〕《》 ]+$/u);
      expect(titleEn).toMatch(/^[A-Z]/);
      expect(instrument).toMatch(/\d{4}年|第\d+号|〔\d{4}〕/);
    }
  });

  it('the table of articles says in a whole Chinese sentence what each article asks for', () => {
    const odd = ARTICLES.filter(({ zh }) => !/^[\p{Script=Han}《].*。$/u.test(zh)).map(({ article }) => article);
    expect(odd).toEqual([]);
  });

  it('the table of articles explains an article by its law and its text', () => {
    expect(explainArticle('APL 60')).toMatchObject({
      is: 'quoted',
      zh: '行政机关应当自行政处罚案件立案之日起九十日内作出行政处罚决定。法律、法规、规章另有规定的，从其规定。',
      law: { short: 'APL', titleZh: '中华人民共和国行政处罚法', inForceSince: '2021-07-15' },
    });
    expect(['APL 60', 'M55 29', 'G118 (六)'].map(articleZh)).toEqual([
      '《行政处罚法》第60条',
      '《住房和城乡建设行政处罚程序规定》第29条',
      '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（六）',
    ]);
    expect(explainArticle('G27 (十二)')).toMatchObject({ is: 'stated', law: { short: 'G27' } });
  });

  it('the table of articles knows no law on a day before it was in force', () => {
    expect(explainArticle('M55 15', plainDate('2022-04-30'))).toBeUndefined();
    expect(explainArticle('M55 15', plainDate('2022-05-01'))).toMatchObject({ article: 'M55 15' });
  });

  it('the table of articles knows no article that is not cited, and neither does the compiler', () => {
    const compiles: 'APL 1' extends Article ? 'yes' : 'no' = 'no';
    expect({ compiles, isKnown: isArticle('APL 1') }).toEqual({ compiles: 'no', isKnown: false });
    expect(isArticle('APL 58(1)')).toBe(false);
  });
});
