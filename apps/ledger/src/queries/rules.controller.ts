import type { Cure } from '@ecl/enforcement';
import { mayReadRefusalCounts } from '@ecl/identity';
import { explainedRule, nearCodes, productRule, productRules, sharedBeginning, type Ledger } from '@ecl/ledger';
import { brokenRules, refusedBy, timesBroken, type TimesBroken } from '@ecl/read-models';
import { Problem } from '@ecl/web';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { RuleAnswer, RuleList } from '../answers/rule-answers.js';
import { FreshQuery } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { problems } from '../problems/ledger-problems.js';
import { ruleHref } from '../problems/rule-href.js';
import { answered } from './answering.js';
import { RuleAddress, RuleSearchQuery } from './rule-search.js';

const NEVER: TimesBroken = { refused: 0, lastRefusedAt: undefined, found: 0 };

/**
 * Every rule that a step can be refused by: what it says, what to do, and how often it refused. It does not show in
 * whose cases, and the counts are only in the answers to those who may read them.
 */
@ApiTags('规则 Rules')
@AllowedTo('signedIn')
@Controller('api/rules')
export class RulesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('规则一览 · The rules', RuleList)
  async list(
    @Query() { prefix = '', track, command, atLeast }: RuleSearchQuery,
    @Req() { caller }: SignedInRequest,
  ): Promise<RuleList> {
    const isCounted = mayReadRefusalCounts(caller.actor);
    const rules = productRules.filter(
      (rule) =>
        rule.code.startsWith(prefix) &&
        (track === undefined || rule.track === track) &&
        (command === undefined || rule.askedBy.some(({ name }) => name === command)),
    );
    return answered(this.ledger, brokenRules, atLeast, (db) => {
      const times = timesBroken(db);
      return {
        items: rules.map(({ code, track: of, zh, en, cure, since, until, articles }) => ({
          ...{ code, track: of, zh, en, cure, articles, href: ruleHref(code) },
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
          ...(isCounted ? (times.get(code) ?? NEVER) : {}),
        })),
      };
    });
  }

  @Get(':code')
  @DescribeQuery('一条规则 · One rule', RuleAnswer)
  async one(
    @Param() { code }: RuleAddress,
    @Query() { atLeast }: FreshQuery,
    @Req() { caller }: SignedInRequest,
  ): Promise<RuleAnswer> {
    const isCounted = mayReadRefusalCounts(caller.actor);
    const rule = productRule(code);
    if (!rule) throw unknownRule(code);
    return answered(this.ledger, brokenRules, atLeast, (db) => ({
      rule: {
        ...explainedRule(rule),
        ...(isCounted ? { ...(timesBroken(db).get(code) ?? NEVER), refusedBy: refusedBy(db, code) } : {}),
      },
    }));
  }
}

const unknownRule = (code: string): Problem => {
  const hint = hintFor(code);
  return new Problem(problems.notFound, {
    zh: `没有这条规则。${hint.zh}`,
    en: `There is no such rule. ${hint.en}`,
  });
};

const hintFor = (code: string): Cure => {
  const beginning = sharedBeginning(code);
  if (beginning) {
    const list = `GET /api/rules?prefix=${beginning}`;
    return { zh: `${list} 列出该类规则。`, en: `${list} lists the rules that begin so.` };
  }
  const near = nearCodes(code);
  if (near.length > 0) return { zh: `您是否要找：${near.join('、')}？`, en: `Did you mean ${near.join(', ')}?` };
  return { zh: 'GET /api/rules 列出全部规则。', en: 'GET /api/rules lists all rules.' };
};
