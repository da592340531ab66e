import { CommandIdReused, type Event } from '@ecl/event-sourcing';
import type { Clock, Instant, Uuid } from '@ecl/kernel';
import { isDeepStrictEqual } from 'node:util';
import type { LiveWebhooks } from './live-webhooks.js';
import type { Outbox } from './outbox.js';
import { openAddress, sealAddress, shownAddress } from './sealed-address.js';
import { secretOf, signingSecrets } from './signing.js';
import {
  WEBHOOKS_STREAM,
  WebhookAgreed,
  WebhookEnded,
  WebhookPaused,
  WebhookReplayed,
  WebhookResumed,
  WebhookSecretRotated,
  WebhookSubscribed,
  type WebhookKind,
} from './webhook-events.js';
import type { DeadLetter, Webhook } from './webhook-state.js';

/** There is no webhook of this id, or it has ended. */
export class NoSuchWebhook extends Error {
  override readonly name = 'NoSuchWebhook';
  constructor() {
    super('there is no such webhook');
  }
}

export interface WebhookForm {
  readonly url: string;
  readonly username: string;
  readonly kinds: readonly WebhookKind[];
}

export interface ListedWebhook extends WebhookForm {
  readonly webhookId: string;
  readonly state: 'asked' | 'active' | 'paused';
  readonly pausedFor?: string;
  readonly subscribedAt: Instant;
  readonly subscribedBy: string;
  readonly secretSince: Instant;
  /** The secret before this one signs too, still. */
  readonly isRotating: boolean;
  readonly waiting: number;
  readonly deadLetters: number;
}

/** Shown once. */
export interface WebhookSecret {
  readonly webhookId: string;
  readonly secret: string;
}

/** Who asks, and under which id: the same request counts once. */
export interface Request {
  readonly by: string;
  readonly username: string;
  readonly requestId: Uuid;
}

export interface WebhookDeskOptions {
  readonly webhooks: LiveWebhooks;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** From which the secrets follow. */
  readonly key: () => Uint8Array;
}

/** What an administrator does with webhooks, and the accounts whose sight they have. Each is on record. */
export class WebhookDesk {
  constructor(private readonly options: WebhookDeskOptions) {}

  /** @param username only those that have the sight of this account */
  async list(username?: string): Promise<readonly ListedWebhook[]> {
    const now = this.options.clock.now();
    const all = [...(await this.options.webhooks.all()).values()];
    return all
      .filter((webhook) => username === undefined || webhook.username === username)
      .flatMap((webhook) => {
        const { webhookId, kinds, state, pausedFor, subscribedAt, subscribedBy, secretsSince } = webhook;
        if (state === 'ended') return [];
        return [
          {
            ...{ webhookId, username: webhook.username, kinds, state, subscribedAt, subscribedBy },
            url: shownAddress(openAddress(this.options.key, webhookId, webhook.url), webhook.url),
            secretSince: secretsSince.at(-1) ?? subscribedAt,
            ...(pausedFor === undefined ? {} : { pausedFor }),
            isRotating: signingSecrets(webhook, now).length > 1,
            waiting: this.options.outbox.waiting(webhookId),
            deadLetters: webhook.deadLetters.size,
          },
        ];
      });
  }

  /**
   * The account whose sight it has must agree before anything is sent, unless it is the one that asks.
   * @throws CommandIdReused where the same request began another one
   */
  async subscribe({ url, username, kinds }: WebhookForm, request: Request): Promise<WebhookSecret> {
    const webhookId = `w-${request.requestId.replaceAll('-', '').slice(-16)}`;
    const key = this.options.key();
    const form = { webhookId, url: sealAddress(key, webhookId, url), username, kinds: [...kinds] };
    const known = (await this.options.webhooks.all()).get(webhookId);
    if (known && !isSame(known, form)) throw new CommandIdReused(WEBHOOKS_STREAM, request.requestId);
    const agreement = username === request.username ? 'own' : 'asked';
    const occurredAt = this.options.clock.now();
    if (!known)
      await this.record(WebhookSubscribed({ ...form, occurredAt, agreement, subscribedBy: request.by }), request);
    return { webhookId, secret: secretOf(key, webhookId, 1) };
  }

  /** The account agrees; what happens from now on is told. @throws NoSuchWebhook also for one that has the sight of another account */
  async agree(webhookId: string, request: Request): Promise<void> {
    await this.mustHaveSightOf(webhookId, request);
    const occurredAt = this.options.clock.now();
    await this.record(WebhookAgreed({ occurredAt, webhookId, agreedBy: request.by }), request);
  }

