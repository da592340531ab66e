import type { Position, RecordedEvent } from '@ecl/event-sourcing';
import type { Instant, Uuid } from '@ecl/kernel';
import type { WebhookEvent, WebhookKind } from './webhook-events.js';

/** The place of an event of which a letter tells. */
export interface LetterPlace {
  readonly eventId: Uuid;
  readonly streamName: string;
  readonly revision: number;
}

export interface DeadLetter extends LetterPlace {
  readonly attempts: number;
  readonly fault: string;
  readonly diedAt: Instant;
  /** It is to be sent again; undefined where nobody asked for it. */
  readonly replayedAt?: Instant;
}

/** A webhook as its events have it. */
export interface Webhook {
  readonly webhookId: string;
  /** As it is on record, sealed. */
  readonly url: string;
  readonly username: string;
  readonly kinds: readonly WebhookKind[];
  readonly subscribedAt: Instant;
  readonly subscribedBy: string;
  /** It tells of what comes after this. */
  readonly since: Position;
  /** `asked`: the account whose sight it has did not agree yet. */
  readonly state: 'asked' | 'active' | 'paused' | 'ended';
  readonly pausedFor?: string;
  /** Since when each of its secrets is in use. Each follows from its number, from 1. */
  readonly secretsSince: readonly [Instant, ...Instant[]];
  /** By the ids of their events. */
  readonly deadLetters: ReadonlyMap<Uuid, DeadLetter>;
}

export type Webhooks = ReadonlyMap<string, Webhook>;

export const evolveWebhooks = (webhooks: Webhooks, recorded: RecordedEvent): Webhooks => {
  const event = { type: recorded.type, data: recorded.data } as WebhookEvent;
  const { webhookId } = event.data;
  if (event.type === 'WebhookSubscribed') return new Map(webhooks).set(webhookId, begun(event.data, recorded.position));
  const webhook = webhooks.get(webhookId);
  return webhook === undefined ? webhooks : new Map(webhooks).set(webhookId, evolve(webhook, event, recorded.position));
};

type SubscribedData = Extract<WebhookEvent, { type: 'WebhookSubscribed' }>['data'];

const begun = ({ occurredAt, agreement, ...form }: SubscribedData, since: Position): Webhook => ({
  ...{ ...form, since, subscribedAt: occurredAt },
  ...{ state: agreement === 'asked' ? 'asked' : 'active', secretsSince: [occurredAt], deadLetters: new Map() },
});

const evolve = (
  webhook: Webhook,
  event: Exclude<WebhookEvent, { type: 'WebhookSubscribed' }>,
  position: Position,
): Webhook => {
  const { pausedFor: _, ...unpaused } = webhook;
  switch (event.type) {
    case 'WebhookSecretRotated':
      return { ...webhook, secretsSince: [...webhook.secretsSince, event.data.occurredAt] };
    // What happened before the account agreed is not told.
    case 'WebhookAgreed':
      return webhook.state === 'asked' ? { ...webhook, state: 'active', since: position } : webhook;
    case 'WebhookPaused':
      return webhook.state === 'active' ? { ...webhook, state: 'paused', pausedFor: event.data.reason } : webhook;
    case 'WebhookResumed':
      return webhook.state === 'paused' ? { ...unpaused, state: 'active' } : webhook;
    case 'WebhookEnded':
      return { ...unpaused, state: 'ended', deadLetters: new Map() };
    case 'WebhookDeadLettered': {
      const { webhookId: __, occurredAt: diedAt, ...letter } = event.data;
      return withLetters(webhook, [{ ...letter, diedAt }]);
    }
    case 'WebhookReplayed': {
      const { eventIds, occurredAt: replayedAt } = event.data;
      return withLetters(
        webhook,
        eventIds.flatMap((id) => {
          const dead = webhook.deadLetters.get(id);
          return dead ? [{ ...dead, replayedAt }] : [];
        }),
      );
    }
    case 'WebhookReplayEnded': {
      const left = new Map(webhook.deadLetters);
      left.delete(event.data.eventId);
      return { ...webhook, deadLetters: left };
    }
  }
};

const withLetters = (webhook: Webhook, letters: readonly DeadLetter[]): Webhook => ({
  ...webhook,
  deadLetters: new Map([...webhook.deadLetters, ...letters.map((letter) => [letter.eventId, letter] as const)]),
});
