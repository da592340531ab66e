import { code, date, optional, text, type PayloadSchema } from '@ecl/event-sourcing';
import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { DayRange, PageRequest } from '@ecl/read-models';
import { Type } from 'typebox';
import { openApiSchema } from '../openapi/openapi-schema.js';
import { validating } from '../steps/validated.js';

/** What every list takes. Parameters are texts; one that is given twice is a list, and refused. */
export const listParameters = () => ({
  after: optional(text({ max: 100 })),
  size: optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
  atLeast: optional(text({ max: 41 })),
});

export const pageIn = ({ after, size }: { after?: string; size?: string }): PageRequest => ({
  after,
  size: size === undefined ? undefined : Number(size),
});

type Day = ReturnType<typeof optionalDay>;
const optionalDay = () => optional(date());

/** `<name>From` and `<name>To`: days, both included, either end open. */
export const dayRange = <const Name extends string>(name: Name): Record<`${Name}From` | `${Name}To`, Day> => {
  const range: Record<string, Day> = { [`${name}From`]: optionalDay(), [`${name}To`]: optionalDay() };
  return range;
};

export const rangeIn = (from: string | undefined, to: string | undefined): DayRange | undefined =>
  from === undefined && to === undefined ? undefined : { from, to };

export const optionalCode = () => optional(code());

/** Checks the parameters of a query and documents them, from one description. */
export const queryParameters = <S extends PayloadSchema & { properties: Record<string, PayloadSchema> }>(schema: S) => {
  const required: readonly string[] = (schema as { required?: readonly string[] }).required ?? [];
  return {
    read: validating(schema),
    describe: () =>
      applyDecorators(
        ...Object.entries(schema.properties).map(([name, property]) =>
          ApiQuery({ name, required: required.includes(name), schema: openApiSchema(property) }),
        ),
      ),
  };
};
