import type { RuleAsked } from '@ecl/enforcement';
import { askingsOf, ruleTracks, subjectOf, type ExplainedRule } from '@ecl/ledger';

/** A rule for a person at a terminal: in Chinese, then in English. */
export const ruleText = (rule: ExplainedRule): string =>
  [
    rule.code,
    '',
    rule.zh,
    row('怎么办', rule.cure.zh),
    row('分类', ruleTracks.get(rule.track)?.zh ?? rule.track),
    ...dates(rule, '施行', '自', '至'),
    ...(rule.doubtful ? [row('存疑', `${rule.doubtful.reading.zh} 另一种理解：${rule.doubtful.otherReading.zh}`)] : []),
    ...rows('步骤', asked(rule, 'zh')),
    ...rows(
      '条款',
      rule.articles.map(
        ({ article, lawZh, is, zh }) =>
          `${article} 《${lawZh.replace(/^《|》$/g, '')}》${is === 'quoted' ? '原文' : '要点'}：${zh}`,
      ),
    ),
    ...(rule.articles.length === 0 ? [row('条款', '本系统的规定，不涉及条款。')] : []),
    ...rows('规则手册', rule.refs.map(inArticles)),
    '',
    rule.en,
    row('What to do', rule.cure.en),
    row('Track', ruleTracks.get(rule.track)?.en ?? rule.track),
    ...dates(rule, 'In force', 'from', 'until'),
    ...(rule.doubtful
      ? [row('Doubtful', `${rule.doubtful.reading.en} The other reading: ${rule.doubtful.otherReading.en}`)]
      : []),
    ...rows('Steps', asked(rule, 'en')),
    ...rows(
      'Articles',
      rule.articles.map(({ article, lawEn }) => `${article} ${lawEn}`),
    ),
    ...(rule.articles.length === 0 ? [row('Articles', 'No article: this is a rule of the product.')] : []),
    ...rows(
      'Rulebook',
      rule.refs.map(({ id, says }) => `${id} ${says}`),
    ),
    '',
    `docs/reference/rules.md#${rule.code}`,
  ].join('\n');

const inArticles = ({ id, articles }: ExplainedRule['refs'][number]): string =>
  articles.length > 0 ? `${id}（${articles.join('、')}）` : id;

const row = (name: string, text: string): string => `  ${name}: ${text}`;

/** The name is before the first line; a list has one line per item. */
const rows = (name: string, texts: readonly string[]): readonly string[] =>
  texts.length > 1 ? [`  ${name}:`, ...texts.map((text) => `    ${text}`)] : texts.map((text) => row(name, text));

const dates = ({ since, until }: ExplainedRule, name: string, from: string, to: string): readonly string[] =>
  since || until ? [row(name, [since && `${from} ${since}`, until && `${to} ${until}`].filter(Boolean).join(' '))] : [];

/** Each list of articles with the steps at which a refusal names it. */
const asked = ({ askedBy }: ExplainedRule, language: 'zh' | 'en'): readonly string[] =>
  askingsOf(askedBy).map(({ articles, whole, steps }) => {
    const all = [
      ...whole.map(({ of, but }) => every(of, but, language)),
      ...steps.map((step) => `${step[language]} (${step.name})`),
    ];
    const list = all.join(language === 'zh' ? '、' : ', ');
    return articles.length > 0 ? `${list} — ${articles.join('; ')}` : list;
  });

const every = (of: string, but: readonly RuleAsked[], language: 'zh' | 'en'): string => {
  const subject = subjectOf(of)[language];
  const names = but.map((step) => step[language]);
  if (language === 'zh') return `${subject}的每一步${names.length > 0 ? `（${names.join('、')}除外）` : ''}`;
  return `every step of a ${subject}${names.length > 0 ? ` but ${names.join(', ')}` : ''}`;
};
