import { bankReportRules } from './bank-reports/bank-report.js';
import { caseRules } from './case/case.js';
import type { Article, PackId } from './law/article.js';
import { leadRules } from './lead/lead.js';
import { registerDeciders } from './registers/deciders.js';
import type { CommandType } from './law/command-type.js';

/** A rule as it is published: what it says, where it stands, and which steps it judges. */
export interface PublishedRule {
  readonly code: string;
  readonly pack: PackId;
  readonly articles: readonly Article[];
  readonly zh: string;
  readonly en: string;
  /** Names of the commands that are refused when it is broken. */
  readonly commands: readonly string[];
}

interface Judged {
  readonly commandType: CommandType;
  readonly rules: readonly Omit<PublishedRule, 'commands'>[];
}

const judged: readonly Judged[] = [
  ...caseRules,
  ...leadRules,
  ...bankReportRules,
  ...Object.values(registerDeciders).flatMap(({ decidings }) => decidings),
];

/** Every rule of the product, by its code: for the reference documentation, and for whoever was refused. */
export const allRules: readonly PublishedRule[] = [...byCode(judged)].toSorted((a, b) => (a.code < b.code ? -1 : 1));

function byCode(all: readonly Judged[]): Iterable<PublishedRule> {
  const found = new Map<string, PublishedRule>();
  for (const { commandType, rules } of all)
    for (const { code, pack, articles, zh, en } of rules) {
      const commands = [...(found.get(code)?.commands ?? []), commandType.name];
      found.set(code, { ...(found.get(code) ?? { code, pack, articles, zh, en }), commands });
    }
  return found.values();
}
