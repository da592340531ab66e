import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly string[] };
  readonly example?: unknown;
}

/** Answers that do not end. What they tell whom is in `events.spec.ts`. */
const ENDLESS = ['/api/events'];

/** Every GET of the contract with each id, and each value of what it must be asked. */
export const everyAddress = (ids: readonly string[]): readonly string[] => {
  const { paths } = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../openapi.json', import.meta.url)), 'utf8'),
  ) as {
    paths: Record<string, { get?: { parameters?: readonly Parameter[] } }>;
  };
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (get === undefined || ENDLESS.includes(path)) return [];
    const parameters = get.parameters ?? [];
    const inPath = path.includes('{') ? ids.map((id) => path.replaceAll(/\{\w+\}/g, id)) : [path];
    const registers = parameters.find(({ name }) => name === 'register')?.schema?.enum;
    const places = registers === undefined ? inPath : registers.map((each) => path.replace('{register}', each));
    return parameters
      .filter((each) => each.in === 'query' && each.required === true)
      .reduce<readonly string[]>(
        (addresses, { name, schema, example }) =>
          addresses.flatMap((address) =>
            (schema?.enum ?? [typeof example === 'string' ? example : '2026-05-06']).map(
              (value) => `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`,
            ),
          ),
        places,
      );
  });
};
