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
    return answered(this.ledger, leads, asked.atLeast, (db) =>
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
    return answered(this.ledger, leads, laterOf(last.position, asked.atLeast), (db) => {
      const lead = leadOf(db, this.ledger.scopeOf(request.caller.actor).leads, this.today(), leadId);
      if (!lead) throw noLead();
      response.set('ETag', etagOf(last.revision));
      return { lead };
    });
  }

  private today() {
    return chinaDateOf(this.ledger.clock.now());
  }
}
