import type { Instant } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { MomentGiven } from '@ecl/web';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { DifferenceAnswer } from '../answers/difference-answers.js';
import { openCaseFile } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { differenceOf } from './difference.js';
import { MomentsQuery } from './moments-query.js';

/** The parameters of a difference: the first view, and the second; absent: now. */
export class DifferenceQuery extends MomentsQuery {
  @MomentGiven({
    optional: true,
    description: '与之相比的记录时刻；缺省为现在 / What was recorded by then is compared with it; absent: now',
  })
  readonly toKnownAt?: Instant;

  @MomentGiven({
    optional: true,
    description: '与之相比的法律时刻；缺省为现在 / What had happened by then is compared with it; absent: now',
  })
  readonly toAsOf?: Instant;
}

/** 两个时刻之间的变化: what of a case came, went, moved. Straight from the log. */
@ApiTags('案卷 Case files')
@AllowedTo('signedIn')
@Controller('api/cases/:id/difference')
export class DifferenceController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribePlain('两个时刻之间的变化 · What differs between two moments', DifferenceAnswer)
  async difference(
    @Param() { id }: StreamAddress,
    @Query() { knownAt, asOf, toKnownAt, toAsOf }: DifferenceQuery,
    @Req() { caller }: SignedInRequest,
  ): Promise<DifferenceAnswer> {
    const file = await openCaseFile(this.ledger, caller, id);
    return differenceOf(this.ledger, file, caller.actor, { knownAt, asOf }, { knownAt: toKnownAt, asOf: toAsOf });
  }
}
