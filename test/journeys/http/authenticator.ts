import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as a person types it into an authenticator. */
export const base32Bytes = (text: string): Buffer => {
  const bits = Array.from(text, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};

/** What an authenticator shows now. */
export const currentCode = (secret: Buffer): string => codeAt(secret, Date.now());

/** What an authenticator shows at a moment, in milliseconds (RFC 6238), written apart from the product. */
export const codeAt = (secret: Buffer, milliseconds: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(milliseconds / 30_000), 4);
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.readUInt8(19) & 15) % 2 ** 31;
  return String(number % 1_000_000).padStart(6, '0');
};
