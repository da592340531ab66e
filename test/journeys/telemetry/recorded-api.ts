import * as api from '@opentelemetry/api';
import { AsyncLocalStorage } from 'node:async_hooks';

/** What OpenTelemetry would be given to send: every name, attribute, link and figure, as one text for each. */
export interface Recorded {
  readonly api: typeof api;
  readonly told: readonly string[];
}

/**
 * The interface of OpenTelemetry with something behind it that keeps what it is told. It sends nothing, so that a test
 * needs neither the SDK nor a process.
 */
export const recordedApi = (): Recorded => {
  const told: string[] = [];
  const keep = (...parts: readonly unknown[]): void => void told.push(JSON.stringify(parts));
  const contexts = new AsyncLocalStorage<api.Context>();
  const active = (): api.Context => contexts.getStore() ?? api.ROOT_CONTEXT;
  let spans = 0;
  const startSpan = (name: string, options: api.SpanOptions = {}): api.Span => {
    spans += 1;
    const context = { traceId: '1'.padStart(32, '0'), spanId: String(spans).padStart(16, '0'), traceFlags: 1 };
    keep('span', name, options.attributes, options.links);
    const span: api.Span = {
      spanContext: () => context,
      setAttribute: (...attribute) => kept(attribute),
      setAttributes: (attributes) => kept(attributes),
      addEvent: (...event) => kept(event),
      addLink: (link) => kept(link),
      addLinks: (links) => kept(links),
      setStatus: (status) => kept(status),
      updateName: (to) => kept(to),
      end: () => undefined,
      isRecording: () => true,
      recordException: (error) => keep(name, error),
    };
    const kept = (part: unknown): api.Span => {
      keep(name, part);
      return span;
    };
    return span;
  };
  const startActiveSpan = <Result>(name: string, options: api.SpanOptions, run: (span: api.Span) => Result): Result => {
    const span = startSpan(name, options);
    return contexts.run(api.trace.setSpan(active(), span), () => run(span));
  };
  const instrument = (name: string) => ({
    add: (value: number, attributes: unknown) => keep(name, value, attributes),
    record: (value: number, attributes: unknown) => keep(name, value, attributes),
    addCallback: (callback: (seen: { observe: (...figure: unknown[]) => void }) => void) =>
      callback({ observe: (...figure) => keep(name, ...figure) }),
    removeCallback: () => undefined,
  });
  const recorded = {
    ...api,
    context: { active, with: (context: api.Context, run: () => unknown) => contexts.run(context, run) },
    trace: {
      setSpan: api.trace.setSpan,
      getSpan: api.trace.getSpan,
      setSpanContext: api.trace.setSpanContext,
      getActiveSpan: () => api.trace.getSpan(active()),
      getTracer: () => ({ startSpan, startActiveSpan }),
    },
    metrics: {
      getMeter: () => ({
        createCounter: instrument,
        createHistogram: instrument,
        createObservableGauge: instrument,
      }),
    },
  };
  return { api: recorded as unknown as typeof api, told };
};
