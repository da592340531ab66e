import {
  code,
  eventType,
  integer,
  listOf,
  moment,
  oneOf,
  orUpcast,
  record,
  text,
  uuid,
  type EventOf,
  type TypeOf,
} from '@ecl/event-sourcing';

/** Where everything about webhooks is on record. */
export const WEBHOOKS_STREAM = 'webhooks';

/** What a webhook tells of. */
export const webhookKind = () => oneOf('case', 'lead', 'register', 'bank-report');
export type WebhookKind = TypeOf<ReturnType<typeof webhookKind>>;

/** Why a letter was not taken. Nothing of what the receiver answered: that could be anything. */
const fault = () => text({ max: 100 });

/** Nobody was asked: so it was in version 1. */
const UNASKED = 'unasked';
/** Of an address, with what is sealed of it. */
const MOST_SEALED = 4000;

export const WebhookSubscribed = eventType(
  'WebhookSubscribed',
  record({
    occurredAt: moment(),
    webhookId: code(),
    /** Everything behind the host is sealed: an address may carry a secret, and the log is for ever. */
    url: text({ max: MOST_SEALED }),
    /** The account whose sight it has. */
    username: code(),
    kinds: listOf(webhookKind(), { min: 1, max: 4 }),
    subscribedBy: code(),
    /** `asked`: the account must agree first; `own`: it is the account of whoever began it; `unasked`: as it once was. */
    agreement: orUpcast(oneOf('asked', 'own'), UNASKED),
  }),
  { version: 2, upcasters: { 1: (data) => ({ ...data, agreement: UNASKED }) } },
);
/** The account agrees that what it sees is told there. */
export const WebhookAgreed = eventType(
  'WebhookAgreed',
  record({ occurredAt: moment(), webhookId: code(), agreedBy: code() }),
);
/** The secret itself is in no event. */
export const WebhookSecretRotated = eventType(
  'WebhookSecretRotated',
  record({ occurredAt: moment(), webhookId: code(), rotatedBy: code() }),
);
export const WebhookPaused = eventType(
  'WebhookPaused',
  record({ occurredAt: moment(), webhookId: code(), pausedBy: code(), reason: text({ max: 2000 }) }),
);
export const WebhookResumed = eventType(
  'WebhookResumed',
  record({ occurredAt: moment(), webhookId: code(), resumedBy: code() }),
);
export const WebhookEnded = eventType(
  'WebhookEnded',
  record({ occurredAt: moment(), webhookId: code(), endedBy: code() }),
);

/** The event that a letter is about, and its place. */
const letter = () => ({
  eventId: uuid(),
  streamName: text({ max: 250 }),
  revision: integer({ min: 0 }),
});

/** A letter that nobody took, however often it was sent. */
export const WebhookDeadLettered = eventType(
  'WebhookDeadLettered',
  record({ occurredAt: moment(), webhookId: code(), ...letter(), attempts: integer({ min: 1 }), fault: fault() }),
);
/** These dead letters are to be sent again. */
export const WebhookReplayed = eventType(
  'WebhookReplayed',
  record({
    occurredAt: moment(),
    webhookId: code(),
    eventIds: listOf(uuid(), { min: 1, max: 1000 }),
    replayedBy: code(),
  }),
);
/** A letter that was sent again has come to its end: it was taken, or the account may not see any more what it is about. */
export const WebhookReplayEnded = eventType(
  'WebhookReplayEnded',
  record({ occurredAt: moment(), webhookId: code(), eventId: uuid(), outcome: oneOf('taken', 'notSeen') }),
);

export const webhookEventTypes = [
  WebhookSubscribed,
  WebhookAgreed,
  WebhookSecretRotated,
  WebhookPaused,
  WebhookResumed,
  WebhookEnded,
  WebhookDeadLettered,
  WebhookReplayed,
  WebhookReplayEnded,
] as const;

export type WebhookEvent = EventOf<(typeof webhookEventTypes)[number]>;
