import type { Ledger } from '@ecl/ledger';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { SupervisionChecks } from '../answers/supervision-answers.js';
import { StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { noCase } from '../problems/not-found.js';
import { etagOf } from '../steps/preconditions.js';
import { visibilityOfChecks } from '../visibility/case-visibility.js';
import { checksOfToday, checksOnRecord } from './checks-of-case.js';

/** 执法监督: who declared a check of a case today. It opens no file: supervisors see here whom they wait for. */
@ApiTags('执法监督 Supervision')
@AllowedTo(['supervisor'])
@Controller('api/supervision')
export class SupervisionController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get(':id')
  @DescribePlain('本案当日的监督检查 · The checks of a case that were declared today', SupervisionChecks)
  async checks(
    @Param() { id }: StreamAddress,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupervisionChecks> {
    if ((await visibilityOfChecks(this.ledger, caller.actor, id)) !== 'visible') throw noCase();
    const found = await checksOnRecord(this.ledger, id);
    if (found.revision !== undefined) response.set('ETag', etagOf(found.revision));
    return checksOfToday(found, caller.actor, this.ledger);
  }
}
