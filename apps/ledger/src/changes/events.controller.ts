import { placeIn, type Ledger, type LogPlace } from '@ecl/ledger';
import { InvalidInput, wrong } from '@ecl/web';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import { tokenOf, type SignedInRequest } from '../access/admission.js';
import { PlaceText } from '../input/code.js';
import { LEDGER } from '../ledger.token.js';
import { DescribeEvents } from './describe-changes.js';
import { EventStreams } from './event-streams.js';
import { mustBeInLog } from './must-be-in-log.js';

/** Where a stream begins, for a client that cannot send Last-Event-ID at first. */
export class EventsQuery {
  @PlaceText({
    optional: true,
    description: '此位置之后的变化；不填为自现在起 / Changes after this place; from now on if left out',
  })
  readonly after?: string;
}

/** 实时变化: the same changes as they happen (server-sent events), for whoever is signed in. */
@ApiTags('变化 Changes')
@Controller('api/events')
export class EventsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @AllowedTo('signedIn')
  @DescribeEvents()
  async events(@Query() asked: EventsQuery, @Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const kept = lastEventIn(request) ?? (asked.after === undefined ? undefined : placeIn(asked.after));
    await mustBeInLog(this.ledger, kept);
    const after = kept ?? (await this.end());
    this.streams.begin(request.caller, tokenOf(request) ?? '', response, after);
    // Nobody reads what follows the headers.
    if (request.method === 'HEAD') response.end();
  }

  private async end(): Promise<LogPlace | undefined> {
    const position = await this.ledger.store.lastPosition();
    return position && { position };
  }
}

/** @throws InvalidInput for what no message of ours had as its id */
const lastEventIn = (request: Request): LogPlace | undefined => {
  const given = request.get('Last-Event-ID');
  if (given === undefined || given === '') return undefined;
  const place = placeIn(given);
  if (!place) throw new InvalidInput([wrong('Last-Event-ID', NOT_AN_ID)]);
  return place;
};

const NOT_AN_ID = {
  zh: '不是消息的 id；请原样填写最后收到的 id',
  en: 'is not the id of a message; give the last id as it came',
};
