import type * as Api from '@opentelemetry/api';
import type * as Sdk from '@opentelemetry/sdk-node';
import type { ProcessLog } from '../logging/process-log.js';
import { productVersion } from '../settings/product-version.js';
import type { Environment } from '../settings/read-settings.js';

/** Traces and figures that go to OpenTelemetry. */
export interface Telemetry {
  readonly api: typeof Api;
  /** Sends what is left; at most five seconds. */
  stop(): Promise<void>;
}

/** Either it runs, or one line says why what the variables ask for cannot be done, or nobody asked. */
export interface StartedTelemetry {
  readonly telemetry?: Telemetry;
  readonly notice?: string;
}

/** The interface, which does nothing by itself, and what sends; the second one is no part of the product. */
export interface OpenTelemetry {
  readonly api: typeof Api;
  readonly sdk: typeof Sdk;
}

/** How to install what was tried; no variable of OpenTelemetry does anything without it. */
export const INSTALL = 'npm install --no-save @opentelemetry/sdk-node@0.223.0';

/** Any of these, with a value, says that something is to be sent. `OTEL_SERVICE_NAME` alone does not. */
const ASKING = [
  'OTEL_TRACES_EXPORTER',
  'OTEL_METRICS_EXPORTER',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT',
];

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

const askingIn = (variables: Environment): string | undefined =>
  variables['OTEL_SDK_DISABLED']?.trim().toLowerCase() === 'true'
    ? undefined
    : ASKING.find((name) => isSet(variables[name]) && variables[name]?.trim() !== 'none');

const installed = async (): Promise<OpenTelemetry> => {
  const [api, sdk] = await Promise.all([import('@opentelemetry/api'), import('@opentelemetry/sdk-node')]);
  return { api, sdk };
};

/** Where the API keeps what somebody has registered, such as `--import @opentelemetry/auto-instrumentations-node/register`. */
const isStartedAlready = (): boolean =>
  (globalThis as { [key: symbol]: { readonly trace?: unknown } | undefined })[Symbol.for('opentelemetry.js.api.1')]
    ?.trace !== undefined;

const LONGEST_STOP_MS = 5000;

/**
 * Starts OpenTelemetry where its usual variables ask for it. Its SDK reads them itself, from the environment of the process; here
 * only what it says of this process is settled: the name of the service where none is set, the version, and that nothing is told of
 * the machine, its user or its command line unless `OTEL_NODE_RESOURCE_DETECTORS` asks for it.
 *
 * @param variables with those of the file `.env`
 * @param processName `ledger` or `disclosure`
 * @param load for tests: where the packages come from
 */
export const startTelemetry = async (
  variables: Environment,
  processName: string,
  log: ProcessLog,
  load: () => Promise<OpenTelemetry> = installed,
): Promise<StartedTelemetry> => {
  const asking = askingIn(variables);
  const isBegun = isStartedAlready();
  if (asking === undefined && !isBegun) return {};
  try {
    const { api, sdk } = await load();
    if (isBegun) return { telemetry: { api, stop: () => Promise.resolve() } };
    takeIntoEnvironment(variables);
    api.diag.setLogger(diagnosticsIn(log), { logLevel: api.DiagLogLevel.WARN, suppressOverrideMessage: true });
    const started = new sdk.NodeSDK({
      resource: sdk.resources.resourceFromAttributes({
        'service.name': `ecl-${processName}`,
        'service.version': productVersion(),
        'ecl.process': processName,
      }),
      instrumentations: [],
    });
    started.start();
    return { telemetry: { api, stop: () => atMost(LONGEST_STOP_MS, started.shutdown(), log) } };
  } catch (error) {
    return { notice: noticeOf(asking ?? 'OpenTelemetry', error) };
  }
};

/** The SDK reads the environment of the process alone; what is set there wins over the file `.env`. */
const takeIntoEnvironment = (variables: Environment): void => {
  for (const [name, value] of Object.entries(variables))
    if (name.startsWith('OTEL_') && value !== undefined) process.env[name] ??= value;
  process.env['OTEL_NODE_RESOURCE_DETECTORS'] ??= 'env';
};

const noticeOf = (asking: string, error: unknown): string => {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return (
      `已设置 ${asking}，但未安装 OpenTelemetry，不发送追踪和指标；安装命令：${INSTALL} ` +
      `${asking} is set, but OpenTelemetry is not installed, so nothing is sent; this installs it: ${INSTALL}`
    );
  const why = String(message ?? error).split('\n')[0] ?? '';
  return `OpenTelemetry 无法启动，不发送追踪和指标（${why}） OpenTelemetry cannot be started, so nothing is sent (${why})`;
};

/** An endpoint that does not answer is a warning in the log, and no more. */
const diagnosticsIn = (log: ProcessLog): Api.DiagLogger => {
  const tell =
    (level: 'error' | 'warn' | 'debug') =>
    (message: string): void => {
      log[level]({ part: 'opentelemetry' }, message.slice(0, 500));
    };
  return {
    error: tell('error'),
    warn: tell('warn'),
    info: tell('debug'),
    debug: tell('debug'),
    verbose: tell('debug'),
  };
};

const atMost = async (milliseconds: number, work: Promise<unknown>, log: ProcessLog): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  const done = work.catch((error: unknown) => {
    log.warn({ part: 'opentelemetry' }, `the last of it was not sent: ${String(error).slice(0, 500)}`);
  });
  await Promise.race([done, limit]);
  clearTimeout(timer);
};
