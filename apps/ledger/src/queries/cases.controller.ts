import type { Ledger } from '@ecl/ledger';
import { caseRegister, searchCases } from '@ecl/read-models';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { CaseList } from '../answers/case-answers.js';
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { pageIn } from '../input/list-query.js';
import { answered, listed } from './answering.js';
import { caseSearchIn, CaseSearchQuery } from './case-search.js';

/** 案件登记簿: the cases that the caller may see, newest first. */
@ApiTags('案件 Cases')
@Controller('api/cases')
export class CasesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @AllowedTo('signedIn')
  @DescribeQuery('查询案件 · Search the case register', CaseList)
  async search(@Query() asked: CaseSearchQuery, @Req() { caller }: SignedInRequest): Promise<CaseList> {
    return answered(this.ledger, caseRegister, asked.atLeast, (db) =>
      listed(searchCases(db, this.ledger.scopeOf(caller.actor).cases, caseSearchIn(asked), pageIn(asked))),
    );
  }
}
