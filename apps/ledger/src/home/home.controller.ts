import type { Ledger } from '@ecl/ledger';
import { caseRegister, hasCases, ReadModelMissing } from '@ecl/read-models';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Page } from '@ecl/web';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { HealthWatch } from '../health/health-watch.js';
import { LEDGER } from '../ledger.token.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { homePage } from './home-page.js';

@ApiExcludeController()
@Page()
@AllowedTo('everyone')
@Controller()
export class HomeController {
  constructor(
    private readonly watch: HealthWatch,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async home(): Promise<string> {
    return homePage(await this.watch.now(), this.isEmpty(), this.settings.disclosureUrl);
  }

  /**
   * True only when the register is known to hold no case: when it cannot be read, the page does not invite anyone to
   * begin.
   */
  private isEmpty(): boolean {
    try {
      return !this.ledger.readModels.open(caseRegister).read(hasCases).value;
    } catch (error) {
      if (error instanceof ReadModelMissing) return false;
      throw error;
    }
  }
}
