import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { leadOf, leads, searchLeads } from '@ecl/read-models';
import { DescribeQuery } from '../openapi/describe-answer.js';
import { LeadAnswer, LeadList } from '../answers/lead-answers.js';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { StreamAddress } from '../input/addresses.js';
import { FreshQuery, pageIn } from '../input/list-query.js';
import { etagOf } from '../steps/preconditions.js';
import { noLead } from '../problems/not-found.js';
import { answered, laterOf, listed } from './answering.js';
import { lastEventOf } from './last-event.js';
import { withCasesSeen } from './leads-seen.js';
import { LeadSearchQuery } from './lead-search.js';

/** 线索: where they came from and how they ended; never who reported them (S19). */
@ApiTags('线索 Leads')
@AllowedTo('signedIn')
@Controller('api/leads')
export class LeadsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeQuery('查询线索 · Search the leads', LeadList)
  async search(@Query() asked: LeadSearchQuery, @Req() { caller }: SignedInRequest): Promise<LeadList> {
    const { status, unit, overdueOn } = asked;
    const {
      asOfPosition,
      status: of,
      items,
      next,
    } = await answered(this.ledger, leads, asked.atLeast, (db) =>
      listed(
        searchLeads(
          db,
          this.ledger.scopeOf(caller.actor).leads,
          this.today(),
          { status, unitId: unit, overdueOn },
          pageIn(asked),
        ),
      ),
    );
    const seen = await withCasesSeen(this.ledger, caller.actor, asked.atLeast, items);
    return { asOfPosition, status: of, items: seen, next };
  }

  @Get(':id')
  @DescribeQuery('一条线索 · One lead', LeadAnswer)
  async one(
    @Param() { id: leadId }: StreamAddress,
    @Query() asked: FreshQuery,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LeadAnswer> {
    const last = await lastEventOf(this.ledger.store, `lead-${leadId}`);
    if (!last) throw noLead();
    const { actor } = request.caller;
    const atLeast = laterOf(last.position, asked.atLeast);
    const { lead, asOfPosition, status } = await answered(this.ledger, leads, atLeast, (db) => {
      const found = leadOf(db, this.ledger.scopeOf(actor).leads, this.today(), leadId);
      if (!found) throw noLead();
      return { lead: found };
    });
    const [seen = lead] = await withCasesSeen(this.ledger, actor, atLeast, [lead]);
    response.set('ETag', etagOf(last.revision));
    return { asOfPosition, status, lead: seen };
  }

  private today() {
    return chinaDateOf(this.ledger.clock.now());
  }
}
