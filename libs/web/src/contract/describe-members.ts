import type { Words } from '../input/words.js';
import { isNode, membersOf, type ContractNode } from './contract-node.js';
import { isNumber, unitWords, type Unit } from './units.js';

/** What a member is called, and what a form needs to ask for it. */
export interface MemberFacts extends Words {
  readonly unit?: Unit | undefined;
  /** Where a form finds the values to choose from. */
  readonly picker?: string | undefined;
}

/**
 * The facts of a member; undefined for one that nobody named.
 *
 * @param place the schema of the contract and the names in it that lead to the member
 */
export type FactsOf = (place: readonly string[], member: ContractNode) => MemberFacts | undefined;

/** The schemas of a contract with a description in both languages on each member, and `x-…` marks for forms. */
export const describeSchemas = (
  schemas: Readonly<Record<string, unknown>>,
  factsOf: FactsOf,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, described(schema, [name], factsOf)]));

/** The same for any other part of a contract: what is described in place, and the parameters of routes. */
export const describePaths = (paths: unknown, factsOf: FactsOf): unknown =>
  isNode(paths)
    ? Object.fromEntries(
        Object.entries(paths).map(([name, value]) => [
          name,
          name === 'parameters' && Array.isArray(value)
            ? value.map((each: ContractNode) => parameterDescribed(each, factsOf))
            : describePaths(value, factsOf),
        ]),
      )
    : paths;

const parameterDescribed = (parameter: ContractNode, factsOf: FactsOf): ContractNode => {
  const { schema, description, ...rest } = parameter;
  const name = String(parameter['name']);
  const node = { ...(isNode(schema) ? schema : {}), ...(description === undefined ? {} : { description }) };
  const { description: words, ...described } = memberDescribed(node, ['', name], factsOf);
  return { ...rest, ...(words === undefined ? {} : { description: words }), schema: described };
};

const described = (value: unknown, place: readonly string[], factsOf: FactsOf): unknown => {
  if (Array.isArray(value)) return value.map((each) => described(each, place, factsOf));
  if (!isNode(value)) return value;
  const members = membersOf(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name !== 'properties' || members === undefined) return [name, described(part, place, factsOf)];
      const withWords = Object.entries(members).map(([member, node]) => {
        const at = [...place, member];
        return [member, memberDescribed(described(node, at, factsOf) as ContractNode, at, factsOf)];
      });
      return [name, Object.fromEntries(withWords) as unknown];
    }),
  );
};

const memberDescribed = (node: ContractNode, place: readonly string[], factsOf: FactsOf): ContractNode => {
  const facts = factsOf(place, node);
  const unit = isNumber(node) ? ((unitIn(node) as Unit | undefined) ?? facts?.unit) : undefined;
  const own = typeof node['description'] === 'string' ? node['description'] : undefined;
  const words = facts ? inBothLanguages(own, facts) : own;
  const measured = unitWords(node, unit);
  return {
    ...node,
    ...(words === undefined ? {} : { description: measured ? withUnit(words, measured) : words }),
    ...(facts === undefined ? {} : { 'x-title': { zh: facts.zh, en: facts.en } }),
    ...(unit === undefined ? {} : { 'x-unit': unit }),
    ...(facts?.picker === undefined ? {} : { 'x-picker': facts.picker }),
  };
};

/** A description of its own says more than the title; what it says in one language only is beside the title. */
const inBothLanguages = (own: string | undefined, { zh, en }: Words): string => {
  if (own === undefined) return `${zh} / ${en}`;
  const [isChinese, isEnglish] = [/\p{Script=Han}/u.test(own), /[a-z]{3}/i.test(own)];
  if (isChinese && isEnglish) return own;
  return isChinese ? `${own} / ${en}` : `${zh}（${own}） / ${en} (${own})`;
};

const unitIn = (node: ContractNode): unknown => {
  const branches = [node['anyOf'], node['oneOf']].find(Array.isArray) as readonly ContractNode[] | undefined;
  const items = node['items'];
  return node['x-unit'] ?? branches?.map(unitIn).find(Boolean) ?? (isNode(items) ? unitIn(items) : undefined);
};

/** The unit follows the words of its language. */
const withUnit = (words: string, { zh, en }: Words): string => {
  const [first = '', ...rest] = words.split(' / ');
  return rest.length === 0 ? `${words}（${zh}） / ${en}` : `${first}（${zh}） / ${rest.join(' / ')} (${en})`;
};
