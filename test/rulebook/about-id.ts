import { isRulebookId, rulebookRow } from '@ecl/enforcement';
import { productRules } from '@ecl/ledger';
import type { SourceTree } from '../architecture/offences.js';
import type { Citation } from './citations.js';
import { STATUS } from './page.js';

/** The name of a test: the text in quotes that ends with the bracket of its ids. */
const nameIn = (line: string): string => /['"`](.*\[[^[\]]+\])['"`]/.exec(line)?.[1] ?? line.trim();

/** What there is about an id of the rulebook: what it says, its rules, and by name the tests that show it. */
export const aboutId = (id: string, citations: readonly Citation[], sources: SourceTree): readonly string[] => {
  if (!isRulebookId(id)) return [`${id}: the rulebook has no such id.`];
  const { says, status, lacks, articles, doubtful } = rulebookRow(id);
  const rules = productRules.filter(({ refs }) => refs.includes(id)).map(({ code, en }) => `  ${code}: ${en}`);
  const tests = citations
    .filter((citation) => citation.id === id && citation.where === 'test')
    .map(
      ({ path, line }) => `  ${nameIn(sources.get(path)?.split('\n')[line - 1] ?? '')}\n    ${path}:${String(line)}`,
    );
  return [
    `${id} (${STATUS[status]}): ${says}`,
    ...(lacks === undefined ? [] : [`Lacking: ${lacks}`]),
    ...(doubtful === undefined ? [] : [`Another reading is possible: ${doubtful.otherReading.en}`]),
    `Articles: ${articles.length === 0 ? 'no single article says it' : articles.join('; ')}`,
    `Rules (${String(rules.length)}):`,
    ...rules,
    `Tests (${String(tests.length)}):`,
    ...tests,
  ];
};
