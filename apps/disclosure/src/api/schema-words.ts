import { Type, type TSchema } from 'typebox';

/** A text that says something to a reader of the description. */
export const said = (description: string, more: object = {}) => Type.String({ description, ...more });
export const day = (description: string) => said(description, { format: 'date' });
/** Always there, null where there is nothing to say: a reader need not ask whether a member exists. */
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
/** One of the schemas of `api-schemas.ts`, by its name. */
export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
