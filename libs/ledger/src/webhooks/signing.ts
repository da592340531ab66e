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

/** The secret before this one signs too, still. */
export const isRotating = ({ secret, secretSince }: Pick<Webhook, 'secret' | 'secretSince'>, now: Instant): boolean =>
  secret > 1 && epochMilliseconds(now) - epochMilliseconds(secretSince) < BOTH_SIGN_FOR_MS;

/** The headers of Standard Webhooks for one attempt. @param body as it is sent, byte for byte */
export const signedHeaders = (
  key: Uint8Array,
  { webhookId, secret, secretSince }: Pick<Webhook, 'webhookId' | 'secret' | 'secretSince'>,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: Instant },
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(epochMilliseconds(now) / 1000));
  const signature = (number: number): string =>
    `v1,${createHmac('sha256', secretBytes(key, webhookId, number))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': [secret, ...(isRotating({ secret, secretSince }, now) ? [secret - 1] : [])]
      .map(signature)
      .join(' '),
  };
};
