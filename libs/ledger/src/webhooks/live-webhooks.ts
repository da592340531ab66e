import { EventIdConflict, type Event, type EventStore, type RecordedEvent } from '@ecl/event-sourcing';
import { uuidV5, type Clock, type Uuid } from '@ecl/kernel';
import { WEBHOOKS_STREAM } from './webhook-events.js';
import { evolveWebhooks, type Webhooks } from './webhook-state.js';

/** The webhooks of the log, read on whenever somebody asks. */
export class LiveWebhooks {
  private webhooks: Webhooks = new Map();
  private revision = -1;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** @throws EventStoreUnavailable */
  async all(): Promise<Webhooks> {
    const read = this.reading.catch(() => undefined).then(() => this.readOn());
    this.reading = read;
    await read;
    return this.webhooks;
  }

  /**
   * Records what happened. The id of the event follows from the request: the same one is recorded once, with its first moment.
   * @returns what is on record of that request: this, or what was recorded first
   * @throws EventStoreUnavailable
   */
  async record(event: Event, requestId: Uuid, actor: string): Promise<Pick<Event, 'data'>> {
    const id = uuidV5(requestId, event.type);
    const recordedAt = this.clock.now();
    const metadata = { commandId: requestId, correlationId: requestId, causationId: requestId, actor, recordedAt };
    try {
      await this.store.appendToStream(WEBHOOKS_STREAM, [{ id, ...event, metadata }], { expectedRevision: 'any' });
    } catch (error) {
      if (!(error instanceof EventIdConflict)) throw error;
      return (await this.recorded(id)) ?? event;
    }
    return event;
  }

  private async recorded(id: Uuid): Promise<RecordedEvent | undefined> {
    for await (const event of this.store.readStream(WEBHOOKS_STREAM)) if (event.id === id) return event;
    return undefined;
  }

  private async readOn(): Promise<void> {
    for await (const event of this.store.readStream(WEBHOOKS_STREAM, { fromRevision: this.revision + 1 })) {
      if (event.revision <= this.revision) continue;
      this.webhooks = evolveWebhooks(this.webhooks, event);
      this.revision = event.revision;
    }
  }
}
