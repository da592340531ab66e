import { routeStepOf, type Command } from '@ecl/enforcement';
import type { Reply, ServedLedger } from './served-ledger.js';

let keys = 0;
/** An idempotency key that no other step of this process has. */
export const newKey = (): string => `journey-key-${String((keys += 1))}`;

/** The steps of one stream from one client: it remembers the ETag, and gives each step its own key. */
export class StepsOn {
  etag: string | undefined;

  constructor(
    private readonly served: ServedLedger,
    /** `cases/2026-1` */
    readonly stream: string,
  ) {}

  async take(as: string, command: Command, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const reply = await this.served.post(`/api/${this.stream}/steps/${routeStepOf(command.type)}`, {
      as,
      body: command.data,
      headers: { 'Idempotency-Key': newKey(), ...this.precondition, ...headers },
    });
    if (reply.status === 200) this.etag = reply.headers.get('ETag') ?? undefined;
    return reply;
  }

  private get precondition(): Record<string, string> {
    return this.etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': this.etag };
  }
}
