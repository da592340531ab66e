import { explainedRule, nearCodes, productRule, productRules, ruleTracks } from '@ecl/ledger';
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
      '规则代码，如 payment.empty；以点结尾则列出该类规则，如 payment. · the code of a rule; with a dot at its end, all rules that begin so',
    );
  withJson(command).action((code: string | undefined, options: { readonly json?: true }) => {
    if (code === undefined || code.endsWith('.')) console.out(options.json ? json(listed(code)) : listText(code));
    else console.out(options.json ? json(explained(code)) : ruleText(explained(code)));
  });
};

const explained = (code: string): ReturnType<typeof explainedRule> => {
  const rule = productRule(code);
  if (!rule) throw unknown(code, nearCodes(code));
  return explainedRule(rule);
};

const rulesUnder = (prefix = ''): typeof productRules => {
  const rules = productRules.filter(({ code }) => code.startsWith(prefix));
  if (rules.length === 0) throw unknown(prefix, prefixesNear(prefix));
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

/** Beginnings of codes that share their first letters with the one that was given. */
const prefixesNear = (prefix: string): readonly string[] => {
  const all = new Set(productRules.map(({ code }) => code.slice(0, code.indexOf('.') + 1)));
  return [...all].filter((known) => known.startsWith(prefix.slice(0, 3))).slice(0, 3);
};

const unknown = (code: string, near: readonly string[]): Problem => {
  const [zh, en] =
    near.length > 0
      ? [`您是否要找：${near.join('、')}？`, `Did you mean ${near.join(', ')}?`]
      : ['ecl rule 列出全部规则。', 'ecl rule lists all rules.'];
  return new Problem(EXIT.failure, `没有规则 ${code}。${zh}`, `There is no rule ${code}. ${en}`);
};
