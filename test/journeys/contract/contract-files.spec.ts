import type { OpenAPIObject } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deepOnly } from '../../running/repetitions.js';
import { measureOf, operationsOf } from './closed-contract.js';
import { membersOf, patternsIn, schemasIn, vagueSchemas } from './contract-walk.js';

/** `documents.spec` compares these files with the processes. */
const repository = fileURLToPath(new URL('../../../', import.meta.url));
const contractIn = (file: string): OpenAPIObject =>
  JSON.parse(readFileSync(`${repository}${file}`, 'utf8')) as OpenAPIObject;
const FILES = ['openapi.json', 'openapi-public.json'] as const;

/** What the linter says; it ends with a status where it finds something. */
const lint = (file: string): Promise<string> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [`${repository}node_modules/@redocly/cli/bin/cli.js`, 'lint', `${repository}${file}`, '--format=json'],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }, maxBuffer: 2 ** 26 },
      (_, stdout) => {
        done(stdout);
      },
    );
  });

interface Described {
  readonly requestBody?: WithContent;
  readonly responses: Readonly<Record<string, WithContent>>;
}
interface WithContent {
  readonly content?: Readonly<
    Record<
      string,
      {
        readonly schema: Readonly<Record<string, unknown>>;
        readonly example?: unknown;
        readonly examples?: { readonly problem?: { readonly $ref: string } };
      }
    >
  >;
}

const isInBothLanguages = (description: unknown): boolean =>
  typeof description === 'string' && /\p{Script=Han}/u.test(description) && /[A-Za-z]{2}/.test(description);

const isNumber = ({ type, anyOf = [], oneOf = [], items = {} }: Readonly<Record<string, unknown>>): boolean =>
  [type].flat().some((each) => each === 'integer' || each === 'number') ||
  [...(anyOf as object[]), ...(oneOf as object[])].some((each) => isNumber({ ...each })) ||
  (type === 'array' && isNumber({ ...(items as object) }));

describe.each(FILES)('the contract in %s', (file) => {
  const contract = contractIn(file);

  it(`${file} is valid OpenAPI 3.1 to its schema`, async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(contract) });
    expect([contract.openapi, valid, errors]).toEqual(['3.1.0', true, undefined]);
  });

  // Its start takes as long as the rest of this spec.
  deepOnly(it)(`${file} has no fault and no warning to Redocly`, async () => {
    const said = await lint(file);
    const { problems } = JSON.parse(said.slice(said.indexOf('{'))) as {
      readonly problems: readonly { readonly ruleId: string; readonly message: string }[];
    };
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it(`every schema in ${file} says what it describes`, () => {
    expect(vagueSchemas(contract)).toEqual([]);
  });

  it(`every member and parameter in ${file} is described in both languages`, () => {
    const members = membersOf(contract);
    expect(members.length).toBeGreaterThan(50);
    expect(members.filter(({ description }) => !isInBothLanguages(description)).map(({ place }) => place)).toEqual([]);
  });

  it(`every member in ${file} has a title, and every number its unit`, () => {
    const members = membersOf(contract);
    expect(members.filter(({ schema }) => schema['x-title'] === undefined).map(({ place }) => place)).toEqual([]);
    const numbers = members.filter(({ schema }) => isNumber(schema));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter(({ schema }) => schema['x-unit'] === undefined).map(({ place }) => place)).toEqual([]);
  });

  it(`${file} has an example of every body and every answer, each as its schema says`, () => {
    const measure = measureOf(contract);
    const faults: string[] = [];
    for (const [operation, described] of operationsOf(contract)) {
      const { requestBody, responses } = described as unknown as Described;
      for (const [place, { content = {} }] of [
        ...(requestBody ? [['body', requestBody] as const] : []),
        ...Object.entries(responses),
      ])
        for (const { schema, example, examples } of Object.values(content)) {
          const name = examples?.problem?.$ref.split('/').at(-1) ?? '';
          const shared = contract.components?.examples?.[name] as { readonly value?: unknown } | undefined;
          const given = example ?? shared?.value;
          if (given === undefined) faults.push(`${operation} ${place} has no example`);
          else faults.push(...measure(schema, given).map((fault) => `${operation} ${place} ${fault}`));
        }
    }
    expect(faults).toEqual([]);
  });

  it(`every pattern in ${file} has an example that fits it, unless it only asks for something`, () => {
    const patterns = patternsIn(contract);
    expect(patterns.length).toBeGreaterThan(1);
    expect(
      patterns.filter(
        ({ pattern, example }) => typeof example !== 'string' || !new RegExp(String(pattern), 'u').test(example),
      ),
    ).toEqual([]);
  });

  it(`${file} says where it is served, and what each route asks for`, () => {
    expect(contract.servers).toEqual([expect.objectContaining({ url: '/' })]);
    for (const [operation, { security }] of operationsOf(contract))
      expect([operation, Array.isArray(security)]).toEqual([operation, true]);
  });
});

