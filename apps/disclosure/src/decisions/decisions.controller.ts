import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '@ecl/web';
import type { Response } from 'express';
import { fromRecord } from '../access/freshness.js';
import { Public } from '../access/public.js';
import { Describe } from '../api/describing.js';
import { problems } from '../disclosure-problems.js';
import { PUBLISHED_RECORD, type PublishedRecord } from '../published/published-record.js';
import { DecisionAddress } from './decision-address.js';
import { DecisionListAnswer, PublishedDecisionAnswer } from '../answers/decision-answers.js';
import { ProblemAnswer, WithdrawnProblemAnswer } from '../answers/problem-answers.js';
import { DecisionQuery } from './decision-query.js';
import { decisionView, publishedView, withdrawnView } from './decision-view.js';
import { findDecisions } from './find-decisions.js';
import { nextPage } from './search-link.js';

/** Published decisions as open data. */
@Public()
@ApiTags('decisions')
@Controller('api/decisions')
export class DecisionsController {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  @Get()
  @Describe({
    summary: '查询已公示的处罚决定，最新的在前 Search the published decisions, newest first',
    answers: {
      200: { form: DecisionListAnswer },
      400: { form: ProblemAnswer, description: '参数有误，逐一说明 Parameters are wrong; each is named' },
    },
  })
  list(@Query() query: DecisionQuery, @Res({ passthrough: true }) response: Response): DecisionListAnswer {
    const found = findDecisions(this.record, query);
    const { rows: decisions, next } = fromRecord(response, found);
    const nextLink = next === undefined ? null : nextPage('/api/decisions', query, next);
    if (nextLink !== null) response.set('Link', `<${nextLink}>; rel="next"`);
    const { state, asOfPosition = null } = found;
    return { state, asOfPosition, decisions: decisions.map(decisionView), links: { next: nextLink } };
  }

  @Get(':id')
  @Describe({
    summary: '一份已公示的处罚决定 One published decision',
    answers: {
      200: { form: PublishedDecisionAnswer },
      404: { form: ProblemAnswer, description: '没有公示过这份决定 No such decision was published' },
      410: {
        form: WithdrawnProblemAnswer,
        description: '公示已撤回：何时、为何 Withdrawn: when and why, without its content',
      },
    },
  })
  one(@Param() { id }: DecisionAddress, @Res({ passthrough: true }) response: Response): PublishedDecisionAnswer {
    const decision = fromRecord(response, this.record.decision(id));
    if (decision === undefined) throw new Problem(problems.notFound);
    if (decision.is === 'published') return publishedView(decision);
    throw new Problem(problems.withdrawn, undefined, { decision: withdrawnView(decision) });
  }
}
