/** A sentence of the parser of the command line, and the same in Chinese; `$1`, `$2` … are what it names. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^unknown command '(.*)'$/, '没有命令“$1”。'],
  [/^unknown option '(.*)'$/, '没有选项“$1”。'],
  [/^missing required arguments? '(.*)'$/, '缺少参数“$1”。'],
  [/^option '(.*)' argument missing$/, '选项“$1”缺少值。'],
  [/^required options? '(.*)' not specified$/, '必须给出选项“$1”。'],
  [/^option '(.*)' cannot be used with option '(.*)'$/, '选项“$1”与“$2”不能同时使用。'],
  [/^option '(.*)' argument '(.*)' is invalid\./, '选项“$1”的值“$2”无效。'],
  [/^command-argument value '(.*)' is invalid for argument '(.*)'\./, '参数“$2”的值“$1”无效。'],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    '参数过多：应有 $2 个，给了 $3 个。',
  ],
];

const MEANT = /\n\(Did you mean (?:one of )?(.*)\?\)\s*$/;

/** What is missing is said in two sentences where arguments and options are. */
const inChinese = (said: string): string | undefined => {
  const sentences = said.split(/; (?=required option)/).map(sentenceInChinese);
  return sentences.includes(undefined) ? undefined : sentences.join('');
};

/** In Chinese, what the parser says in English; undefined: a sentence that is not known here. */
const sentenceInChinese = (sentence: string): string | undefined => {
  const known = SENTENCES.find(([pattern]) => pattern.test(sentence));
  // Only what matched: the reason that may follow is in both languages already.
  return known && sentence.match(known[0])?.[0].replace(known[0], known[1]).replaceAll("', '", '”、“');
};

/**
 * What is wrong with a command line, in Chinese and English, with what was probably meant.
 * @param message as Commander writes it: `error: unknown command 'chek'\n(Did you mean check?)`
 */
export const usageError = (message: string): string => {
  const sentence = message
    .replace(/^error: /, '')
    .replace(MEANT, '')
    .trim();
  const meant = MEANT.exec(message)?.[1]?.replaceAll(', ', '、');
  const suggestion = meant === undefined ? '' : `\n是否想写 did you mean: ${meant}?`;
  return `用法错误：${inChinese(sentence) ?? ''} ${sentence}`.replace('： ', '：') + suggestion;
};
