import type { Ledger } from '@ecl/ledger';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { ReviewOfCaseAnswer } from '../answers/review-of-case-answers.js';
import { openCaseFile } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain, REVISION } from '../openapi/describe-answer.js';
import { etagOf } from '../steps/preconditions.js';
import { reviewOfCase } from './review-of-case.js';

/** 法制审核: the review of one case, for whoever reads its file. Straight from the log. */
@ApiTags('法制审核 Legal review')
@AllowedTo('signedIn')
@Controller('api/cases/:id/review')
export class ReviewOfCaseController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribePlain(
    '本案的法制审核：历次送审、变化及系统核对的结果 · Submissions, what changed, and what the ledger finds',
    ReviewOfCaseAnswer,
    REVISION,
  )
  async review(
    @Param() { id }: StreamAddress,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReviewOfCaseAnswer> {
    const { steps, state, revision } = await openCaseFile(this.ledger, caller, id);
    response.set('ETag', etagOf(revision));
    return reviewOfCase(steps, state, this.ledger.lawFor(caller.actor));
  }
}
