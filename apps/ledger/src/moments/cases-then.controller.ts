import type { Ledger } from '@ecl/ledger';
import { caseRegister } from '@ecl/read-models';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { CaseList } from '../answers/case-answers.js';
import { LEDGER } from '../ledger.token.js';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { answered } from '../queries/answering.js';
import { CasesThenQuery, searchThenIn } from './cases-then-query.js';
import { casesThen } from './cases-then.js';

/** How many cases are on a page where nobody says. */
const USUAL_ROWS = 50;

/**
 * 案件登记簿的当时状态: the cases that the caller may see today, as the register had them at a recorded time and at a legal time. A page may have
 * fewer cases than `limit`, even none, while `next` says that it goes on.
 */
@ApiTags('案件 Cases')
@AllowedTo('signedIn')
@Controller('api/cases-then')
export class CasesThenController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('按当时所知查询案件 · The case register as it was', CaseList)
  async search(@Query() asked: CasesThenQuery, @Req() { caller }: SignedInRequest): Promise<CaseList> {
    const { knownAt, asOf, after, limit, size } = asked;
    const { asOfPosition, status } = await answered(this.ledger, caseRegister, asked.atLeast, () => ({}));
    const page = await casesThen(this.ledger, caller.actor, {
      moments: { knownAt, asOf },
      search: searchThenIn(asked),
      after,
      size: limit ?? size ?? USUAL_ROWS,
    });
    return { asOfPosition, status, ...page };
  }
}
