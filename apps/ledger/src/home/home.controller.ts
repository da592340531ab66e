import type { Ledger } from '@ecl/ledger';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { healthOf } from '../health/health.js';
import { LEDGER } from '../ledger.token.js';
import { homePage } from './home-page.js';

@ApiExcludeController()
@AllowedTo('everyone')
@Controller()
export class HomeController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async home(): Promise<string> {
    return homePage(await healthOf(this.ledger), process.env['DISCLOSURE_URL']);
  }
}
