import type { INestApplication } from '@nestjs/common';
import { SettableClock } from '@ecl/kernel';
import { createDisclosureApp, type DisclosureOptions } from '../../../apps/disclosure/src/disclosure-app.js';
import { ReadModelRecord } from '../../../apps/disclosure/src/published/read-model-record.js';
import { NOW } from './public-stories.js';

/** The running site, on a port that the system chose. */
export class Site {
  private constructor(
    private readonly app: INestApplication,
    private readonly record: ReadModelRecord,
    private readonly address: string,
  ) {}

  static async over(readModels: string, options: DisclosureOptions = {}): Promise<Site> {
    const record = new ReadModelRecord(readModels, new SettableClock(NOW));
    const app = await createDisclosureApp(record, options);
    await app.listen(0, '127.0.0.1');
    return new Site(app, record, await app.getUrl());
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${this.address}${path}`, { headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  }

  async close(): Promise<void> {
    await this.app.close();
    this.record.close();
  }
}
