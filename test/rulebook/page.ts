import { RULEBOOK_IDS, rulebookRow, type RowStatus, type RulebookId } from '@ecl/enforcement';
import { productRules } from '@ecl/ledger';
import type { Citation } from './citations.js';
import { FAMILIES, familyOf } from './families.js';

export const STATUS: Readonly<Record<RowStatus, string>> = {
  held: 'held',
  unproved: 'held, no test names it',
  partly: 'partly',
  notYet: 'not yet',
};

const HEAD = `# The rulebook

The law of the product: one row for each id that its code, tests and pages name. A test's name ends with the ids that it
shows, as in \`a penalty decision is not made by the person who proposed it [S17]\`. A comment names the id that a piece of code keeps.
The rules of a row name its id in their \`refs\`. A row without rules is kept by the way the product is built.

\`npm run rulebook -- --write\` makes this page from \`libs/enforcement/src/law/rulebook\`, where the sentences, articles and
statuses are written by hand, and from the tests, which name the ids. A test fails when the page is out of date, when an id
has no row, when no file names the id of a row, and when a status does not agree with the tests. \`npm run rulebook\` prints
which ids have which tests, and which have no test; \`npm run rulebook -- S17\` prints one id
with its rules and the names of its tests.

| Status | What it means |
| --- | --- |
| held | The product does it, and the tests of the row show it. |
| held, no test names it | The product does it, but no test has the id in its name yet. |
| partly | The product does a part of it; the row says what is missing. |
| not yet | The id is named, and the product does not do what it says. |

An id marked † depends on a doubtful reading of the law: [readings](#readings) has both readings. Articles have the
short names of the [glossary](../libs/enforcement/src/glossary.md#laws-by-their-short-names). [Rules without a row](#rules-without-a-row)
are at the end.
`;

/** The tests, by the ids that they name. */
export const testsById = (citations: readonly Citation[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>();
  for (const { id, path, where } of citations)
    if (where === 'test') found.set(id, (found.get(id) ?? new Set()).add(path));
  return new Map([...found].map(([id, paths]) => [id, [...paths].toSorted()]));
};

/** The required text of `docs/rulebook.md`. */
export const pageOf = (citations: readonly Citation[]): string => {
  const tests = testsById(citations);
  const tables = FAMILIES.map((family) => ({
    family,
    ids: inOrder(RULEBOOK_IDS.filter((id) => familyOf(id) === family)),
  })).filter(({ ids }) => ids.length > 0);
  return [
    HEAD,
    ...tables.map(({ family, ids }) => table(family.title, family.about, ids, tests)),
    readings(RULEBOOK_IDS.filter((id) => rulebookRow(id).doubtful !== undefined)),
    articleAlone(),
  ].join('\n');
};

const inOrder = (ids: readonly RulebookId[]): readonly RulebookId[] =>
  ids.toSorted((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
const numberOf = (id: string): number => Number(/(\d+)[a-z]?$/.exec(id)?.[1] ?? 0);

const table = (
  title: string,
  about: string,
  ids: readonly RulebookId[],
  tests: ReadonlyMap<string, readonly string[]>,
): string => {
  const rows = ids.map((id) => {
    const { says, lacks, articles, status, doubtful } = rulebookRow(id);
    const sentence = lacks === undefined ? says : `${says} **Lacking:** ${lacks}`;
    const files = (tests.get(id) ?? []).map(link).join('<br>');
    return line([
      `<a id="${id}"></a>${id}${doubtful ? ' †' : ''}`,
      sentence,
      articles.join('; '),
      STATUS[status],
      rulesOf(id),
      files,
    ]);
  });
  return [
    `## ${title}\n`,
    `${about}\n`,
    line(['Id', 'What it says', 'Articles', 'Status', 'Rules', 'Tests']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
};

/** The rules that say in `refs` that they hold the id. */
const rulesOf = (id: RulebookId): string =>
  productRules
    .filter(({ refs }) => refs.includes(id))
    .map(({ code }) => `[\`${code}\`](reference/rules.md#${code})`)
    .join('<br>');

const readings = (ids: readonly RulebookId[]): string =>
  [
    '## Readings\n',
    'Where the law can be read in two ways. The legal section of the agency has the last word; if it decides for the other reading, the product changes.\n',
    line(['Id', 'How the product reads it', 'The other reading']),
    line(['---', '---', '---']),
    ...ids.map((id) => {
      const doubt = rulebookRow(id).doubtful;
      if (!doubt) throw new RangeError(`${id} is not doubtful`);
      const { reading, otherReading } = doubt;
      return line([id, `${reading.en}<br>${reading.zh}`, `${otherReading.en}<br>${otherReading.zh}`]);
    }),
    '',
  ].join('\n');

/** Rules that hold no row: they keep the record in order, or repeat an article that is in no row. */
export const rulesWithoutRow = (): typeof productRules => productRules.filter(({ refs }) => refs.length === 0);

const articleAlone = (): string => {
  const rules = rulesWithoutRow();
  return [
    '<a id="rules-without-a-row"></a>\n',
    '## Rules without a row\n',
    `${String(rules.length)} of ${String(productRules.length)} rules hold no row. They depend on an article alone: most keep the record in order`,
    '(a step exists once, after what it rests on, by someone whose duty it is). Those of accounts are the product’s own.\n',
    line(['Rule', 'Articles']),
    line(['---', '---']),
    ...rules.map(({ code, articles }) => line([`[\`${code}\`](reference/rules.md#${code})`, articles.join('; ')])),
    '',
  ].join('\n');
};

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const link = (path: string): string => `[${path.replace(/^.*\/src\//, '').replace(/^test\//, '')}](../${path})`;
