import { cloudEventOf, modelsOfChanges, placeIn, seenChanges, textOfPlace, type Ledger } from '@ecl/ledger';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import type { ChangeEventAnswer } from '../answers/change-answers.js';
import { LEDGER } from '../ledger.token.js';
import { PATIENCE_MS } from '../queries/answering.js';
import { ChangesQuery, limitIn } from './changes-query.js';
import { DescribeChanges, CLOUD_EVENTS_BATCH } from './describe-changes.js';
import { mustBeInLog } from './must-be-in-log.js';

/** 变化: what happened to which case, lead or register, for other systems that ask again and again. */
@ApiTags('变化 Changes')
@Controller('api/changes')
export class ChangesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @AllowedTo('signedIn')
  @DescribeChanges()
  async changes(
    @Query() asked: ChangesQuery,
    @Req() { caller: { actor } }: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<readonly ChangeEventAnswer[]> {
    const { atLeast } = asked;
    const after = asked.after === undefined ? undefined : placeIn(asked.after);
    if (atLeast !== undefined)
      for (const model of modelsOfChanges(this.ledger, actor))
        await this.ledger.readModels.open(model).atLeast(atLeast, PATIENCE_MS);
    await mustBeInLog(this.ledger, after);
    const limit = limitIn(asked);
    const {
      changes,
      upTo = after,
      isCaughtUp,
    } = await seenChanges(this.ledger, actor, {
      ...{ after: after?.position, limit },
    });
    const following = upTo === undefined ? '' : `&after=${encodeURIComponent(textOfPlace(upTo))}`;
    response
      .set('Link', `</api/changes?limit=${String(limit)}${following}>; rel="next"`)
      .set('Changes-Caught-Up', String(isCaughtUp))
      .set('Cache-Control', 'no-store')
      .set('Content-Type', CLOUD_EVENTS_BATCH);
    return changes.map(cloudEventOf);
  }
}
