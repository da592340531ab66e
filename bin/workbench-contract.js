/** What the workbench takes from the contract of the staff API: types of questions and answers, and a form for each step. */
import openapiTypes, { astToString } from 'openapi-typescript';

const isObject = (value) => typeof value === 'object' && value !== null;

const nameIn = ({ $ref }) => (typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined);

const eachNode = (node, visit) => {
  if (Array.isArray(node)) for (const each of node) eachNode(each, visit);
  else if (isObject(node)) {
    visit(node);
    for (const each of Object.values(node)) eachNode(each, visit);
  }
};

/** The schemas that are named below a node, also through others. */
const schemasBelow = (node, schemas) => {
  const found = new Set();
  const add = (start) =>
    eachNode(start, (each) => {
      const name = nameIn(each);
      if (name === undefined || found.has(name) || schemas[name] === undefined) return;
      found.add(name);
      add(schemas[name]);
    });
  add(node);
  return found;
};

/** A copy without the keys that its reader does not need. Members of a schema stay, whatever they are called. */
const copyWithout = (isLeftOut, inPlaceOf = () => undefined) => {
  const copy = (node) => {
    if (Array.isArray(node)) return node.map(copy);
    if (!isObject(node)) return node;
    return (
      inPlaceOf(node) ??
      Object.fromEntries(
        Object.entries(node)
          .filter(([key]) => !isLeftOut(key))
          .map(([key, value]) => [key, key === 'properties' ? eachOf(value, copy) : copy(value)]),
      )
    );
  };
  return copy;
};
const eachOf = (members, change) =>
  Object.fromEntries(Object.entries(members).map(([name, each]) => [name, change(each)]));

const EVENT = {
  type: 'object',
  required: ['type', 'data'],
  properties: { type: { type: 'string' }, data: { type: 'object', additionalProperties: true } },
};

/** Types do not need what is only for people, and for them an event is a name with a payload. */
const forTypes = copyWithout(
  (key) => /^(x-|examples?$|description$|summary$)/.test(key),
  ({ discriminator }) => (discriminator === undefined ? undefined : EVENT),
);

const ALSO = ['CasesStepAnswer', 'CasesBegunAnswer', 'CasesWhatIfAnswer', 'ViolationAnswer', 'WouldBreak'];

/** @returns {Promise<string>} a declaration file: every route but those of single steps, whose bodies the forms describe */
export const contractTypes = async (document) => {
  const { schemas } = document.components;
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !path.includes('/steps/')));
  const slim = forTypes({ paths, schemas });
  const kept = schemasBelow(
    [slim.paths, ...ALSO.map((name) => ({ $ref: `#/components/schemas/${name}` }))],
    slim.schemas,
  );
  const { schemas: _, ...components } = document.components;
  const types = await openapiTypes({
    ...document,
    paths: slim.paths,
    components: {
      ...forTypes(components),
      schemas: Object.fromEntries([...kept].map((name) => [name, slim.schemas[name]])),
    },
  });
  return `/* Made from openapi.json by bin/workbench-contract.js; do not edit. */\n${astToString(types)}`;
};

const NOT_IN_FORMS = new Set(['description', 'example', 'examples', 'additionalProperties']);

/** What a form reads of a schema; texts for Swagger and lengths of ids say nothing to it. */
const forForm = copyWithout((key) => NOT_IN_FORMS.has(key));

const STEP = /^\/api\/(?:([a-z-]+(?:\/[a-z-]+)?)(?:\/\{id\})?)\/steps\/([a-z-]+)$/;

/** @returns {Record<string, object>} by family and step, such as `cases.approve-filing`: its words, its schema, the schemas that it names */
export const formsOfSteps = ({ paths, components: { schemas } }) =>
  Object.fromEntries(
    Object.entries(paths).flatMap(([path, { post }]) => {
      const [, family, step] = STEP.exec(path) ?? [];
      const body = post?.requestBody?.content?.['application/json']?.schema;
      if (family === undefined || step === undefined || body === undefined) return [];
      const used = schemasBelow(body, schemas);
      const isBeginning = !path.includes('{id}') && !path.startsWith('/api/registers/');
      const form = {
        path,
        ...titleOf(post),
        body: forForm(body),
        schemas: Object.fromEntries([...used].map((name) => [name, forForm(schemas[name])])),
      };
      return [[`${family.replace('/', '.')}.${isBeginning ? 'begin.' : ''}${step}`, form]];
    }),
  );

/** @returns {Record<string, { zh: string, en: string }>} what the step of each command is called */
export const titlesOfSteps = ({ paths }) =>
  Object.fromEntries(
    Object.entries(paths).flatMap(([path, { post }]) => {
      const command = STEP.test(path)
        ? nameIn(post?.requestBody?.content?.['application/json']?.schema ?? {})
        : undefined;
      return command === undefined ? [] : [[command, titleOf(post)]];
    }),
  );

/** How a member of an event is shown, where its value alone does not say it. */
const kindOfMember = (schema) =>
  schema['x-unit'] === 'fen' ? 'fen' : schema['x-mark'] === 'person' ? 'person' : undefined;

/**
 * @returns {Record<string, { zh: string, en: string, kind?: string }>} what the members of events are called, by name; where events
 * call one name differently, as most of them do
 */
export const membersOfEvents = ({ components: { schemas } }) => {
  const told = new Map();
  const names = Object.keys(schemas).filter((name) => name.endsWith('Event'));
  const below = new Set(names.flatMap((name) => [...schemasBelow(schemas[name], schemas)]));
  for (const name of below)
    eachNode(schemas[name], ({ properties }) => {
      if (!isObject(properties)) return;
      for (const [member, schema] of Object.entries(properties)) {
        const title = schema['x-title'];
        if (title === undefined) continue;
        const said = JSON.stringify({
          zh: title.zh.replace('（分）', ''),
          en: title.en.replace(/ in fen$/, ''),
          kind: kindOfMember(schema.items ?? schema),
        });
        const counts = told.get(member) ?? new Map();
        counts.set(said, (counts.get(said) ?? 0) + 1);
        told.set(member, counts);
      }
    });
  return Object.fromEntries(
    [...told].map(([member, counts]) => [member, JSON.parse([...counts].sort((a, b) => b[1] - a[1])[0][0])]),
  );
};

const titleOf = ({ summary }) => {
  const [zh, en] = summary.replace('，编号由账本给出', '').replace('; the ledger gives the id', '').split(' · ');
  return { zh, en };
};
