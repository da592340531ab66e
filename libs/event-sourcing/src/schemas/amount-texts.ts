import { amountWithText } from '@ecl/kernel';
import type { TSchema } from 'typebox';
import { branchFor, type SchemaNode } from './schema-node.js';

/** Gives a value with the text of each of its amounts beside it; the value itself where it has none. */
export type AmountTexts = (value: unknown) => unknown;

/**
 * Says the amounts of a payload in yuan, for an answer: fen alone were read as yuan. What is stored has no such text, and no
 * command takes one.
 */
export const amountTexts = (schema: TSchema): AmountTexts => textsOf(schema) ?? ((value) => value);

/** Undefined where a schema has no amount, so that most of a payload is not looked at. */
const textsOf = (node: SchemaNode): AmountTexts | undefined => {
  if (node.anyOf) return ofUnion(node);
  if (node.items) return ofItems(node.items);
  return node.properties && ofMembers(node.properties);
};

const ofItems = (items: SchemaNode): AmountTexts | undefined => {
  const ofItem = textsOf(items);
  return ofItem && ((value) => (Array.isArray(value) ? value.map(ofItem) : value));
};

const ofMembers = (properties: Readonly<Record<string, SchemaNode>>): AmountTexts | undefined => {
  const members = new Map<string, AmountTexts | 'amount'>();
  for (const [name, member] of Object.entries(properties)) {
    const texts = isAmount(member) ? 'amount' : textsOf(member);
    if (texts) members.set(name, texts);
  }
  if (members.size === 0) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const said: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(value)) {
      const texts = members.get(name);
      if (texts === 'amount') Object.assign(said, amountWithText(name, member));
      else said[name] = texts ? texts(member) : member;
    }
    return said;
  };
};

const ofUnion = (union: SchemaNode): AmountTexts | undefined => {
  const branches = new Map(
    (union.anyOf ?? []).flatMap((branch) => {
      const ofBranch = textsOf(branch);
      return ofBranch ? [[branch, ofBranch] as const] : [];
    }),
  );
  if (branches.size === 0) return undefined;
  return (value) => {
    const meant = branchFor(union, value);
    return (meant && branches.get(meant)?.(value)) ?? value;
  };
};

const isAmount = (node: SchemaNode): boolean => node['x-unit'] === 'fen';
