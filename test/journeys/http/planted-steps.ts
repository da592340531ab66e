import { caseCommandTypes, leadCommandTypes, type CommandType } from '@ecl/enforcement';
import { personalFieldsOf, schemaCheck } from '@ecl/event-sourcing';
import type { Step } from '@ecl/storytelling';

const TYPES: ReadonlyMap<string, CommandType> = new Map(
  [...caseCommandTypes, ...leadCommandTypes].map((type) => [type.name, type]),
);

/** Begins every mark. */
export const MARK = 'ZGEHEIM';

/**
 * Plants a mark in every text of a step that its schema marks as personal data, one mark for each text; numbers of a form of
 * their own are left as they are, and are marks themselves.
 */
export class Planting {
  /** Every text that is nobody's but of those whom it is about, with the members in which it is. */
  readonly secrets = new Map<string, Set<string>>();
  private readonly marks = new Map<string, string>();

  plant({ command, ...step }: Step): Step {
    const type = TYPES.get(command.type);
    if (!type) return { ...step, command };
    let data: object = command.data;
    for (const { path } of personalFieldsOf(type.schema))
      data = changedAt(data, path, (value, whole) =>
        this.planted(value, `${type.name}/${path.join('/')}`, type, whole),
      );
    return { ...step, command: { ...command, data } };
  }

  private planted(value: unknown, place: string, { schema }: CommandType, whole: (other: unknown) => object): unknown {
    if (typeof value !== 'string') return value;
    const mark = this.marks.get(value) ?? `${value}${MARK}${String(this.marks.size).padStart(4, '0')}Q`;
    const fits = schemaCheck(schema)(whole(mark)).length === 0;
    if (fits) this.marks.set(value, mark);
    const secret = fits ? mark.slice(value.length) : value;
    // Short ones, such as a day of birth, are in any text by chance.
    if (secret.length >= 11) this.secrets.set(secret, (this.secrets.get(secret) ?? new Set()).add(place));
    return fits ? mark : value;
  }
}

type Change = (value: unknown, whole: (other: unknown) => object) => unknown;

/** The data with what is at a path changed; `*` is every item of a list. */
const changedAt = (data: object, path: readonly string[], change: Change): object => {
  const places = placesAt(data, path);
  let changed = data;
  for (const place of places) {
    const before = changed;
    const value = valueAt(before, place);
    if (value === undefined) continue;
    changed = withValue(
      before,
      place,
      change(value, (other) => withValue(before, place, other) as object),
    ) as object;
  }
  return changed;
};

const placesAt = (data: unknown, [first, ...rest]: readonly string[]): readonly (readonly string[])[] => {
  if (first === undefined) return [[]];
  if (typeof data !== 'object' || data === null) return [];
  const names = first === '*' ? Object.keys(data) : first in data ? [first] : [];
  return names.flatMap((name) =>
    placesAt((data as Record<string, unknown>)[name], rest).map((place) => [name, ...place]),
  );
};

const valueAt = (data: unknown, place: readonly string[]): unknown =>
  place.reduce((at: unknown, name) => (at as Record<string, unknown> | undefined)?.[name], data);

const withValue = (data: unknown, [first, ...rest]: readonly string[], value: unknown): unknown => {
  if (first === undefined) return value;
  if (Array.isArray(data))
    return data.map((item: unknown, i) => (String(i) === first ? withValue(item, rest, value) : item));
  const record = data as Record<string, unknown>;
  return { ...record, [first]: withValue(record[first], rest, value) };
};
