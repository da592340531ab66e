import { hash, randomUUID } from 'node:crypto';

declare const uuidBrand: unique symbol;

/** A lower-case UUID (RFC 9562). */
export type Uuid = string & { readonly [uuidBrand]: true };

export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
const uuidExpression = new RegExp(UUID_PATTERN);

export const isUuid = (text: string): text is Uuid => uuidExpression.test(text);

export const newUuid = (): Uuid => randomUUID() as Uuid;

/**
 * A name-based UUID, version 5 (RFC 9562 §5.5): the same name always gives the same id, which is what makes a retried
 * command the same append.
 */
export const uuidV5 = (namespace: Uuid, name: string): Uuid => {
  const named = Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name, 'utf8')]);
  const bytes = hash('sha1', named, 'buffer');
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
};
