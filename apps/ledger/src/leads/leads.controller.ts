import { leadDecider, type LeadEvent, type LeadState } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { LEDGER } from '../ledger.token.js';
import { problems } from '../problems/ledger-problems.js';
import { etagOf } from '../steps/preconditions.js';
import { streamIdIn } from '../steps/stream-id.js';
import { standingOfLead } from '../visibility/lead-visibility.js';

interface LeadFile {
  readonly lead: LeadState;
  readonly events: readonly { readonly type: string; readonly data: object }[];
}

/** 线索: a lead with everything that happened to it, straight from the log. */
@ApiTags('线索 Leads')
@ApiBearerAuth()
@AllowedTo('signedIn')
@Controller('api/leads')
export class LeadsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiOperation({ summary: '一条线索 · One lead' })
  async one(@Req() request: SignedInRequest, @Res({ passthrough: true }) response: Response): Promise<LeadFile> {
    const leadId = streamIdIn(request);
    const standing = await standingOfLead(this.ledger, request.caller.actor, leadId);
    if (standing !== 'visible') throw new Problem(problems.notFound);
    let lead = leadDecider.initialState;
    const events = [];
    for await (const { type, data, revision } of this.ledger.store.readStream(`lead-${leadId}`)) {
      lead = leadDecider.evolve(lead, { type, data } as LeadEvent);
      events.push({ type, data });
      response.set('ETag', etagOf(revision));
    }
    return { lead, events };
  }
}