  /** The account agrees no more, or never did: it ends for good. @throws NoSuchWebhook as {@link agree} */
  async decline(webhookId: string, request: Request): Promise<void> {
    const webhook = (await this.options.webhooks.all()).get(webhookId);
    if (webhook?.username !== request.username) throw new NoSuchWebhook();
    await this.end(webhookId, request);
  }

  /** A new secret; those that were replaced within a day sign too. @throws NoSuchWebhook */
  async rotate(webhookId: string, request: Request): Promise<WebhookSecret> {
    await this.mustBe(webhookId);
    const occurredAt = this.options.clock.now();
    await this.record(WebhookSecretRotated({ occurredAt, webhookId, rotatedBy: request.by }), request);
    const { secretsSince } = await this.mustBe(webhookId);
    return { webhookId, secret: secretOf(this.options.key(), webhookId, secretsSince.length) };
  }

  /** Nothing is sent until it is resumed; nothing is lost. @throws NoSuchWebhook; CommandIdReused for another reason */
  async pause(webhookId: string, reason: string, request: Request): Promise<void> {
    await this.mustBe(webhookId);
    const occurredAt = this.options.clock.now();
    await this.record(WebhookPaused({ occurredAt, webhookId, pausedBy: request.by, reason }), request);
  }

  /** @throws NoSuchWebhook */
  async resume(webhookId: string, request: Request): Promise<void> {
    await this.mustBe(webhookId);
    const occurredAt = this.options.clock.now();
    await this.record(WebhookResumed({ occurredAt, webhookId, resumedBy: request.by }), request);
  }

  /** For good: what waits is not sent. @throws NoSuchWebhook */
  async end(webhookId: string, request: Request): Promise<void> {
    const occurredAt = this.options.clock.now();
    if (!(await this.options.webhooks.all()).has(webhookId)) throw new NoSuchWebhook();
    await this.record(WebhookEnded({ occurredAt, webhookId, endedBy: request.by }), request);
  }

  /** Oldest first. @throws NoSuchWebhook */
  async deadLetters(webhookId: string): Promise<readonly DeadLetter[]> {
    return [...(await this.mustBe(webhookId)).deadLetters.values()];
  }

  /**
   * Dead letters are sent again, as if for the first time.
   * @param eventIds which; absent: all, up to a thousand
   * @returns how many
   * @throws NoSuchWebhook
   */
  async replay(webhookId: string, eventIds: readonly Uuid[] | undefined, { by, requestId }: Request): Promise<number> {
    const { deadLetters } = await this.mustBe(webhookId);
    const open = [...deadLetters.values()].filter(({ replayedAt }) => replayedAt === undefined);
    const wanted = open.filter(({ eventId }) => eventIds?.includes(eventId) !== false).slice(0, MOST_AT_ONCE);
    if (wanted.length === 0) return 0;
    const occurredAt = this.options.clock.now();
    const ids = wanted.map(({ eventId }) => eventId);
    const replayed = WebhookReplayed({ occurredAt, webhookId, eventIds: ids, replayedBy: by });
    // The same request may find other dead letters when it comes again: what counts is which it found first.
    const { data } = await this.options.webhooks.record(replayed, requestId, by);
    const first = (data as typeof replayed.data).eventIds;
    if (eventIds !== undefined && !first.every((each) => eventIds.includes(each)))
      throw new CommandIdReused(WEBHOOKS_STREAM, requestId);
    return first.length;
  }

  /** @throws CommandIdReused where the same request said something else before */
  private async record(happened: Event, { by, requestId }: Request): Promise<void> {
    const { data } = await this.options.webhooks.record(happened, requestId, by);
    const [said, first] = [happened.data, data].map((each) => ({ ...each, occurredAt: undefined }));
    if (!isDeepStrictEqual(said, first)) throw new CommandIdReused(WEBHOOKS_STREAM, requestId);
  }

  private async mustHaveSightOf(webhookId: string, { username }: Request): Promise<void> {
    if ((await this.mustBe(webhookId)).username !== username) throw new NoSuchWebhook();
  }

  private async mustBe(webhookId: string): Promise<Webhook> {
    const webhook = (await this.options.webhooks.all()).get(webhookId);
    if (webhook === undefined || webhook.state === 'ended') throw new NoSuchWebhook();
    return webhook;
  }
}

const MOST_AT_ONCE = 1000;

const isSame = (webhook: Webhook, { url, username, kinds }: WebhookForm): boolean =>
  webhook.url === url &&
  webhook.username === username &&
  webhook.kinds.length === kinds.length &&
  kinds.every((kind) => webhook.kinds.includes(kind));
