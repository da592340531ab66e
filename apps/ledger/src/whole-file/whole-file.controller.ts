import type { Ledger } from '@ecl/ledger';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { ReadingList } from '../answers/readings-answers.js';
import { WholeFileAnswer } from '../answers/whole-file-answers.js';
import { openCaseFile } from '../case-file/opening-case-file.js';
import { StreamAddress } from '../input/addresses.js';
import { entriesAsked, NumberedListQuery } from '../input/list-query.js';
import { LEDGER } from '../ledger.token.js';
import { FileMomentsQuery } from '../moments/moments-query.js';
import { DescribePlain, REVISION } from '../openapi/describe-answer.js';
import { etagOf } from '../steps/preconditions.js';
import { openWholeFile } from './opening-whole-file.js';
import { readingsOf } from './readings.js';
import { wholeFile } from './whole-file.js';

/**
 * 案卷本身: everything that is on the file of a case, for whoever may read it or a part of it. It is folded from the steps of the case,
 * as the rules read them; nothing in it is older than its ETag. At an earlier moment both are what they were then.
 */
@ApiTags('案卷 Case files')
@AllowedTo('signedIn')
@Controller('api/cases/:id')
export class WholeFileController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get('file')
  @DescribePlain(
    '案卷全文，按查阅依据 · The file itself, as far as the ground of the reader opens it',
    WholeFileAnswer,
    REVISION,
  )
  async file(
    @Param() { id }: StreamAddress,
    @Query() { knownAt, asOf, beforeStep }: FileMomentsQuery,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WholeFileAnswer> {
    const opened = await openWholeFile(this.ledger, caller, id);
    const file = await wholeFile(this.ledger, opened, caller.actor, { knownAt, asOf, beforeStep });
    response.set('ETag', etagOf(file.revision));
    return file;
  }

  /** Straight from the log, the newest first. */
  @Get('readings')
  @DescribePlain('谁查阅过本案 · Who has read the file, and its papers', ReadingList)
  async readings(
    @Param() { id }: StreamAddress,
    @Query() asked: NumberedListQuery,
    @Req() { caller }: SignedInRequest,
  ): Promise<ReadingList> {
    const file = await openCaseFile(this.ledger, caller, id);
    const { count } = entriesAsked(asked);
    const before = asked.after === undefined ? undefined : Number(asked.after);
    const found = await readingsOf(this.ledger.store, file.caseId, { before, count: count + 1 });
    const items = found.slice(0, count);
    return { items, next: found.length > count ? String(items.at(-1)?.reading) : null };
  }
}
