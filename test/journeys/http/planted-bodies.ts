import { personalFieldsOf, valuesAt } from '@ecl/event-sourcing';
import { exampleOf } from '@ecl/event-sourcing/testing';
import { stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { isGivenItsId } from './given-ids.js';

/** A step with something of its own in every member that is marked as personal, from its schema. */
export interface PlantedBody {
  /** Its address below `/api/`. */
  readonly path: string;
  readonly body: object;
  /** What was planted, with the member. */
  readonly planted: ReadonlyMap<string, string>;
  /** Members that are marked and have nothing of their own in them: there must be none. */
  readonly bare: readonly string[];
}

/** A day of birth that is in no other text. */
const BORN_ON = '1931-07-19';
/** Fewer signs are in any text by chance. */
const SHORTEST = 10;

/**
 * Every step that has such a member. A member that is new is planted without anybody having to think of it, or is `bare`.
 * @param mark begins every mark
 */
export const plantedBodies = (mark: string): readonly PlantedBody[] =>
  stepFamilies.flatMap(({ path: family, commandTypes }) =>
    commandTypes.flatMap((type) => {
      const marked = personalFieldsOf(type.schema).map(({ path }) => path);
      if (marked.length === 0) return [];
      const wordAt = (place: string): string =>
        place.endsWith('birthDate') ? BORN_ON : `${mark}${type.name}${String(marked.map(textOf).indexOf(place))}Q`;
      const body = exampleOf(type.schema, (path) => {
        const place = path.slice(1).replaceAll(/(?<=\/)\d+(?=\/|$)/g, '*');
        return marked.some((each) => textOf(each) === place) ? wordAt(place) : undefined;
      }) as object;
      // A member with a form of its own has an example of it.
      const valueAt = (path: readonly string[]): string | undefined =>
        valuesAt(body, path).find((value): value is string => typeof value === 'string' && value.length >= SHORTEST);
      const id = family.startsWith('registers/') || isGivenItsId(family, type.name) ? '' : '/published';
      return [
        {
          path: `${family}${id}/steps/${type.step}`,
          body,
          planted: new Map(
            marked.flatMap((path) => {
              const value = valueAt(path);
              return value === undefined ? [] : [[value, `${type.name}/${textOf(path)}`] as const];
            }),
          ),
          bare: marked.filter((path) => valueAt(path) === undefined).map((path) => `${type.name}/${textOf(path)}`),
        },
      ];
    }),
  );

const textOf = (path: readonly string[]): string => path.join('/');
