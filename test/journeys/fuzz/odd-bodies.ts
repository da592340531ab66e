import type { Chance } from './chance.js';

/** The parts of JSON Schema that the contract uses. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
}

/** Values that a boundary must not trip over, whatever it expects there. */
export const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[]]]],
  '\u0000',
  '\ud800',
  '\u202e反了',
  '\u200b',
  '\u001b[2J',
  '0000-01-01',
  '0000-12-31T23:59:59.999Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00.000Z',
  '2026-02-30',
  '__proto__',
  'constructor',
  '案'.repeat(5_000),
  "'; DROP TABLE events; --",
  '../../etc/passwd',
  '{{7*7}}',
  '150402199001010011',
];

/** What each form of text accepts, so that a request gets past the schema and to the rules. */
const TEXTS: readonly string[] = [
  'demo-1',
  '占道经营',
  '2026-05-06',
  '2026-05-06T02:00:00.000Z',
  '2031-12-31',
  '2031-12-31T02:00:00.000Z',
  '1999-01-01',
  '1999-01-01T00:00:00.000Z',
  '150402',
  '5',
  'a'.repeat(64),
  '5f0a2c1e-7d34-5b86-9c52-1e8f0b7a6d43',
];

/** Makes bodies from schemas: mostly as the contract says, with an odd value here and there. */
export class OddBodies {
  /** @param words ids of what is there: people, agencies, cases, papers */
  constructor(
    private readonly chance: Chance,
    private readonly resolve: (reference: string) => Schema,
    private readonly words: readonly string[],
  ) {}

  /** @param oddness one value in so many is odd */
  value(schema: Schema, oddness: number, depth = 0): unknown {
    const { chance } = this;
    if (chance.oneIn(oddness)) return chance.of(ODD_VALUES);
    if (schema.$ref !== undefined) return this.value(this.resolve(schema.$ref), oddness, depth);
    if ('const' in schema) return schema.const;
    if (schema.enum) return chance.of(schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.value(chance.of(choices), oddness, depth);
    if (schema.allOf?.[0]) return this.value(schema.allOf[0], oddness, depth);
    switch (schema.type) {
      case 'object':
        return this.object(schema, oddness, depth);
      case 'array':
        return this.array(schema, oddness, depth);
      case 'integer':
      case 'number':
        return this.number(schema);
      case 'boolean':
        return chance.oneIn(2);
      case 'string':
        return this.text(schema);
      default:
        return chance.of(TEXTS);
    }
  }

  private object({ properties = {}, required = [] }: Schema, oddness: number, depth: number): object {
    const members: [string, unknown][] = [];
    for (const [name, schema] of Object.entries(properties)) {
      const isLeftOut = required.includes(name) ? this.chance.oneIn(3 * oddness) : this.chance.oneIn(2) || depth > 6;
      if (!isLeftOut) members.push([name, this.value(schema, oddness, depth + 1)]);
    }
    if (this.chance.oneIn(2 * oddness))
      members.push([
        this.chance.of(['__proto__', 'constructor', 'toString', 'no-such-member', '']),
        this.chance.of(ODD_VALUES),
      ]);
    // Object.fromEntries defines `__proto__` as a member of its own, as JSON.parse does.
    return Object.fromEntries(members);
  }

  private array({ items = {}, minItems = 0 }: Schema, oddness: number, depth: number): unknown[] {
    const count = this.chance.oneIn(4 * oddness) ? 40 : minItems + this.chance.upTo(depth > 6 ? 1 : 3);
    return Array.from({ length: count }, () => this.value(items, oddness, depth + 1));
  }

  private number({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema): number {
    const { chance } = this;
    if (chance.oneIn(3)) return chance.of([minimum, maximum]);
    return Math.min(maximum, minimum + chance.upTo(chance.of([5, 1_000, 10_000_000])));
  }

  private text({ pattern }: Schema): string {
    const { chance } = this;
    const form = new RegExp(pattern ?? '', 'u');
    for (let tried = 0; tried < 12; tried += 1) {
      const text = chance.of(chance.oneIn(2) ? this.words : TEXTS);
      if (form.test(text)) return text;
    }
    return TEXTS.find((text) => form.test(text)) ?? chance.of(TEXTS);
  }
}
