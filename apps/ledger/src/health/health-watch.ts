import type { Ledger } from '@ecl/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { LEDGER } from '../ledger.token.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { healthOf, type Health } from './health.js';

const FRESH_MS = 500;

/**
 * The health of this process; the log is asked at most twice a second, no matter how many clients ask, because anyone
 * may ask.
 */
@Injectable()
export class HealthWatch {
  private last: { readonly at: number; readonly health: Promise<Health> } | undefined;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings,
  ) {}

  now(): Promise<Health> {
    if (!this.last || performance.now() - this.last.at > FRESH_MS)
      this.last = { at: performance.now(), health: healthOf(this.ledger, this.settings.logFolder) };
    return this.last.health;
  }
}
