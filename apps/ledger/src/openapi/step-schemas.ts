import type { CommandType } from '@ecl/enforcement';
import type { EventTypeDefinition } from '@ecl/event-sourcing';
import { identityEventTypes } from '@ecl/identity';
import { amountsInYuan, isNode, refTo, rewrittenIn, type ContractNode } from '@ecl/web';
import { isGivenItsId, stepFamilies, type StepFamily } from '../steps/step-families.js';
import { openApiSchema } from './openapi-schema.js';

type Schemas = Readonly<Record<string, unknown>>;

/** The name of a family in the contract: `registers/rule-packs` is `RegistersRulePacks`. */
const nameOf = ({ path }: Pick<StepFamily, 'path'>): string =>
  path.replaceAll(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const stepAnswerOf = (family: StepFamily): string => `${nameOf(family)}StepAnswer`;
/** Of a step that began something to which the ledger gave the id. */
export const begunAnswerOf = (family: StepFamily): string => `${nameOf(family)}BegunAnswer`;
export const whatIfAnswerOf = (family: StepFamily): string => `${nameOf(family)}WhatIfAnswer`;
/** The body of a question about a step; about one that begins something to which the ledger gives the id, it is another. */
export const askedOf = (family: StepFamily, isBeginning = false): string =>
  `${nameOf(family)}${isBeginning ? 'Beginning' : ''}Asked`;
export const ACCOUNT_STEP_ANSWER = 'AccountStepAnswer';

const eventsOf = (family: Pick<StepFamily, 'path'>): string => `${nameOf(family)}Event`;
const eventOf = ({ name }: EventTypeDefinition): string => `${name}Event`;
const entryOf = ({ name }: EventTypeDefinition): string => `${name}Entry`;
const dataOf = ({ name }: EventTypeDefinition): string => `${name}Data`;

const ACCOUNTS = { path: 'accounts', eventTypes: identityEventTypes } as const;
const sources: readonly Pick<StepFamily, 'path' | 'eventTypes'>[] = [...stepFamilies, ACCOUNTS];

/** The bodies of steps, the questions about them, and the events that answers show: no class describes them. */
export const stepSchemas = (): Schemas =>
  Object.fromEntries([
    ...stepFamilies.flatMap((family) =>
      family.commandTypes.map((each) => [each.name, givenSchema(family, each)] as const),
    ),
    ...stepFamilies.flatMap((family) => askedSchemas(family)),
    ...sources.flatMap(({ eventTypes }) => eventTypes.flatMap(eventSchemas)),
    ...sources.map((family) => [eventsOf(family), oneOfTypes(family.eventTypes, eventOf)] as const),
  ]);

/** The body of a step as a client sends it: without the id that the ledger gives. */
const givenSchema = ({ givesIds }: StepFamily, { schema, begins }: CommandType): ContractNode =>
  begins && givesIds?.member !== undefined
    ? withoutMember(openApiSchema(schema), givesIds.member)
    : openApiSchema(schema);

const withoutMember = ({ required, properties, ...schema }: ContractNode, member: string): ContractNode => ({
  ...schema,
  required: (required as readonly string[]).filter((name) => name !== member),
  properties: Object.fromEntries(Object.entries(properties as object).filter(([name]) => name !== member)),
});

const eventSchemas = (type: EventTypeDefinition): readonly (readonly [string, ContractNode])[] => [
  [dataOf(type), amountsInYuan(openApiSchema(type.schema, 'answer')) as ContractNode],
  [
    eventOf(type),
    {
      type: 'object',
      required: ['type', 'data'],
      properties: { type: { type: 'string', const: type.name }, data: refTo(dataOf(type)) },
    },
  ],
];

const oneOfTypes = (
  types: readonly EventTypeDefinition[],
  schemaOf: (type: EventTypeDefinition) => string,
): ContractNode => ({
  oneOf: types.map((type) => refTo(schemaOf(type))),
  discriminator: {
    propertyName: 'type',
    mapping: Object.fromEntries(types.map((type) => [type.name, `#/components/schemas/${schemaOf(type)}`])),
  },
});

/** A question holds the step as far as it is written: each member that is there must fit, and none has to be. */
const askedSchemas = (family: StepFamily): readonly (readonly [string, ContractNode])[] => {
  const isGiven = (commandType: CommandType) => isGivenItsId(family, commandType);
  const [beginning, others] = [
    family.commandTypes.filter(isGiven),
    family.commandTypes.filter((commandType) => !isGiven(commandType)),
  ];
  const anyOf = (commandTypes: readonly CommandType[]) =>
    anyOfThem(commandTypes.map(({ name }) => refTo(`${name}Asked`)));
  return [
    ...family.commandTypes.map(
      (commandType) => [`${commandType.name}Asked`, partOf(givenSchema(family, commandType))] as const,
    ),
    [askedOf(family), anyOf(others)],
    ...(beginning.length > 0 ? [[askedOf(family, true), anyOf(beginning)] as const] : []),
  ];
};

const anyOfThem = ([first = {}, ...others]: readonly ContractNode[]): ContractNode =>
  others.length === 0 ? first : { anyOf: [first, ...others] };

const AT = {
  type: 'string',
  format: 'date-time',
  description: '为哪一时刻而问；不填为现在 / The moment for which it is asked; now if left out',
};

const partOf = (schema: ContractNode): ContractNode => {
  const part = rewrittenIn(schema, ({ required, ...node }) =>
    Array.isArray(required) && isNode(node['properties'])
      ? node
      : { ...node, ...(required === undefined ? {} : { required }) },
  ) as ContractNode;
  return { ...part, properties: { at: AT, ...(part['properties'] as object) } };
};

/** The answers of classes that show events, each with the events that it can show. */
export const withEvents = (schemas: Schemas): Schemas => {
  const { StepAnswer, BegunAnswer, WhatIfStepAnswer, RecordedEventAnswer: _, ...others } = schemas;
  const cases = refTo(eventsOf({ path: 'cases' }));
  const shown = (schema: unknown, events: ContractNode) =>
    rewrittenIn(schema, (node) => (node['$ref'] === refTo('RecordedEventAnswer')['$ref'] ? events : node));
  return {
    ...(shown(others, cases) as Schemas),
    ...entriesIn(others['RegisterEntry']),
    [ACCOUNT_STEP_ANSWER]: shown(StepAnswer, refTo(eventsOf(ACCOUNTS))),
    ...Object.fromEntries(
      stepFamilies.flatMap((family) => [
        [stepAnswerOf(family), shown(StepAnswer, refTo(eventsOf(family)))],
        ...(family.givesIds ? [[begunAnswerOf(family), shown(BegunAnswer, refTo(eventsOf(family)))] as const] : []),
        [whatIfAnswerOf(family), shown(WhatIfStepAnswer, refTo(eventsOf(family)))],
      ]),
    ),
  };
};

/** An entry of a register is an event too, with its number: one form for each kind of entry. */
const entriesIn = (entry: unknown): Schemas => {
  const types = [
    ...new Set(
      stepFamilies.filter(({ path }) => path.startsWith('registers/')).flatMap(({ eventTypes }) => eventTypes),
    ),
  ];
  const { properties = {}, ...rest } = entry as { readonly properties?: object };
  const formOf = (type: EventTypeDefinition): ContractNode => ({
    ...rest,
    properties: { ...properties, type: { type: 'string', const: type.name }, data: refTo(dataOf(type)) },
  });
  return {
    ...Object.fromEntries(types.map((type) => [entryOf(type), formOf(type)])),
    RegisterEntry: oneOfTypes(types, entryOf),
  };
};
