import { isRulebookId, rulebookRow } from '@ecl/enforcement';
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository-texts.js';

/** The parts of an OpenAPI document that say how a question is asked. */
interface Api {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly parameters?: readonly {
            readonly name: string;
            readonly schema?: { readonly enum?: readonly string[] };
          }[];
        };
      }
    >
  >;
}

const ANSWERED = { 是: 'held', 部分: 'partly', 否: 'notYet' } as const;
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const questions = textOf('docs/prosecutor-questions.md')
  .split('\n')
  .filter((line) => /^\| Q\d\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , answered = '', routes = '', lacking = '']) => ({
    id,
    status: ANSWERED[answered.split(' ')[0] as keyof typeof ANSWERED],
    routes: [...routes.matchAll(/`([^`]+)`/g)].map(([, route = '']) => route),
    lacking,
  }));

it('the page of a prosecutor has the twenty questions, with the status of the rulebook', () => {
  const all = Array.from({ length: 20 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`);
  expect(questions.map(({ id }) => id)).toEqual(all);
  expect(questions.map(({ id, status }) => [id, status])).toEqual(
    questions.map(({ id }) => [id, isRulebookId(id) && rulebookRow(id).status]),
  );
});

it('a question of a prosecutor names routes where it is answered, and what is lacking where it is not', () => {
  const odd = questions.filter(
    ({ status, routes, lacking }) =>
      (status === 'notYet') !== (routes.length === 0) || (status === 'held') !== (lacking === ''),
  );
  expect(odd).toEqual([]);
});

it('a route that a question of a prosecutor names is in the API, with its parameters and values', () => {
  const { paths } = JSON.parse(textOf('openapi.json')) as Api;
  const unknown = questions
    .flatMap(({ routes }) => routes)
    .filter((route) => {
      const [path = '', query = ''] = route.split('?');
      const parameters = paths[path]?.get?.parameters;
      return (
        [...new URLSearchParams(query)].some(([name, value]) => {
          const known = parameters?.find((parameter) => parameter.name === name);
          return !known || (value !== '' && known.schema?.enum?.includes(value) === false);
        }) || parameters === undefined
      );
    });
  expect(unknown).toEqual([]);
});
