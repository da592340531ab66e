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
import { leadRules } from './lead/procedure.js';
import { registerDeciders } from './registers/deciders.js';
import { supervisionRules } from './supervision/procedure.js';

interface Judged {
  readonly commandType: CommandType;
  readonly rules: readonly RuleStatement[];
}

/** The rules of steps that may be taken on streams of one kind. */
const asked = (of: string, judged: readonly Judged[], streamId = '/{id}'): readonly AskedRule[] =>
  judged.flatMap(({ commandType: { name, step, titleZh, titleEn }, rules }) =>
    [...rules, StepMustFitOneAppend].map((rule) => ({
      code: rule.code,
      says: saysOf(rule),
      asked: {
        of,
        name,
        route: `/api/${of}${streamId}/steps/${step}`,
        zh: titleZh,
        en: titleEn,
        articles: rule.articles,
      },
    })),
  );

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
    ...asked('cases', caseRules),
    ...asked('leads', leadRules),
    ...asked('bank-reports', bankReportRules),
    ...asked('supervision', supervisionRules),
    ...Object.entries(registerDeciders).flatMap(([name, { decidings }]) => asked(`registers/${name}`, decidings, '')),
    ...found,
  ],
  (code) => cures.get(code),
);
