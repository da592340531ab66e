import type { Ledger } from '@ecl/ledger';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import { LEDGER } from '../ledger.token.js';
import { healthOf, type Health } from './health.js';

@ApiTags('健康 Health')
@AllowedTo('everyone')
@Controller('health')
export class HealthController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get('live')
  @ApiOperation({ summary: '进程存活 · The process is alive' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: '可以服务 · Ready to serve' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await healthOf(this.ledger);
    response.status(health.status === 'ready' ? 200 : 503).set('Cache-Control', 'no-store');
    return health;
  }
}
