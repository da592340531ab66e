import type { OpenAPIObject } from '@nestjs/swagger';
import { Compile } from 'typebox/schema';

type Node = Readonly<Record<string, unknown>>;

/**
 * Composes an example from its schema where the demonstration has none: each member has a value that a member of the same name
 * has in the demonstration and that fits, and otherwise the plainest value of its form.
 */
export class Composing {
  private readonly values = new Map<string, unknown[]>();

  constructor(private readonly contract: OpenAPIObject) {}

  /** Learns the values of the members of an example. */
  learn(value: unknown): void {
    if (Array.isArray(value)) for (const each of value as readonly unknown[]) this.learn(each);
    if (!isNode(value)) return;
    for (const [name, member] of Object.entries(value)) {
      const known = this.values.get(name) ?? [];
      if (!known.some((each) => JSON.stringify(each) === JSON.stringify(member))) known.push(member);
      this.values.set(name, known);
      this.learn(member);
    }
  }

  /** @param first values by the names of members that come before those of the demonstration */
  example(given: Node, first: Node = {}, name = '', depth = 0): unknown {
    const schema = this.resolved(given);
    if (isPaper(schema)) return paper(given);
    const own = given['example'] ?? schema['example'];
    if (SAID_BY_ITS_PLACE.has(name) && own !== undefined) return own;
    const known = saysItselfAt(schema, name) ? [] : (this.values.get(name) ?? []);
    const fitting = [...(name in first ? [first[name]] : []), ...known].find((value) => this.fits(schema, value));
    if (name !== '' && fitting !== undefined) return fitting;
    const { const: only, enum: words, items, minItems } = schema;
    if (only !== undefined) return only;
    if (Array.isArray(words)) return words[0];
    const branches = (schema['oneOf'] ?? schema['anyOf']) as readonly Node[] | undefined;
    if (branches) return this.example(branches[0] ?? {}, first, name, depth);
    switch ([schema['type']].flat()[0]) {
      case 'object':
        return this.object(schema, first, depth);
      case 'array':
        return Array.from({ length: Math.max(1, Number(minItems ?? 0)) }, () =>
          this.example(titledAs(items as Node, given), first, name, depth + 1),
        );
      case 'integer':
      case 'number':
        return numberOf(name, schema);
      case 'boolean':
        return true;
      default:
        return textOf(name, given, schema);
    }
  }

  private object({ properties = {}, required = [] }: Node, first: Node, depth: number): Node {
    return Object.fromEntries(
      (required as readonly string[]).map((name) => [
        name,
        this.example((properties as Readonly<Record<string, Node>>)[name] ?? {}, first, name, depth + 1),
      ]),
    );
  }

  private resolved(schema: Node): Node {
    const { $ref } = schema;
    if (typeof $ref !== 'string') return schema;
    return this.resolved(this.contract.components?.schemas?.[$ref.split('/').at(-1) ?? ''] as Node);
  }

  /** What a step records, as its event shows it. */
  event(type: string, body: Node): Node {
    return { type, data: this.example({ $ref: `#/components/schemas/${type}Data` }, body) };
  }

  private readonly checks = new Map<string, (value: unknown) => boolean>();

  private fits(schema: Node, value: unknown): boolean {
    const key = JSON.stringify(schema);
    const known = this.checks.get(key);
    const check = known ?? checkOf(this.contract, schema);
    if (!known) this.checks.set(key, check);
    return check(value);
  }
}

/** An item of a list is called as the list. */
const titledAs = (items: Node, list: Node): Node => ({ ...items, 'x-title': items['x-title'] ?? list['x-title'] });

/** Compares a value with a schema of a contract. */
const checkOf = (contract: OpenAPIObject, schema: Node): ((value: unknown) => boolean) => {
  const needed = new Map<string, unknown>();
  const collect = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      if (needed.has(name)) continue;
      needed.set(name, contract.components?.schemas?.[name]);
      collect(needed.get(name));
    }
  };
  collect(schema);
  const validator = Compile({ ...schema, components: { schemas: Object.fromEntries(needed) } });
  return (value) => validator.Check(value);
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Texts that mean the same wherever they are; any other text is of its place. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set([
  ...['address', 'article', 'bankReference', 'caseNumber', 'contact', 'decisionNumber', 'instrument', 'law', 'name'],
  ...[
    'number',
    'obligationId',
    'phone',
    'place',
    'policeOrgan',
    'procuratorate',
    'receiptNumber',
    'specification',
    'unit',
  ],
]);
/** Members of one name that are something else at each place: what another one holds is no example of this one. */
const SAID_BY_ITS_PLACE: ReadonlySet<string> = new Set(['code', 'href', 'url']);
const saysItselfAt = ({ pattern }: Node, name: string): boolean => pattern === '\\S' && !SAME_EVERYWHERE.has(name);

const isPaper = ({ properties }: Node): boolean =>
  isNode(properties) && ['documentId', 'title', 'sha256'].every((name) => name in properties);

/** A paper that is called as its member is. */
const paper = (member: Node): Node => ({
  documentId: 'doc-1',
  title: titleOf(member),
  sha256: '62305ece4fceac1173c4fa8bb27bdbe6201563d11eeb063ef8976e5819d846f6',
});

const titleOf = (member: Node): string => ((member['x-title'] ?? {}) as { readonly zh?: string }).zh ?? '文书';

const numberOf = (name: string, { minimum, maximum, ...schema }: Node): number => {
  const usual = name === 'year' ? 2027 : (USUAL[String(schema['x-unit'])] ?? 1);
  return Math.min(Math.max(usual, Number(minimum ?? usual)), Number(maximum ?? usual));
};
const USUAL: Readonly<Record<string, number>> = { fen: 100_000, day: 10 };

const textOf = (name: string, member: Node, schema: Node): string => {
  const { format, example } = schema;
  if (format === 'date-time') return '2026-09-14T01:30:00.000Z';
  if (format === 'date') return '2026-09-14';
  if (schema['x-mark'] === 'person') return 'demo-li';
  const called = /^(\w+?)Ids?$/.exec(name)?.[1];
  if (called !== undefined) return `${called}-1`;
  return typeof example === 'string' ? example : `${titleOf(member)}（示例）`;
};
