import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';

/** A letter as it came over the wire. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly subject: string;
    readonly type: string;
    readonly data: { readonly revision: number };
  };
}

type Answer = (letter: Received, response: ServerResponse) => void;

export const taking: Answer = (_, response) => {
  response.writeHead(204).end();
};
export const refusing =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end('what a receiver says is not read');
  };

/** A real receiver on this machine. */
export class Receiver {
  readonly received: Received[] = [];
  /** To which addresses letters came, with their queries. */
  readonly addresses: string[] = [];
  private wake: () => void = () => undefined;
  private readonly server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      const letter = { headers: request.headers, body, event: JSON.parse(body) as Received['event'] };
      this.received.push(letter);
      this.addresses.push(request.url ?? '');
      this.wake();
      this.answer(letter, response);
    });
  });

  private constructor(public answer: Answer) {}

  static async listening(answer: Answer = taking): Promise<Receiver> {
    const receiver = new Receiver(answer);
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/hooks`;
  }

  /** What came, as `subject revision`. */
  get told(): readonly string[] {
    return this.received.map(({ event: { subject, data } }) => `${subject} ${String(data.revision)}`);
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** Whether a letter was signed under a secret, as a receiver finds out. */
export const isSignedBy = (secret: string, { headers, body }: Received): boolean => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
};
