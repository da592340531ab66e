import type { Actor } from '@ecl/enforcement';
import { isAtItsPosition, type Event, type Position, type RecordedEvent } from '@ecl/event-sourcing';
import { epochMilliseconds, uuidV5, type Clock } from '@ecl/kernel';
import { exhaustMap, merge, timer, type Subscription } from 'rxjs';
import { cloudEventOf } from '../changes/cloud-event.js';
import { changeSeen, isKnownTo, seenChanges, type ChangingLedger } from '../changes/seen-changes.js';
import type { Projecting } from '../projecting/projecting.js';
import type { LiveWebhooks } from './live-webhooks.js';
import type { Outbox, WaitingLetter } from './outbox.js';
import { MOST_ATTEMPTS, waitAfter } from './retrying.js';
import type { SendLetter, Sent } from './send-letter.js';
import { openAddress } from './sealed-address.js';
import { signedHeaders } from './signing.js';
import { WebhookDeadLettered, WebhookPaused, WebhookReplayEnded } from './webhook-events.js';
import type { Webhook } from './webhook-state.js';

/** How an attempt ended, for figures. */
export type LetterResult = 'taken' | 'notTaken' | 'dead' | 'notSeen';

export interface DeliveringOptions {
  readonly ledger: ChangingLedger & { readonly clock: Clock; readonly engine: Pick<Projecting, 'changes'> };
  readonly webhooks: LiveWebhooks;
  readonly outbox: Outbox;
  /** From which the secrets follow; made when it is first needed. */
  readonly key: () => Uint8Array;
  /** As whom an account sees; undefined for one that has no power now. */
  readonly sightOf: (username: string) => Actor | undefined;
  readonly send: SendLetter;
  /** Makes this process the one that delivers, if no other is. */
  readonly hold: () => (() => void) | undefined;
  /** From 0 to below 1. Default: by chance. */
  readonly chance?: () => number;
  readonly looks: 'bySelf' | 'whenAsked';
  readonly told?: (result: LetterResult) => void;
  /** @param webhookId of the one that is concerned; undefined: all */
  readonly onFault?: (error: unknown, webhookId?: string) => void;
  /** A look has gone through without a fault. */
  readonly onLooked?: (webhookId?: string) => void;
}

const LOOK_EVERY_MS = 1000;
const CHANGES_AT_ONCE = 200;
/** To one receiver at the same time; those about one thing go one after the other. */
const LETTERS_AT_ONCE = 4;
/** A letter waits so long while the read models come up to it. */
const UNTIL_KNOWN_MS = 5000;
/** A letter waits so long where its end could not be recorded: its receiver has been asked, and is not asked each second. */
const UNTIL_RECORDED_MS = 60_000;
/** Who records what the ledger does by itself. */
const SYSTEM = 'system';

/** The address of a webhook was sealed under another key: keys/webhooks.key was lost, or is another one. */
export class AddressUnreadable extends Error {
  override readonly name = 'AddressUnreadable';
  constructor(webhookId: string) {
    super(
      `the address of webhook ${webhookId} cannot be read: put keys/webhooks.key back, or end it and begin another`,
    );
  }
}

/**
 * Sends letters: each webhook takes its turns by itself, so that a slow receiver keeps no other waiting. One process of a data folder
 * does it; when it ends, another one goes on.
 */
export class Delivering {
  private readonly turns = new Map<string, Promise<void>>();
  private readonly placed = new Set<string>();
  private readonly forgotten = new Set<string>();
  private readonly left = new AbortController();
  private readonly following: Subscription | undefined;
  private release: (() => void) | undefined;

  constructor(private readonly options: DeliveringOptions) {
    if (options.looks === 'bySelf')
      this.following = merge(options.ledger.engine.changes, timer(0, LOOK_EVERY_MS))
        .pipe(exhaustMap(() => this.lookQuietly()))
        .subscribe();
  }

