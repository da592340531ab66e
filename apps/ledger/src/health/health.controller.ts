import { DescribePlain } from '../openapi/describe-query.js';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import { HealthWatch } from './health-watch.js';
import type { Health } from './health.js';

@ApiTags('健康 Health')
@AllowedTo('everyone')
@Controller('health')
export class HealthController {
  constructor(private readonly watch: HealthWatch) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @DescribePlain('进程存活 · The process is alive', 'status')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @DescribePlain('可以服务 · Ready to serve', 'status', 'log', 'readModels')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.watch.now();
    if (health.status !== 'ready') response.status(503);
    return health;
  }
}
