import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processLog } from '../logging/process-log.js';
import type { Environment } from '../settings/read-settings.js';
import { INSTALL, startTelemetry, type OpenTelemetry } from './telemetry.js';

const ASKED = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

let lines: string[];
let kept: typeof process.env;
beforeEach(() => {
  lines = [];
  kept = { ...process.env };
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('OTEL_')) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, kept);
});

const started = (variables: Environment, load?: () => Promise<OpenTelemetry>) =>
  startTelemetry(
    variables,
    'planted',
    processLog({ name: 'planted', to: { write: (line) => void lines.push(line) } }),
    load,
  );

const failing = (error: Error) => () => Promise.reject(error);

/** The packages, as far as they are asked; it notes what. */
const installed = (shutdown: () => Promise<void> = () => Promise.resolve()) => {
  const seen: { resource?: unknown; isStarted?: boolean; tell?: (message: string) => void } = {};
  const packages = {
    api: {
      DiagLogLevel: { WARN: 50 },
      diag: { setLogger: ({ warn }: { warn: (message: string) => void }) => (seen.tell = warn) },
    },
    sdk: {
      resources: { resourceFromAttributes: (attributes: unknown) => attributes },
      NodeSDK: class {
        constructor({ resource }: { resource: unknown }) {
          seen.resource = resource;
        }
        start() {
          seen.isStarted = true;
        }
        shutdown = shutdown;
      },
    },
  };
  return { seen, load: () => Promise.resolve(packages as unknown as OpenTelemetry) };
};

describe('OpenTelemetry', () => {
  it.each<Environment>([
    {},
    { OTEL_SERVICE_NAME: 'ledger', OTEL_RESOURCE_ATTRIBUTES: 'a=b' },
    { ...ASKED, OTEL_SDK_DISABLED: 'True' },
    { OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: ' ' },
  ])('is not even looked for where nobody asks for it: %j', async (variables) => {
    expect(await started(variables, failing(new Error('it was looked for')))).toEqual({});
  });

  it('is told in one line where it is asked for and not installed, with the command that installs it', async () => {
    const missing = Object.assign(new Error("Cannot find package '@opentelemetry/sdk-node'"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    const { telemetry, notice } = await started(ASKED, failing(missing));
    expect(telemetry).toBeUndefined();
    expect(notice).toContain('OTEL_EXPORTER_OTLP_ENDPOINT');
    expect(notice?.split(INSTALL)).toHaveLength(3);
    expect(notice).not.toContain('\n');
    expect(notice).not.toContain('4318');
  });

  it('that cannot be started is told in one line, and stops nothing', async () => {
    expect(await started({ OTEL_TRACES_EXPORTER: 'otlp' }, failing(new TypeError('no such\nexport')))).toEqual({
      notice: expect.stringMatching(/^OpenTelemetry 无法启动.*（no such）.*cannot be started.*\(no such\)$/),
    });
  });

  it('is started with the name and version of the process, takes what .env sets, and looks at nothing of the machine', async () => {
    const { seen, load } = installed();
    process.env['OTEL_TRACES_SAMPLER'] = 'always_on';
    const { telemetry, notice } = await started({ ...ASKED, OTEL_TRACES_SAMPLER: 'always_off' }, load);
    expect(notice).toBeUndefined();
    expect(seen).toMatchObject({
      isStarted: true,
      resource: { 'service.name': 'ecl-planted', 'service.version': expect.any(String), 'ecl.process': 'planted' },
    });
    expect(process.env).toMatchObject({
      ...ASKED,
      OTEL_TRACES_SAMPLER: 'always_on',
      OTEL_NODE_RESOURCE_DETECTORS: 'env',
    });
    await telemetry?.stop();
  });

  it('that cannot send is a warning in the log, and no error of the process', async () => {
    const { seen, load } = installed(() => Promise.reject(new Error('ECONNREFUSED')));
    const { telemetry } = await started(ASKED, load);
    seen.tell?.('the collector is away');
    await telemetry?.stop();
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'warn', part: 'opentelemetry', msg: 'the collector is away' },
      { level: 'warn', part: 'opentelemetry', msg: expect.stringContaining('ECONNREFUSED') },
    ]);
  });
});
