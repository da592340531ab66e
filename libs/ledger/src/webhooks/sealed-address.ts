import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/*
 * An address may carry a secret, in its path or in its query, and the log is for ever and read by many. So only the host is on record
 * as it is; the rest is encrypted under the key of the installation, as `https://host/#…`. No address that may be given has a `#`.
 */

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const derived = (key: Uint8Array, ...of: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(of)).digest();

/** The same address of the same webhook is sealed in the same way: a request that comes again says the same. */
export const sealAddress = (key: Uint8Array, webhookId: string, url: string): string => {
  const { origin, pathname, search } = new URL(url);
  const nonce = derived(key, 'nonce of an address', webhookId, url).subarray(0, NONCE);
  const cipher = createCipheriv(CIPHER, derived(key, 'address', webhookId), nonce);
  const sealed = Buffer.concat([cipher.update(pathname + search, 'utf8'), cipher.final()]);
  return `${origin}/#${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
};

/** @returns undefined where it was sealed under another key */
export const openAddress = (key: () => Uint8Array, webhookId: string, url: string): string | undefined => {
  const { origin, hash } = new URL(url);
  // As addresses once were on record.
  if (hash === '') return url;
  const sealed = Buffer.from(hash.slice(1), 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, derived(key(), 'address', webhookId), sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return origin + decipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
};

/** For lists: what may be a secret of the receiver is left out. */
export const shownAddress = (opened: string | undefined, url: string): string => {
  const { origin, pathname, search } = new URL(opened ?? url);
  if (opened === undefined) return `${origin}/…`;
  return origin + pathname + (search === '' ? '' : '?…');
};
