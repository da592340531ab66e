import type { Ledger } from '@ecl/ledger';
import { searchTransfers, transferOf, transfers } from '@ecl/read-models';
import { DescribeQuery, REVISION } from '../openapi/describe-answer.js';
import { TransferAnswer, TransferList } from '../answers/transfer-answers.js';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { openCasePart } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { FreshQuery, pageIn } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { noCase } from '../problems/not-found.js';
import { etagOf } from '../steps/preconditions.js';
import { answered, laterOf, listed } from './answering.js';
import { transferSearchIn, TransferSearchQuery } from './transfer-search.js';

/**
 * 行刑衔接: the transfer of each suspected crime to the police, T0–T14, each step with its time limit and its delay.
 */
@ApiTags('移送 Transfers')
@AllowedTo('signedIn')
@Controller('api/transfers')
export class TransfersController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('查询移送 · Search the transfers', TransferList)
  async search(@Query() asked: TransferSearchQuery, @Req() { caller }: SignedInRequest): Promise<TransferList> {
    const law = this.ledger.lawFor(caller.actor);
    const { cases } = this.ledger.scopeOf(caller.actor);
    return answered(this.ledger, transfers, asked.atLeast, (db) =>
      listed(searchTransfers(db, cases, law, transferSearchIn(asked), pageIn(asked))),
    );
  }

  @Get(':id')
  @DescribeQuery('一案的移送 · The transfer of one case', TransferAnswer, REVISION)
  async one(
    @Param() { id }: StreamAddress,
    @Query() asked: FreshQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TransferAnswer> {
    const file = await openCasePart(this.ledger, caller, id, 'transfer');
    response.set('ETag', etagOf(file.revision));
    const law = this.ledger.lawFor(caller.actor);
    return answered(this.ledger, transfers, laterOf(file.position, asked.atLeast), (db) => {
      const transfer = transferOf(db, file.scope, law, file.caseId);
      if (!transfer) throw noCase();
      return { transfer };
    });
  }
}
