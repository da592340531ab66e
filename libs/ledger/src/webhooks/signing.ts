import { epochMilliseconds, type Instant } from '@ecl/kernel';
import { createHmac } from 'node:crypto';
import type { Webhook } from './webhook-state.js';

/** After a rotation both secrets sign for so long, so that a receiver can change over. */
const BOTH_SIGN_FOR_MS = 24 * 3_600_000;

/**
 * The secrets of webhooks follow from a key of the installation and their number: none is kept, and the same request gets the same
 * one. In the form of Standard Webhooks: `whsec_` and base 64.
 */
export const secretOf = (key: Uint8Array, webhookId: string, number: number): string =>
  `whsec_${secretBytes(key, webhookId, number).toString('base64')}`;

const secretBytes = (key: Uint8Array, webhookId: string, number: number): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['webhook', webhookId, number]))
    .digest();

/** More would not fit into the header of a receiver that is strict. */
const MOST_SIGN = 10;

/** The numbers of the secrets that sign now, the newest first: the one in use, and each that another one replaced within a day. */
export const signingSecrets = ({ secretsSince }: Pick<Webhook, 'secretsSince'>, now: Instant): readonly number[] =>
  secretsSince
    .flatMap((_, index) => {
      const replacedAt = secretsSince[index + 1];
      const signs =
        replacedAt === undefined || epochMilliseconds(now) - epochMilliseconds(replacedAt) < BOTH_SIGN_FOR_MS;
      return signs ? [index + 1] : [];
    })
    .toReversed()
    .slice(0, MOST_SIGN);

/** The headers of Standard Webhooks for one attempt. @param body as it is sent, byte for byte */
export const signedHeaders = (
  key: Uint8Array,
  webhook: Pick<Webhook, 'webhookId' | 'secretsSince'>,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: Instant },
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(epochMilliseconds(now) / 1000));
  const signature = (number: number): string =>
    `v1,${createHmac('sha256', secretBytes(key, webhook.webhookId, number))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signingSecrets(webhook, now).map(signature).join(' '),
  };
};
