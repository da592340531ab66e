/** What a rule says is compared by the pages of the rulebook (test/rulebook). A spec of the rule need not repeat it. */
const WORDS = new Set(['en', 'zh', 'code', 'refs', 'articles', 'pack']);
/** What a rule reads, and when it can never hold, serve the question beforehand: case/what-if.spec.ts compares them with the rules. */
const FOR_WHAT_IF = new Set(['reads', 'neverHolds']);

const reasonFor = ({ key, value, computed }) => {
  if (computed) return undefined;
  if (WORDS.has(key.name) && isWords(value)) return 'the words of a rule: test/rulebook compares them';
  return FOR_WHAT_IF.has(key.name) ? 'for questions beforehand: case/what-if.spec.ts compares it' : undefined;
};

const isWords = ({ type, elements }) =>
  type === 'StringLiteral' ||
  (type === 'ArrayExpression' && elements.every((element) => element.type === 'StringLiteral'));

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'words-of-rules',
    value: { shouldIgnore: ({ node }) => (node.type === 'ObjectProperty' ? reasonFor(node) : undefined) },
  },
];
