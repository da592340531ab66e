import { titleAt } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { Identity, SecondFactorThrottle, SignInThrottle } from '@ecl/identity';
import {
  correlate,
  InputPipe,
  keepConnections,
  logRequests,
  NestLog,
  NoUnknownQuery,
  secure,
  strictUtf8,
  traceRequests,
} from '@ecl/web';
import { Module, type DynamicModule, type NestApplicationOptions, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccountsController } from './access/accounts.controller.js';
import { RateLimit } from './access/rate-limit.js';
import { ProviderSessionController } from './access/provider-session.controller.js';
import { SecondFactorController } from './access/second-factor.controller.js';
import { SessionController } from './access/session.controller.js';
import { SessionGuard } from './access/session.guard.js';
import { EventStreams } from './changes/event-streams.js';
import { Transfers } from './papers/transfers.js';
import { HealthWatch } from './health/health-watch.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { LEDGER } from './ledger.token.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { serveOpenApi } from './openapi/openapi.js';
import { problemOf } from './problems/problem-of.js';
import { PROCESS_SETTINGS, type ProcessSettings } from './process-settings.js';
import { queryControllers } from './queries/query-controllers.js';
import { beginningControllers, stepController } from './steps/step-controllers.js';
import { shortRoad } from './steps/short-road.js';
import { stepFamilies } from './steps/step-families.js';
import { unknownSteps } from './steps/unknown-steps.js';
import { methodNotAllowedFor } from './web/method-not-allowed.js';
import { MyWebhooksController } from './webhooks/my-webhooks.controller.js';
import { ProjectionsController } from './projections/projections.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { inOneLayer } from './web/in-one-layer.js';
import { BEAT_MS, noteArrival, NotFoundInTime } from './visibility/not-found-in-time.js';
import { serveWorkbench } from './workbench/serve-workbench.js';
import { OneLayerForAll } from './web/one-layer-for-all.js';
import { addressFrom, letPastTheRouter } from './web/past-the-router.js';
import { onlyJson } from './web/request-checks.js';

/** A step with all its papers is far smaller; a larger body is not a step. */
const MOST_BODY_BYTES = 1024 * 1024;

const BODY = { limit: MOST_BODY_BYTES, strict: true, inflate: false, verify: strictUtf8 };

const OPTIONS: Pick<NestApplicationOptions, 'bodyParser' | 'logger' | 'abortOnError'> = {
  bodyParser: false,
  logger: ['error', 'warn'],
  abortOnError: false,
};

/** Everything that this process answers. */
export const ledgerControllers: readonly Type[] = [
  HomeController,
  HealthController,
  MetricsController,
  SessionController,
  ProviderSessionController,
  SecondFactorController,
  AccountsController,
  WebhooksController,
  ProjectionsController,
  MyWebhooksController,
  ...stepFamilies.map(stepController),
  ...stepFamilies.flatMap(beginningControllers),
  ...queryControllers,
];

@Module({})
export class LedgerModule {
  static over(ledger: Ledger, identity: Identity, settings: ProcessSettings): DynamicModule {
    return {
      module: LedgerModule,
      controllers: [...ledgerControllers, methodNotAllowedFor(ledgerControllers), unknownSteps(stepFamilies)],
      providers: [
        { provide: LEDGER, useValue: ledger },
        { provide: Identity, useValue: identity },
        { provide: PROCESS_SETTINGS, useValue: settings },
        HealthWatch,
        EventStreams,
        Transfers,
        { provide: RateLimit, useValue: new RateLimit(settings.rateLimits) },
        { provide: SignInThrottle, useValue: new SignInThrottle() },
        { provide: SecondFactorThrottle, useValue: new SecondFactorThrottle() },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: NoUnknownQuery },
        { provide: APP_PIPE, useValue: new InputPipe((name) => titleAt(['', name])?.zh) },
        { provide: APP_FILTER, useValue: new NotFoundInTime(problemOf, settings.notFoundBeatMs ?? BEAT_MS) },
      ],
    };
  }
}

/** The staff API over an open ledger; not listening yet. */
export const createLedgerApp = async (
  ledger: Ledger,
  identity: Identity,
  settings: ProcessSettings = {},
): Promise<NestExpressApplication> => {
  const { log, telemetry } = settings;
  const module = LedgerModule.over(ledger, identity, settings);
  const app = await NestFactory.create<NestExpressApplication>(module, new OneLayerForAll(), {
    ...OPTIONS,
    ...(log === undefined ? {} : { logger: new NestLog(log) }),
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', settings.trustedProxies ?? false);
  const passed = inOneLayer(
    correlate,
    noteArrival,
    ...(telemetry === undefined ? [] : [traceRequests(telemetry, { callersAreKnown: true })]),
    ...(log === undefined ? [] : [logRequests(log)]),
    secure,
  );
  const limit = app.get(RateLimit);
  letPastTheRouter(
    app,
    passed,
    shortRoad(stepFamilies, {
      ...{ ledger, identity, limit },
      mostBodyBytes: MOST_BODY_BYTES,
      addressOf: addressFrom(app),
    }),
  );
  app.use(onlyJson);
  app.useBodyParser('json', BODY);
  if (settings.workbench !== undefined) app.use(serveWorkbench(settings.workbench));
  serveOpenApi(app);
  await app.init();
  keepConnections(app.getHttpServer());
  return app;
};
