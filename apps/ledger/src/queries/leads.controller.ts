import type { Actor } from '@ecl/enforcement';
import { date, optional, record } from '@ecl/event-sourcing';
import { leadScopeOf as groundsOf } from '@ecl/identity';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { leadOf, leads, searchLeads, type LeadRow, type LeadScope } from '@ecl/read-models';
import { Problem } from '@ecl/web';
import { DescribeList, DescribeOne } from '../openapi/describe-query.js';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Type } from 'typebox';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { LEDGER } from '../ledger.token.js';
import { problems } from '../problems/ledger-problems.js';
import { etagOf } from '../steps/preconditions.js';
import { streamIdIn } from '../steps/stream-id.js';
import { answered, laterOf, listed, positionIn, type Answered, type AnsweredList } from './answering.js';
import { lastEventOf } from './last-event.js';
import { listParameters, optionalCode, pageIn, queryParameters } from './query-parameters.js';

const { atLeast } = listParameters();
const listing = queryParameters(
  record({
    ...listParameters(),
    status: optional(Type.Enum(['open', 'filed', 'notFiled'])),
    unit: optionalCode(),
    overdueOn: optional(date()),
  }),
);
const single = queryParameters(record({ atLeast }));

/** 线索: where they came from and what became of them; never who reported them (S19). */
@ApiTags('线索 Leads')
@ApiBearerAuth()
@AllowedTo('signedIn')
@Controller('api/leads')
export class LeadsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribeList('查询线索 · Search the leads')
  @listing.describe()
  async search(@Req() { query, caller }: SignedInRequest): Promise<AnsweredList<LeadRow>> {
    const asked = listing.read(query);
    const { status, unit, overdueOn } = asked;
    return answered(this.ledger, leads, positionIn(asked.atLeast), (db) =>
      listed(searchLeads(db, scopeOf(caller.actor), this.today(), { status, unitId: unit, overdueOn }, pageIn(asked))),
    );
  }

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @DescribeOne('一条线索 · One lead', 'lead')
  @single.describe()
  async one(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answered & { lead: LeadRow }> {
    const asked = single.read(request.query);
    const leadId = streamIdIn(request);
    const last = await lastEventOf(this.ledger.store, `lead-${leadId}`);
    if (!last) throw new Problem(problems.notFound);
    return answered(this.ledger, leads, laterOf(last.position, positionIn(asked.atLeast)), (db) => {
      const lead = leadOf(db, scopeOf(request.caller.actor), this.today(), leadId);
      if (!lead) throw new Problem(problems.notFound);
      response.set('ETag', etagOf(last.revision));
      return { lead };
    });
  }

  private today() {
    return chinaDateOf(this.ledger.clock.now());
  }
}

const scopeOf = (actor: Actor): LeadScope => {
  const { submittedBy, agencyId, unit, isOversight } = groundsOf(actor);
  const scopes: LeadScope[] = [{ kind: 'submitter', personId: submittedBy }];
  if (isOversight) scopes.push({ kind: 'all' });
  if (agencyId !== undefined) scopes.push({ kind: 'agency', agencyId });
  if (unit) scopes.push({ kind: 'unit', unitId: unit.unitId });
  return { kind: 'anyOf', scopes };
};
