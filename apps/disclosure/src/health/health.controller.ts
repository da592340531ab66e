import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/public.js';
import { PUBLISHED_RECORD, type PublishedRecord, type RecordState } from '../published/published-record.js';

interface Readiness {
  readonly status: 'ready';
  readonly state: RecordState;
  readonly asOfPosition: string | null;
}

/** For whoever runs the process. */
@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  /** The process answers. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Requests may be sent here. A record that is missing, unfinished or halted is no reason to send them elsewhere: what is
   * published is read all the same, and the state says how far it goes. A record that cannot be read is (503).
   */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  ready(): Readiness {
    const { state, asOfPosition = null } = this.record.summary();
    return { status: 'ready', state, asOfPosition };
  }
}