  private async lookQuietly(): Promise<void> {
    const { onFault, onLooked } = this.options;
    try {
      await this.beginTurns();
      onLooked?.();
    } catch (error) {
      onFault?.(error);
    }
  }

  /** Takes in what is new, and sends everything that is due now. @throws EventStoreUnavailable */
  async look(): Promise<void> {
    await this.beginTurns();
    await Promise.all(this.turns.values());
  }

  /** Ends attempts that are under way: their letters wait, and go on with the next start. */
  async stop(): Promise<void> {
    this.following?.unsubscribe();
    this.left.abort();
    await Promise.all(this.turns.values());
    this.release?.();
    this.options.outbox.close();
  }

  private async beginTurns(): Promise<void> {
    const webhooks = await this.options.webhooks.all();
    if (webhooks.size === 0 || this.left.signal.aborted) return;
    this.release ??= this.options.hold();
    if (!this.release) return;
    for (const { webhookId, state } of webhooks.values()) {
      if (state === 'ended' && !this.forgotten.has(webhookId)) {
        this.options.outbox.forget(webhookId);
        this.forgotten.add(webhookId);
      }
      if (state !== 'active' || this.turns.has(webhookId)) continue;
      const turn = this.turn(webhookId)
        .then(
          () => this.options.onLooked?.(webhookId),
          (error: unknown) => this.options.onFault?.(error, webhookId),
        )
        .finally(() => this.turns.delete(webhookId));
      this.turns.set(webhookId, turn);
    }
  }

