import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AliveAnswer, ReadyAnswer } from '../answers/health-answers.js';
import { Describe } from '../api/describing.js';
import { Public } from '../access/public.js';
import { PUBLISHED_RECORD, type PublishedRecord } from '../published/published-record.js';

/** For those who run the process. */
@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(PUBLISHED_RECORD) private readonly record: PublishedRecord) {}

  /** The process answers. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  @Describe({ summary: '进程存活 The process is alive', answers: { 200: { form: AliveAnswer } } })
  live(): AliveAnswer {
    return { status: 'live' };
  }

  /**
   * Requests may be sent here. A missing, unfinished or halted record is not a reason to send them elsewhere: published
   * decisions can still be read, and the state says how far they go. A record that cannot be read is one (503).
   */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @Describe({ summary: '可以服务 Ready to serve', answers: { 200: { form: ReadyAnswer } } })
  ready(): ReadyAnswer {
    const { state, asOfPosition = null } = this.record.summary();
    return { status: 'ready', state, asOfPosition };
  }
}
