/** One place that names an id of the rulebook. */
export interface Citation {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** `test`: the name of a test, as `[S17]`. `refs`: the list of a rule. `prose`: a comment or a page. */
  readonly where: 'test' | 'refs' | 'prose';
}

/**
 * What looks like an id: the letters of a family and a number. The pattern is wider than the existing ids, so that a
 * wrong one is found. `M55`, `G27` and other short names of laws are not among them.
 */
const ID = String.raw`(?:G-0\.\d|SC\d{2}|[SLQ]\d{2}|H\d{2}[a-z]?|X\d{1,2}|T\d{1,2}[a-z]?|[ABCDEFKNP]\d{1,2}|[MV]\d)`;
const ONE = new RegExp(`^${ID}$`);
const IDS = new RegExp(String.raw`(?<![\w.%/#-])${ID}(?:–${ID})?(?![\w%])(?!-\d)`, 'g');
/** The bracket at the end of a test's name; a list in code has no word before it. */
const BRACKET = /[\p{L}\d.,:;’')] \[([^[\]]+)\]/gu;
/** A list of a rule; the title of the member has words in it. */
const REFS = /\brefs: \[([^\]\p{Script=Han}]*)\]/gu;

/** Every id that a source or a page names. Code itself is not read: there `'A1'` is the case of a test, not an id. */
export const citationsIn = (path: string, text: string): readonly Citation[] => {
  const lines = text.split('\n');
  const found = (where: Citation['where'], at: (line: string) => readonly string[]): readonly Citation[] =>
    lines.flatMap((line, index) => at(line).map((id) => ({ id, path, line: index + 1, where })));
  if (path.endsWith('.md')) return found('prose', (line) => idsIn(line));
  return [
    ...found('prose', (line) => idsIn(commentOf(line))),
    ...(path.endsWith('.spec.ts') ? found('test', bracketed) : []),
    ...refsIn(path, text),
  ];
};

const commentOf = (line: string): string => {
  if (/^\s*\/?\*/.test(line)) return line;
  return /(?:^|\s)(?:\/\/|\/\*)(.*)$/.exec(line)?.[1] ?? '';
};

const bracketed = (line: string): readonly string[] =>
  commentOf(line) === line ? [] : [...line.matchAll(BRACKET)].flatMap(([, inside = '']) => listed(inside));

/** A list of rules may span lines; the citation is at the beginning of the list. */
const refsIn = (path: string, text: string): readonly Citation[] =>
  [...text.matchAll(REFS)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'([^']+)'/g)].map(([, id = '']) => ({
      id,
      path,
      line: text.slice(0, match.index).split('\n').length,
      where: 'refs' as const,
    })),
  );

/** `X7, H05`; an article in the same bracket is ignored. */
const listed = (inside: string): readonly string[] =>
  inside.split(/[,;]\s*/).flatMap((item) => {
    const [from = '', to] = item.trim().split('–');
    return ONE.test(from) && (to === undefined || ONE.test(to)) ? range(from, to) : [];
  });

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(IDS)].flatMap(([match]) => {
    const [from = '', to] = match.split('–');
    return range(from, to);
  });

/** `H04–H06` is H04, H05 and H06. */
const range = (from: string, to: string | undefined): readonly string[] => {
  if (to === undefined) return [from];
  const [, family = '', first = ''] = /^(\D+)(\d+)$/.exec(from) ?? [];
  const [, other = '', last = ''] = /^(\D+)(\d+)$/.exec(to) ?? [];
  if (first === '' || last === '' || family !== other) return [from, to];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
    const number = String(Number(first) + index);
    return `${family}${number.padStart(first.length, '0')}`;
  });
};
