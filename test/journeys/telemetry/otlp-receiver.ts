import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Value = Readonly<Record<string, unknown>> & { readonly arrayValue?: { readonly values: readonly Value[] } };
type Attributes = readonly { readonly key: string; readonly value: Value }[];

/** A span as it was received, with its attributes as a plain object. */
export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface WrittenSpan extends Omit<ReceivedSpan, 'attributes' | 'service'> {
  readonly attributes: Attributes;
}

interface Sent {
  readonly resourceSpans?: readonly {
    readonly resource: { readonly attributes: Attributes };
    readonly scopeSpans: readonly { readonly spans: readonly WrittenSpan[] }[];
  }[];
  readonly resourceMetrics?: readonly {
    readonly scopeMetrics: readonly { readonly metrics: readonly { readonly name: string }[] }[];
  }[];
}

/** Receives what OpenTelemetry sends over HTTP as JSON, as a collector does. */
export class OtlpReceiver {
  /** All that was sent, as it came. */
  readonly bodies: string[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<OtlpReceiver> {
    const server = createServer();
    const receiver = new OtlpReceiver(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        receiver.bodies.push(Buffer.concat(parts).toString());
        server.emit('received');
        response.setHeader('Content-Type', 'application/json');
        response.end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  /** The variables with which a process sends here. */
  get variables(): Readonly<Record<string, string>> {
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    };
  }

  get spans(): readonly ReceivedSpan[] {
    return this.sent.flatMap(({ resourceSpans = [] }) =>
      resourceSpans.flatMap(({ resource, scopeSpans }) => {
        const service = String(plain(resource.attributes)['service.name']);
        return scopeSpans.flatMap(({ spans }) =>
          spans.map(({ attributes, ...span }) => ({ ...span, service, attributes: plain(attributes) })),
        );
      }),
    );
  }

  /** The names of the figures. */
  get figures(): ReadonlySet<string> {
    return new Set(
      this.sent.flatMap(({ resourceMetrics = [] }) =>
        resourceMetrics.flatMap(({ scopeMetrics }) =>
          scopeMetrics.flatMap(({ metrics }) => metrics.map(({ name }) => name)),
        ),
      ),
    );
  }

  /** Waits until what was received is enough. */
  until(isEnough: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isEnough()) return;
        this.server.off('received', look);
        resolve();
      };
      this.server.on('received', look);
      look();
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private get sent(): readonly Sent[] {
    return this.bodies.map((body) => JSON.parse(body) as Sent);
  }
}

const plain = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plainValue(value)]));

const plainValue = (value: Value): unknown =>
  value.arrayValue === undefined ? Object.values(value)[0] : value.arrayValue.values.map(plainValue);
