import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '@ecl/web';
import type { Request, Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import { Uncounted } from '../access/rate-limit.js';
import { problems } from '../problems/ledger-problems.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { isFromThisMachine } from './from-this-machine.js';

/** The figures for Prometheus. They are about the machine, so they are for whoever runs it: read there, or let out by a setting. */
@ApiExcludeController()
@AllowedTo('everyone')
@Uncounted()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings) {}

  @Get()
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { metrics, metricsFor = 'this-machine' } = this.settings;
    if (metrics === undefined || metricsFor === 'nobody') throw new Problem(problems.notFound);
    if (metricsFor === 'this-machine' && !isFromThisMachine(request)) throw new Problem(problems.metricsElsewhere);
    response
      .set('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  }
}
