import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What every authenticator on a telephone understands (RFC 6238, RFC 4226): SHA-1, six digits, a new code each half minute. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226 4 asks for 128 bits at least, and recommends 160. */
const SECRET_BYTES = 20;

export const newTotpSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** The number of the half minute. @param seconds since 1970 */
export const totpStepAt = (seconds: number): number => Math.floor(seconds / STEP_SECONDS);

/** The code of a half minute. @param digits six; the examples of the RFC have eight */
export const totpCode = (secret: Uint8Array, step: number, digits = DIGITS): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
};

/**
 * The half minute of which a code is: this one, or the one before or after, because clocks differ and people type slowly.
 * @param after codes up to this half minute were used, or are older than one that was
 */
export const totpStepOf = (secret: Uint8Array, code: string, now: number, after: number): number | undefined => {
  const given = Buffer.from(code.replaceAll(' ', ''));
  return [now - 1, now, now + 1].find((step) => {
    const right = Buffer.from(totpCode(secret, step));
    return step > after && given.length === right.length && timingSafeEqual(given, right);
  });
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As authenticators show a secret and take it (RFC 4648 6, without padding). */
export const base32 = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** For an authenticator, mostly as a QR code. */
export const otpauthUrl = (username: string, secret: Uint8Array): string =>
  `otpauth://totp/${encodeURIComponent(`执法案卷账本:${username}`)}?secret=${base32(secret)}&issuer=${encodeURIComponent('执法案卷账本')}`;
