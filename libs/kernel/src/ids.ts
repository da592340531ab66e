import { hash, randomUUID } from 'node:crypto';

declare const uuidBrand: unique symbol;

/** A lower-case UUID (RFC 9562). */
export type Uuid = string & { readonly [uuidBrand]: true };

export const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
const uuidExpression = new RegExp(UUID_PATTERN);

export const isUuid = (text: string): text is Uuid => uuidExpression.test(text);

export const newUuid = (): Uuid => randomUUID() as Uuid;

/**
 * A name-based UUID, version 5 (RFC 9562 §5.5): the same name always gives the same id, so that a retried command is
 * the same append.
 */
export const uuidV5 = (namespace: Uuid, name: string): Uuid => {
  // Written into one buffer: every event has such an id.
  const named = Buffer.allocUnsafe(NAMESPACE_BYTES + Buffer.byteLength(name));
  named.write(digitsOf(namespace), 'hex');
  named.write(name, NAMESPACE_BYTES, 'utf8');
  const hex = hash('sha1', named, 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Uuid;
};

const NAMESPACE_BYTES = 16;
const digitsOf = (id: Uuid): string =>
  id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18) + id.slice(19, 23) + id.slice(24);
