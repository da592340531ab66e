import { canonicalJson } from '@ecl/kernel';
import { createHash, createHmac, createSecretKey } from 'node:crypto';
import type { StreamName } from '../event.js';

/** Everything that makes a command the same command. */
export interface CommandContent {
  readonly streamName: StreamName;
  readonly actor: string;
  readonly command: object;
}

/** A digest of a command, 64 lower-case hexadecimal digits. @throws NotCanonicalizable for a command that is not plain JSON. */
export type CommandDigest = (content: CommandContent) => string;

export const sha256Digest: CommandDigest = (content) =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');

/**
 * HMAC-SHA-256 under a key that stays out of the log. The digest outlives the personal data in the command: without a
 * key, anyone who knows the rest of an erased command could find a name or an identity number in it by trying all
 * values.
 */
export const keyedDigest = (key: Uint8Array): CommandDigest => {
  const secret = createSecretKey(key);
  return (content) => createHmac('sha256', secret).update(canonicalJson(content), 'utf8').digest('hex');
};
