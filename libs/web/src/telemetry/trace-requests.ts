import type * as Api from '@opentelemetry/api';
import type { NextFunction, Request, Response } from 'express';
import { correlationIdOf } from '../correlation.js';
import { routeOf } from '../logging/route-of.js';
import type { Telemetry } from './telemetry.js';

export interface TracedRequests {
  /** Whether a request may belong to a trace of the caller (`traceparent`). Anybody may call a public process, so there it may not. */
  readonly callersAreKnown: boolean;
}

/**
 * A span for each request, of which all that is done for it becomes a part, and its duration as a figure. They name the route as
 * the program does, never the address: it may hold a name or a number.
 */
export const traceRequests = ({ api }: Pick<Telemetry, 'api'>, { callersAreKnown }: TracedRequests) => {
  const tracer = api.trace.getTracer('enforcement-case-ledger');
  const durations = api.metrics.getMeter('enforcement-case-ledger').createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Seconds until a request was answered',
  });
  /** A span that an instrumentation has begun is the parent; else the caller's. */
  const parentOf = ({ headers }: Request): Api.Context => {
    const here = api.context.active();
    if (api.trace.getSpan(here) !== undefined) return here;
    return callersAreKnown ? api.propagation.extract(here, headers) : here;
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    const begin = performance.now();
    const parent = parentOf(request);
    const { method } = request;
    const span = tracer.startSpan(
      method,
      {
        kind: api.SpanKind.SERVER,
        attributes: { 'http.request.method': method, 'ecl.correlation_id': correlationIdOf(response) },
      },
      parent,
    );
    response.once('close', () => {
      const { statusCode } = response;
      const route = routeOf(request);
      const about = { 'http.route': route, 'http.response.status_code': statusCode };
      span.updateName(`${method} ${route}`);
      span.setAttributes(response.writableFinished ? about : { ...about, 'ecl.is_abandoned': true });
      if (statusCode >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end();
      durations.record((performance.now() - begin) / 1000, { 'http.request.method': method, ...about });
    });
    api.context.with(api.trace.setSpan(parent, span), next);
  };
};