  private async turn(webhookId: string): Promise<void> {
    for (;;) {
      const webhook = (await this.options.webhooks.all()).get(webhookId);
      const actor = webhook && this.options.sightOf(webhook.username);
      if (webhook?.state !== 'active' || !actor || this.left.signal.aborted) return;
      await this.takeIn(webhook, actor);
      const due = this.options.outbox.due(webhookId, this.now(), LETTERS_AT_ONCE);
      if (due.length === 0) return;
      // All of them end first: a turn that is over has nothing under way, and the next one sends nothing twice.
      const ends = await Promise.allSettled(due.map((letter) => this.deliverOrHold(webhook, actor, letter)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    }
  }

  private async deliverOrHold(webhook: Webhook, actor: Actor, letter: WaitingLetter): Promise<void> {
    try {
      await this.deliver(webhook, actor, letter);
    } catch (error) {
      this.options.outbox.hold(letter, this.now() + UNTIL_RECORDED_MS);
      throw error;
    }
  }

  /** The letters that are asked for again, and those about what happened since. */
  private async takeIn(webhook: Webhook, actor: Actor): Promise<void> {
    const { outbox, ledger } = this.options;
    const { webhookId, kinds } = webhook;
    for (const letter of webhook.deadLetters.values())
      if (letter.replayedAt !== undefined) outbox.replay(webhookId, letter, this.now());
    while (!outbox.isFull(webhookId) && !this.left.signal.aborted) {
      const after = await this.placeOf(webhook);
      const { changes, upTo, isCaughtUp } = await seenChanges(ledger, actor, { after, limit: CHANGES_AT_ONCE });
      if (upTo === undefined) return;
      const letters = changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, id, eventId, revision }) => ({ eventId, streamName: `${kind}-${id}`, revision }));
      outbox.take(webhookId, letters, upTo, this.now());
      if (isCaughtUp) return;
    }
  }

  /** Where the log was left. A place in another log (after a restore) does not count: everything since the beginning is sent again. */
  private async placeOf({ webhookId, since }: Webhook): Promise<Position> {
    const { outbox, ledger } = this.options;
    const looked = outbox.looked(webhookId);
    if (!looked) return since;
    if (!this.placed.has(webhookId) && !(await isAtItsPosition(looked, ledger.store))) {
      outbox.forget(webhookId);
      return since;
    }
    this.placed.add(webhookId);
    return looked.position;
  }

  private async deliver(webhook: Webhook, actor: Actor, letter: WaitingLetter): Promise<void> {
    const { ledger, key, send, outbox } = this.options;
    const url = openAddress(key, webhook.webhookId, webhook.url);
    if (url === undefined) throw new AddressUnreadable(webhook.webhookId);
    const event = await this.eventOf(letter);
    // While they are rebuilt, what they do not know is not what may not be seen.
    if (event && !isKnownTo(ledger, actor, event.position)) {
      outbox.hold(letter, this.now() + UNTIL_KNOWN_MS);
      return;
    }
    // Asked again before each attempt: who was recused since is told nothing more.
    const change = event && changeSeen(ledger, actor, event);
    if (!change) {
      if (letter.isReplay) await this.recordReplay(webhook, letter, 'notSeen');
      outbox.remove(letter);
      this.options.told?.('notSeen');
      return;
    }
    const body = JSON.stringify(cloudEventOf(change));
    const signed = signedHeaders(key(), webhook, { id: letter.eventId, body, now: ledger.clock.now() });
    const headers = { ...HEADERS, ...signed };
    const sent = await send({ url, headers, body }, this.left.signal);
    if (!this.left.signal.aborted || sent.is === 'taken') await this.conclude(webhook, letter, sent);
  }

  private async conclude(webhook: Webhook, letter: WaitingLetter, sent: Sent): Promise<void> {
    const { outbox, ledger, chance = Math.random, told } = this.options;
    const { webhookId } = webhook;
    if (sent.is === 'taken') {
      if (letter.isReplay) await this.recordReplay(webhook, letter, 'taken');
      outbox.taken(letter);
      told?.('taken');
      return;
    }
    if (sent.is === 'gone') {
      const paused = { occurredAt: ledger.clock.now(), webhookId, pausedBy: SYSTEM, reason: GONE };
      await this.record(WebhookPaused(paused), webhook, letter, 'gone');
      told?.('notTaken');
      return;
    }
    const attempts = letter.attempts + 1;
    if (attempts < MOST_ATTEMPTS) {
      outbox.putOff(letter, attempts, this.now() + waitAfter(attempts, chance(), sent.waitMs));
      told?.('notTaken');
      return;
    }
    const { eventId, streamName, revision } = letter;
    const occurredAt = ledger.clock.now();
    const dead = { occurredAt, webhookId, eventId, streamName, revision, attempts, fault: sent.fault };
    await this.record(WebhookDeadLettered(dead), webhook, letter, 'dead');
    outbox.dead(letter);
    told?.('dead');
  }

  private async recordReplay(webhook: Webhook, letter: WaitingLetter, outcome: 'taken' | 'notSeen'): Promise<void> {
    const { webhookId } = webhook;
    const { eventId } = letter;
    const ended = { occurredAt: this.options.ledger.clock.now(), webhookId, eventId, outcome };
    await this.record(WebhookReplayEnded(ended), webhook, letter, 'replay-ended');
  }

  /** Once for each time that the letter waits, however often a process dies at it. */
  private record(happened: Event, { webhookId, deadLetters }: Webhook, { eventId }: WaitingLetter, what: string) {
    const time = deadLetters.get(eventId)?.replayedAt ?? '';
    const id = uuidV5(eventId, JSON.stringify([webhookId, what, time, ...(what === 'gone' ? [this.now()] : [])]));
    return this.options.webhooks.record(happened, id, SYSTEM);
  }

  private async eventOf({ streamName, revision, eventId }: WaitingLetter): Promise<RecordedEvent | undefined> {
    const { store } = this.options.ledger;
    for await (const event of store.readStream(streamName, { fromRevision: revision, maxCount: 1 }))
      return event.id === eventId ? event : undefined;
    return undefined;
  }

  private now(): number {
    return epochMilliseconds(this.options.ledger.clock.now());
  }
}

const HEADERS = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'user-agent': 'enforcement-case-ledger',
} as const;

const GONE = '接收方答复 410，不再接收 · the receiver answered 410: it takes no more';
