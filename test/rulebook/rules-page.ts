import { rulebookRow, type Article, type RuleAsked, type RuleVersion } from '@ecl/enforcement';
import { askingsOf, productRules, ruleTracks, subjectOf, type Askings } from '@ecl/ledger';
import { articleAnchor } from './articles-page.js';

const HEAD = `# 规则 · The rules

某一步被拒绝时，\`violations\` 列出违反的规则的代码；导入案件的问题也用同样的代码。本页按代码列出全部规则：中英文表述、怎么办、各步骤所依据的条款、
规则手册编号和定义文件。条款的内容见 [条款](articles.md)，错误代码见 [错误目录](errors.md)。命令行：\`npx ecl rule <代码>\`。

A refused step names the codes of the rules that it breaks in \`violations\`; findings in imported cases use the same kind of code. This
page has every rule by its code: both sentences, what to do next, the articles at each step, the ids of the [rulebook](../rulebook.md)
and the file that defines it. [Articles](articles.md) says what each article requires, [errors](errors.md) what each error means. On
the command line: \`npx ecl rule <code>\`.

\`npm run rulebook -- --write\` makes this page from the rules; a test fails when it is out of date.
`;

/** The required text of `docs/reference/rules.md`. */
export const rulesPage = (files: ReadonlyMap<string, readonly string[]>): string =>
  [
    HEAD,
    ...[...ruleTracks].map(([track, { zh, en }]) => {
      const codes = productRules.filter((rule) => rule.track === track).map(({ code }) => `[\`${code}\`](#${code})`);
      return `- **${zh} · ${en}**: ${codes.join(', ')}`;
    }),
    '',
    ...productRules.map((rule) => section(rule, files.get(rule.code) ?? [])),
  ].join('\n');

const section = (rule: (typeof productRules)[number], files: readonly string[]): string =>
  [
    `<a id="${rule.code}"></a>\n`,
    `## \`${rule.code}\`\n`,
    `${rule.zh}<br>${rule.en}\n`,
    `- **怎么办 · What to do:** ${rule.cure.zh} ${rule.cure.en}`,
    ...datesOf(rule),
    ...readingOf(rule),
    ...askedAt(rule.askedBy),
    ...(rule.refs.length > 0 ? [`- **规则手册 · Rulebook:** ${rule.refs.map(rowLink).join('; ')}`] : []),
    ...(rule.pack ? [`- **规则包 · Pack:** ${rule.pack}`] : []),
    `- **定义文件 · File:** ${files.map((path) => `[${path}](../../${path})`).join(', ')}`,
    ...rule.earlier.map(
      (version) =>
        `- **旧版 · Earlier${validity(version)}:** ${version.zh} ${version.en} ${articlesOf(version.askedBy)}`,
    ),
    '',
  ].join('\n');

const validity = ({ since, until }: RuleVersion): string =>
  `${since ? ` 自 from ${since}` : ''}${until ? ` 至 until ${until}` : ''}`;

const datesOf = (rule: RuleVersion): readonly string[] =>
  validity(rule) === '' ? [] : [`- **有效期 · In force:**${validity(rule)}`];

const readingOf = ({ doubtful }: RuleVersion): readonly string[] =>
  doubtful
    ? [
        `- **存疑 · Doubtful:** ${doubtful.reading.zh} ${doubtful.reading.en} 另一种理解 The other reading: ${doubtful.otherReading.zh} ${doubtful.otherReading.en}`,
      ]
    : [];

/** One line if the articles are the same everywhere; otherwise one per list of articles. */
const askedAt = (askedBy: readonly RuleAsked[]): readonly string[] =>
  askingsOf(askedBy).map(
    (askings) => `- **条款与步骤 · Articles and steps:** ${linked(askings.articles)} — ${stepsText(askings)}`,
  );

const stepsText = ({ whole, steps }: Askings): string =>
  [
    ...whole.map(({ of, but }) => {
      const { zh, en } = subjectOf(of);
      const except = but.length > 0 ? ` (除外 but not: ${but.map(stepName).join(', ')})` : '';
      return `${zh}的每一步 every step of a ${en}${except}`;
    }),
    ...steps.map(stepName),
  ].join(', ');

const stepName = ({ zh, en, name }: RuleAsked): string => `${zh} ${en} (\`${name}\`)`;

const articlesOf = (askedBy: readonly RuleAsked[]): string =>
  linked([...new Set(askedBy.flatMap(({ articles }) => articles))]);

const linked = (articles: readonly Article[]): string =>
  articles.length === 0
    ? '本系统的规定，不涉及条款 a rule of this product, without an article'
    : articles.map((article) => `[${article}](articles.md#${articleAnchor(article)})`).join('; ');

const rowLink = (id: RuleVersion['refs'][number]): string => `[${id}](../rulebook.md#${id}) ${rulebookRow(id).says}`;
