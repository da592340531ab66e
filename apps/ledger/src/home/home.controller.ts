import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { HealthWatch } from '../health/health-watch.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { homePage } from './home-page.js';

@ApiExcludeController()
@AllowedTo('everyone')
@Controller()
export class HomeController {
  constructor(
    private readonly watch: HealthWatch,
    @Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async home(): Promise<string> {
    return homePage(await this.watch.now(), this.settings.disclosureUrl);
  }
}
