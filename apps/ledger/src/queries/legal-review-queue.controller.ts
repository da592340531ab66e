import { date, optional, record, type Payload } from '@ecl/event-sourcing';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { legalReviewQueue, legalReviews, type ReviewRow, type ReviewSearch } from '@ecl/read-models';
import { DescribeList } from '../openapi/describe-query.js';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Type } from 'typebox';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { LEDGER } from '../ledger.token.js';
import { answered, listed, positionIn, type AnsweredList } from './answering.js';
import { caseScopeOf } from './case-scope.js';
import { listParameters, optionalCode, pageIn, queryParameters } from './query-parameters.js';

const search = record({
  ...listParameters(),
  status: optional(Type.Enum(['open', 'pending', 'returned', 'closed'])),
  reviewer: optionalCode(),
  lateOn: optional(date()),
});
const parameters = queryParameters(search);

/** 法制审核: what was submitted for review, to whom, until when, and what became of it. */
@ApiTags('法制审核 Legal review')
@ApiBearerAuth()
@AllowedTo('signedIn')
@Controller('api/legal-review-queue')
export class LegalReviewQueueController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeList('法制审核队列 · The queue of legal review')
  @parameters.describe()
  async search(@Req() { query, caller }: SignedInRequest): Promise<AnsweredList<ReviewRow>> {
    const asked = parameters.read(query);
    const today = chinaDateOf(this.ledger.clock.now());
    return answered(this.ledger, legalReviewQueue, positionIn(asked.atLeast), (db) =>
      listed(legalReviews(db, caseScopeOf(caller.actor), today, searchIn(asked), pageIn(asked))),
    );
  }
}

const searchIn = ({ status, reviewer, lateOn }: Payload<typeof search>): ReviewSearch => ({
  status,
  reviewer,
  lateOn,
});
