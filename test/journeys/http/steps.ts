import { routeStepOf, type Command } from '@ecl/enforcement';
import { newUuid } from '@ecl/kernel';
import { actorOf, people, type InventedPerson } from '@ecl/storytelling';
import { isGivenItsId } from './given-ids.js';
import type { Reply, ServedLedger } from './served-ledger.js';

let keys = 0;
/** An idempotency key that no other step of this process has. */
export const newKey = (): string => `journey-key-${String((keys += 1))}`;

/** Begins something over HTTP: the ledger gives the id. @param collection `cases` */
export const begin = (
  served: ServedLedger,
  collection: string,
  as: string,
  { type, data }: Command,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> =>
  served.post(`/api/${collection}/steps/${routeStepOf(type)}`, {
    as,
    body: data,
    headers: { 'Idempotency-Key': newKey(), ...headers },
  });

/**
 * The steps of one stream from one client: it remembers the ETag, and gives each step its own key. A case or a lead that a test
 * calls by a name begins through a door, as an import begins it.
 */
export class StepsOn {
  etag: string | undefined;

  constructor(
    private readonly served: ServedLedger,
    /** `cases/2026-1` */
    readonly stream: string,
  ) {}

  async take(as: string, command: Command, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const [collection = '', id = ''] = this.stream.split('/');
    if (this.etag === undefined && isGivenItsId(collection, command.type))
      return this.begun(as, collection, id, command);
    const reply = await this.served.post(`/api/${this.stream}/steps/${routeStepOf(command.type)}`, {
      as,
      body: command.data,
      headers: { 'Idempotency-Key': newKey(), ...this.precondition, ...headers },
    });
    if (reply.status === 200) this.etag = reply.headers.get('ETag') ?? undefined;
    return reply;
  }

  private async begun(as: string, collection: string, id: string, command: Command): Promise<Reply> {
    const { cases, leads } = this.served.ledger;
    const person = Object.values<InventedPerson>(people).find((one) => one.id === as);
    if (!person) throw new Error(`${as} is nobody of the stories`);
    const outcome = await (collection === 'cases' ? cases : leads).execute(id, command, {
      actor: actorOf(person),
      commandId: newUuid(),
    });
    const headers = new Headers({ ETag: `"${String(outcome.revision)}"` });
    if (outcome.is === 'accepted') this.etag = headers.get('ETag') ?? undefined;
    return { status: outcome.is === 'accepted' ? 200 : 422, headers, body: JSON.parse(JSON.stringify(outcome)) };
  }

  private get precondition(): Record<string, string> {
    return this.etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': this.etag };
  }
}
