import { amountWithText, textMemberOf } from '@ecl/kernel';

/** A value of an answer as a command takes it and a file says it: without the text in yuan that an answer has beside each amount. */
export const amountsAlone = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(amountsAlone);
  if (typeof value !== 'object' || value === null) return value;
  const texts = new Set(
    Object.entries(value).flatMap(([name, amount]) => (saysIt(value, name, amount) ? [textMemberOf(name)] : [])),
  );
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (texts.has(name) ? [] : [[name, amountsAlone(member)]])),
  );
};

const saysIt = (owner: object, name: string, amount: unknown): boolean => {
  const text = textMemberOf(name);
  const said = amountWithText(name, amount)[text];
  return said !== undefined && said === (owner as Readonly<Record<string, unknown>>)[text];
};
