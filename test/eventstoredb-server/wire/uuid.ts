import { shared } from './protocol.js';

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/**
 * The id as text, lower case with dashes. Both forms of the wire are read: text, and two signed 64-bit halves.
 * @throws Error for text that is not a UUID, with the message that reaches the client.
 */
export const uuidOf = (message: shared.UUID | undefined): string => {
  if (!message) throw new Error("Value cannot be null. (Parameter 'dto')");
  const structured = message.getStructured();
  if (structured) return ofHalves(structured.getMostSignificantBits(), structured.getLeastSignificantBits());
  const text = message.getString();
  if (!UUID.test(text)) throw new Error('Unrecognized Guid format.');
  return withDashes(text.replaceAll('-', '').toLowerCase());
};

const ofHalves = (mostSignificant: string, leastSignificant: string): string =>
  withDashes(hex(mostSignificant) + hex(leastSignificant));

const hex = (half: string): string => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0');

const withDashes = (digits: string): string =>
  [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');

export const textualUuid = (id: string): shared.UUID => {
  const message = new shared.UUID();
  message.setString(id);
  return message;
};

/**
 * The form of a server's answers when text is not requested: correlation ids, and events if `structured` is requested.
 */
export const structuredUuid = (id: string): shared.UUID => {
  const digits = id.replaceAll('-', '');
  const halves = new shared.UUID.Structured();
  halves.setMostSignificantBits(BigInt.asIntN(64, BigInt(`0x${digits.slice(0, 16)}`)).toString());
  halves.setLeastSignificantBits(BigInt.asIntN(64, BigInt(`0x${digits.slice(16)}`)).toString());
  const message = new shared.UUID();
  message.setStructured(halves);
  return message;
};
