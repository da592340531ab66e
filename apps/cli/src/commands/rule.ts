import { explainedRule, nearCodes, productRule, productRules, ruleTracks, sharedBeginning } from '@ecl/ledger';
import type { Command } from 'commander';
import { json } from '../console/console.js';
import { table } from '../console/table.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { withJson, type CommandSetting } from './command-setting.js';
import { ruleText } from './rule-text.js';

export const addRuleCommand = (program: Command, { console }: CommandSetting): void => {
  const command = program
    .command('rule')
    .description(
      '查询规则：含义、怎么办、条款；不给代码则列出全部 · explain a rule: what it says, what to do, which articles; without a code, list all',
    )
    .argument(
      '[code]',
      '规则代码，如 payment.empty；以点结尾则列出该类规则，如 payment. · the code of a rule; with a dot at its end, all rules that begin with it',
    );
  withJson(command).action((given: string | undefined, options: { readonly json?: true }) => {
    const code = given?.trim().toLowerCase();
    if (code === undefined || code.endsWith('.')) console.out(options.json ? json(listed(code)) : listText(code));
    else console.out(options.json ? json(explained(code)) : ruleText(explained(code)));
  });
};

const explained = (code: string): ReturnType<typeof explainedRule> => {
  const rule = productRule(code);
  if (!rule) throw unknownRule(code);
  return explainedRule(rule);
};

const rulesUnder = (prefix = ''): typeof productRules => {
  const rules = productRules.filter(({ code }) => code.startsWith(prefix));
  if (rules.length === 0) throw unknownBeginning(prefix);
  return rules;
};

const listed = (prefix: string | undefined) => ({
  rules: rulesUnder(prefix).map(({ code, track, zh, en, cure, articles }) => ({ code, track, zh, en, cure, articles })),
});

const listText = (prefix: string | undefined): string =>
  table(
    [{ title: '规则 rule' }, { title: '分类 track' }, { title: '含义', most: 80 }, { title: 'says', most: 100 }],
    rulesUnder(prefix).map(({ code, track, zh, en }) => [code, ruleTracks.get(track)?.zh ?? track, zh, en]),
  );

const unknownRule = (code: string): Problem => {
  if (code === '') return problem('规则代码为空。', 'The code of the rule is empty.', []);
  const beginning = sharedBeginning(code);
  return problem(`没有规则 ${code}。`, `There is no rule ${code}.`, beginning ? [beginning] : nearCodes(code));
};

/** The code prefixes that begin with the same letters as the given one. */
const unknownBeginning = (prefix: string): Problem => {
  const all = new Set(productRules.map(({ code }) => code.slice(0, code.indexOf('.') + 1)));
  const near = [...all].filter((known) => known.startsWith(prefix.slice(0, 3))).slice(0, 3);
  return problem(`没有代码以 ${prefix} 开头的规则。`, `No rule has a code that begins with ${prefix}`, near);
};

const problem = (zh: string, en: string, near: readonly string[]): Problem => {
  const [hintZh, hintEn] =
    near.length > 0
      ? [`您是否要找：${near.join('、')}？`, `Did you mean ${near.join(', ')}?`]
      : ['ecl rule 列出全部规则。', 'ecl rule lists all rules.'];
  return new Problem(EXIT.failure, `${zh}${hintZh}`, `${en} ${hintEn}`);
};
