import { Alive, HealthAnswer } from '../answers/health-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import { Uncounted } from '../access/rate-limit.js';
import { HealthWatch } from './health-watch.js';

@ApiTags('健康 Health')
@AllowedTo('everyone')
@Uncounted()
@Controller('health')
export class HealthController {
  constructor(private readonly watch: HealthWatch) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @DescribePlain('进程存活 · The process is alive', Alive)
  live(): Alive {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @DescribePlain('可以服务 · Ready to serve', HealthAnswer)
  @ApiResponse({ status: 503, description: '尚不能服务 / Not ready', type: HealthAnswer })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthAnswer> {
    const health = await this.watch.now();
    if (health.status !== 'ready') response.status(503);
    return health;
  }
}
