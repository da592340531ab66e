import { isOverdueOn } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import { LAWFUL_REQUESTS, type Ledger } from '@ecl/ledger';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { LawfulRequestAnswer, LawfulRequestList } from '../answers/lawful-request-answers.js';
import { StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { noRequest } from '../problems/not-found.js';
import { lastEventOf } from '../queries/last-event.js';
import { etagOf } from '../steps/preconditions.js';
import { LawfulRequestsQuery } from './lawful-requests-query.js';
import { areRequestsUnknownTo, requestsKnownTo } from './requests-known.js';
import { requestAsOf, type RequestAsOf } from './request-as-of.js';

const USUAL_REQUESTS = 50;
const MOST_REQUESTS = 200;

/**
 * 依法调阅: the requests for case files that the caller made or has to answer, straight from the log. The ETag is what the next step about any
 * of them is taken on; whoever may not ask, and has none to answer, gets none.
 */
@ApiTags('依法调阅 Requests for case files')
@AllowedTo('signedIn')
@Controller('api/lawful-requests')
export class LawfulRequestsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribePlain(
    '调阅及其答复期限 · The requests for case files, with the day by which each is answered',
    LawfulRequestList,
  )
  async search(
    @Query() { status, overdueOn, agency, after, limit, size }: LawfulRequestsQuery,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LawfulRequestList> {
    const count = Math.min(limit ?? size ?? USUAL_REQUESTS, MOST_REQUESTS);
    const found = (await this.seen(request, response))
      .filter(({ number }) => after === undefined || number < Number(after))
      .filter(({ said }) => agency === undefined || said.agencyId === agency)
      .filter(({ said }) => status === undefined || said.status === status)
      .filter(({ said }) => overdueOn === undefined || isOverdueOn(said, overdueOn));
    const shown = found.slice(0, count);
    return {
      items: shown.map(({ said }) => said),
      next: found.length > count ? String(shown.at(-1)?.number) : null,
    };
  }

  @Get(':id')
  @DescribePlain('一项调阅 · One request for case files', LawfulRequestAnswer)
  async one(
    @Param() { id }: StreamAddress,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LawfulRequestAnswer> {
    const found = (await this.seen(request, response)).find(({ said }) => said.requestId === id);
    if (found === undefined) throw noRequest();
    return { request: found.said };
  }

  /** What the caller may know of, the newest first, each with its place among them. */
  private async seen(
    { caller: { actor } }: SignedInRequest,
    response: Response,
  ): Promise<readonly { readonly number: number; readonly said: RequestAsOf }[]> {
    // Read before the requests: one made in between makes the ETag stale, and the list complete.
    const last = await lastEventOf(this.ledger.store, LAWFUL_REQUESTS);
    if (last && !areRequestsUnknownTo(this.ledger, actor)) response.set('ETag', etagOf(last.revision));
    const today = chinaDateOf(this.ledger.clock.now());
    return requestsKnownTo(this.ledger, actor)
      .map((request, number) => ({ number, said: requestAsOf(request, today) }))
      .toReversed();
  }
}
