import { textMemberOf } from '@ecl/kernel';
import { membersOf, rewrittenIn, type ContractNode } from './contract-node.js';

/** The forms of answers with the text in yuan beside each amount: fen alone were read as yuan. */
export const amountsInYuan = (schemas: unknown): unknown => rewrittenIn(schemas, withTexts);

const withTexts = (node: ContractNode): ContractNode => {
  const members = membersOf(node);
  const required: readonly unknown[] = Array.isArray(node['required']) ? node['required'] : [];
  const isAmount = (name: string): boolean => members?.[name]?.['x-unit'] === 'fen';
  if (!members || !Object.keys(members).some(isAmount)) return node;
  return {
    ...node,
    ...(required.length === 0
      ? {}
      : {
          required: required.flatMap((name) => (isAmount(String(name)) ? [name, textMemberOf(String(name))] : [name])),
        }),
    properties: Object.fromEntries(
      Object.entries(members).flatMap(([name, member]) =>
        isAmount(name) ? [[name, member] as const, [textMemberOf(name), IN_YUAN] as const] : [[name, member] as const],
      ),
    ),
  };
};

const IN_YUAN: ContractNode = {
  type: 'string',
  pattern: String.raw`^-?\d{1,3}(,\d{3})*\.\d{2}元$`,
  example: '1,000.00元',
};
