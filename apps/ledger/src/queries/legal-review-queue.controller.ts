import { addDays, chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { legalReviewQueue, legalReviews, reviewWorkload } from '@ecl/read-models';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { ReviewList, WorkloadList } from '../answers/review-answers.js';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { pageIn } from '../input/list-query.js';
import { answered, listed } from './answering.js';
import { reviewSearchIn, ReviewSearchQuery, WorkloadQuery } from './review-search.js';

/** 法制审核: what was submitted for review, to whom, by when it is due, and the result. */
@ApiTags('法制审核 Legal review')
@AllowedTo('signedIn')
@Controller('api/legal-review-queue')
export class LegalReviewQueueController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('法制审核队列 · The queue of legal review', ReviewList)
  async search(@Query() asked: ReviewSearchQuery, @Req() { caller }: SignedInRequest): Promise<ReviewList> {
    const today = chinaDateOf(this.ledger.clock.now());
    return answered(this.ledger, legalReviewQueue, asked.atLeast, (db) =>
      listed(legalReviews(db, this.ledger.scopeOf(caller.actor).cases, today, reviewSearchIn(asked), pageIn(asked))),
    );
  }

  @Get('workload')
  @DescribeQuery('审核人员的工作量 · The workload of the reviewers', WorkloadList)
  async workload(@Query() asked: WorkloadQuery, @Req() { caller }: SignedInRequest): Promise<WorkloadList> {
    const today = chinaDateOf(this.ledger.clock.now());
    const since = asked.since ?? addDays(today, -30);
    return answered(this.ledger, legalReviewQueue, asked.atLeast, (db) => ({
      since,
      items: reviewWorkload(db, this.ledger.scopeOf(caller.actor).cases, { today, since }),
    }));
  }
}
