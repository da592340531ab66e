import { titleAt } from '@ecl/enforcement';
import type { BucketSize } from '@ecl/kernel';
import {
  correlate,
  InputPipe,
  keepConnections,
  logRequests,
  NestLog,
  NoUnknownQuery,
  secure,
  traceRequests,
  type ProcessLog,
  type Telemetry,
} from '@ecl/web';
import { Module, type DynamicModule, type LogLevel, type NestApplicationOptions, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DeclaredRoutesGuard } from './access/declared-routes.guard.js';
import { answeredAtTheOrigin } from './access/freshness.js';
import { openData } from './access/open-data.js';
import { limitingRequests } from './access/rate-limit.js';
import { readOnly } from './access/read-only.js';
import { serveApiDescription } from './api/api-description.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { DisclosureProblemFilter } from './disclosure-problem.filter.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { HealthController } from './health/health.controller.js';
import { AssetsController } from './pages/assets.controller.js';
import { PagesController } from './pages/pages.controller.js';
import { PowersController } from './powers/powers.controller.js';
import { PUBLISHED_RECORD, type PublishedRecord } from './published/published-record.js';

/** Everything that this process answers. */
export const disclosureControllers: readonly Type[] = [
  PagesController,
  AssetsController,
  FeedsController,
  DecisionsController,
  PowersController,
  HealthController,
];

@Module({})
export class DisclosureModule {
  static over(record: PublishedRecord): DynamicModule {
    return {
      module: DisclosureModule,
      controllers: [...disclosureControllers],
      providers: [
        { provide: PUBLISHED_RECORD, useValue: record },
        { provide: APP_GUARD, useClass: DeclaredRoutesGuard },
        { provide: APP_GUARD, useClass: NoUnknownQuery },
        { provide: APP_PIPE, useValue: new InputPipe((name) => titleAt(['', name])?.zh) },
        { provide: APP_FILTER, useClass: DisclosureProblemFilter },
      ],
    };
  }
}

const LOG_LEVELS: LogLevel[] = ['error', 'warn'];
/** No body is ever read, so none is parsed. */
const OPTIONS: Pick<NestApplicationOptions, 'bodyParser' | 'logger'> = { bodyParser: false, logger: LOG_LEVELS };

export interface DisclosureOptions {
  /** Default: errors and warnings go to the console. */
  readonly log?: ProcessLog;
  /** Where traces of requests go; if absent, there are none. */
  readonly telemetry?: Pick<Telemetry, 'api'>;
  /** Which proxies may say for whom they speak; if absent, no proxy may. */
  readonly trustedProxies?: string;
  /** How often one address may ask; if absent, as often as anyone needs. */
  readonly limit?: BucketSize;
}

/** The public site over a published record; not listening yet. */
export const createDisclosureApp = async (
  record: PublishedRecord,
  { log, telemetry, trustedProxies, limit }: DisclosureOptions = {},
): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(DisclosureModule.over(record), {
    ...OPTIONS,
    ...(log === undefined ? {} : { logger: new NestLog(log) }),
  });
  app.disable('x-powered-by');
  // A digest of the body itself, so that every copy of this process gives the same one.
  app.set('etag', 'strong');
  // A parameter is a text or, when repeated, a list of texts; never an object.
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxies ?? false);
  app.use(correlate);
  if (telemetry !== undefined) app.use(traceRequests(telemetry, { callersAreKnown: false }));
  if (log !== undefined) app.use(logRequests(log));
  app.use(secure, limitingRequests(limit), readOnly, answeredAtTheOrigin);
  app.use('/api', openData);
  serveApiDescription(app);
  await app.init();
  keepConnections(app.getHttpServer());
  return app;
};