describe('the contract of the staff API', () => {
  const contract = contractIn('openapi.json');

  it('a code of a second factor and the address of a provider are shown as such, and not as those of a rule', () => {
    const text = JSON.stringify(contract.paths['/api/session/second-factor']);
    expect(text).toContain('"example":{"code":"418052"}');
    const begun = JSON.stringify(contract.paths['/api/session/oidc']);
    expect(begun).toMatch(/"example":\{"href":"https:/);
  });

  const members = new Map(membersOf(contract).map((member) => [member.place, member]));

  it('the contract of the staff API says of money that it is in fen, wherever money is', () => {
    const money = [...members.values()].filter(({ schema }) => schema['x-unit'] === 'fen');
    expect(money.length).toBeGreaterThan(40);
    expect(money.filter(({ description }) => !/分.*fen/.test(String(description))).map(({ place }) => place)).toEqual(
      [],
    );
    const titles = money.map(({ place, schema }) => [place, schema['x-title'] as { zh: string; en: string }] as const);
    expect(titles.filter(([, { zh, en }]) => !/分/.test(zh) || !/ in fen$/.test(en))).toEqual([]);
  });

  it('the contract of the staff API has beside each amount of an answer its text in yuan, and takes none in a step', () => {
    const amountsIn = (names: ReadonlySet<string>): readonly string[] =>
      [...members.values()].flatMap(({ place, schema }) =>
        names.has(place.split('/')[0] ?? '') && schema['x-unit'] === 'fen' ? [place] : [],
      );
    const asked = [...operationsOf(contract).values()].map((each) => (each as { requestBody?: unknown }).requestBody);
    const answered = [...operationsOf(contract).values()].map(({ responses }) => responses);
    const [inSteps, inAnswers] = [amountsIn(schemasIn(contract, asked)), amountsIn(schemasIn(contract, answered))];
    expect([inSteps.length > 30, inAnswers.length > 30]).toEqual([true, true]);
    expect(inAnswers.filter((place) => !members.has(`${place}Text`))).toEqual([]);
    expect(inSteps.filter((place) => members.has(`${place}Text`))).toEqual([]);
  });

  it('the contract of the staff API has what a form needs: marks, pickers and whose personal data it is', () => {
    const marks = [...members.values()].map(({ schema }) => schema);
    for (const mark of ['x-mark', 'x-picker', 'x-personal', 'x-unit'])
      expect([mark, marks.filter((schema) => schema[mark] !== undefined).length > 5]).toEqual([mark, true]);
    expect(members.get('ProposeFiling/powerCode')?.schema).toMatchObject({
      'x-title': { zh: '职权编码', en: 'Code of the power' },
      'x-picker': '/api/powers',
    });
  });

  it('the contract of the staff API gives each place from which a form picks as a route that can be asked', () => {
    const pickers = [...members.values()].flatMap(({ schema }) => (schema['x-picker'] as string | undefined) ?? []);
    const routes = [...operationsOf(contract).keys()].filter((route) => route.startsWith('GET '));
    const patterns = routes.map((route) => new RegExp(`^${route.slice(4).replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    expect([...new Set(pickers)].filter((each) => !patterns.some((pattern) => pattern.test(each)))).toEqual([]);
  });

  it('the contract of the staff API leaves out what only the product reads', () => {
    expect(JSON.stringify(contract)).not.toMatch(/"~|x-upcast-only/);
  });
});

describe('a contract that says too little', () => {
  const planted = (schema: object): OpenAPIObject =>
    ({
      openapi: '3.1.0',
      info: {},
      paths: {},
      components: { schemas: { Planted: schema } },
    }) as unknown as OpenAPIObject;

  it.each([
    [{}, 'Planted has no type'],
    [{ type: 'object' }, 'Planted has no members'],
    [{ type: 'object', additionalProperties: true }, 'Planted has no members'],
    [{ type: 'array' }, 'Planted has no items'],
    [{ type: 'array', items: {} }, 'Planted[] has no type'],
    [{ type: 'object', properties: { a: { anyOf: [{ type: 'string' }, {}] } } }, 'Planted/a|1 has no type'],
    [{ type: 'object', additionalProperties: { type: 'object' } }, 'Planted{} has no members'],
  ])('a schema that says too little is found: %j', (schema, fault) => {
    expect(vagueSchemas(planted(schema))).toEqual([fault]);
  });
});
