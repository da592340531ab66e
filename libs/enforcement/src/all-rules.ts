import { bankReportRules } from './bank-reports/procedure.js';
import { caseRules } from './case/case.js';
import { FINDING_RULES } from './imported/procedure.js';
import { FOREIGN_STEPS } from './imported/vocabulary.js';
import type { CommandType } from './law/command-type.js';
import type { Cure, Cures } from './law/cures/cure.js';
import { RULE_TRACKS } from './law/cures/cures.js';
import { StepMustFitOneAppend } from './law/fitting-one-append.js';
import { publishedRules, type AskedRule, type PublishedRule } from './law/published-rule.js';
import { statementOf, type RuleStatement } from './law/rule.js';
import { lawfulRequestRules } from './lawful-requests/procedure.js';
import { leadRules } from './lead/procedure.js';
import { registerDeciders } from './registers/deciders.js';
import { supervisionRules } from './supervision/procedure.js';

interface Judged {
  readonly commandType: CommandType;
  readonly rules: readonly RuleStatement[];
}

/** How the address of a step names the stream: a register has no id, and what begins a case or a lead is given its id. */
const BY_ID = (): string => '/{id}';
const WITHOUT_ID = (): string => '';
const BEGUN_WITHOUT_ID = ({ begins }: CommandType): string => (begins ? '' : '/{id}');

/** The rules of steps that may be taken on streams of one kind. */
const asked = (
  of: string,
  judged: readonly Judged[],
  streamIn: (of: CommandType) => string = BY_ID,
): readonly AskedRule[] =>
  judged.flatMap(({ commandType, rules }) => {
    const { name, step, titleZh: zh, titleEn: en } = commandType;
    const route = `/api/${of}${streamIn(commandType)}/steps/${step}`;
    return [...rules, StepMustFitOneAppend].map((rule) => ({
      code: rule.code,
      says: saysOf(rule),
      asked: { of, name, route, zh, en, articles: rule.articles },
    }));
  });

const saysOf = (rule: RuleStatement): AskedRule['says'] => {
  const { code: _code, articles: _articles, ...says } = statementOf(rule);
  return says;
};

const found: readonly AskedRule[] = FINDING_RULES.map(({ code, refs, articles, zh, en, at }) => ({
  code,
  says: { zh, en, refs },
  asked: { of: 'imported-cases', name: at, ...FOREIGN_STEPS[at], articles },
}));

const cures: ReadonlyMap<string, { track: string; cure: Cure }> = new Map(
  Object.entries(RULE_TRACKS).flatMap(([track, { cures: all }]: [string, { cures: Cures }]) =>
    Object.entries(all).map(([code, cure]) => [code, { track, cure }] as const),
  ),
);

/** Every rule of the law, by its code: for the reference, and for anyone who was refused. */
export const lawRules: readonly PublishedRule[] = publishedRules(
  [
    ...asked('cases', caseRules, BEGUN_WITHOUT_ID),
    ...asked('leads', leadRules, BEGUN_WITHOUT_ID),
    ...asked('bank-reports', bankReportRules),
    ...asked('supervision', supervisionRules),
    ...asked('lawful-requests', lawfulRequestRules, WITHOUT_ID),
    ...Object.entries(registerDeciders).flatMap(([name, { decidings }]) =>
      asked(`registers/${name}`, decidings, WITHOUT_ID),
    ),
    ...found,
  ],
  (code) => cures.get(code),
);
