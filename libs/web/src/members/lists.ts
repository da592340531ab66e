import type { Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Min,
  ValidateNested,
} from 'class-validator';
import { atLeast, atMost, ofType, oneOf, wholeNumber } from '../input/words.js';
import { partOf } from './amounts.js';
import { member, said, type Check, type MemberOptions } from './member.js';

interface Size {
  readonly min?: number;
  readonly max?: number;
}

const isList = ({ min, max }: Size): readonly Check[] => [
  IsArray(said(ofType('array'))),
  ...(min === undefined ? [] : [ArrayMinSize(min, said(atLeast(min, 'item')))]),
  ...(max === undefined ? [] : [ArrayMaxSize(max, said(atMost(max, 'item')))]),
];
const sizeIn = ({ min, max }: Size): object => ({
  ...(min === undefined ? {} : { minItems: min }),
  ...(max === undefined ? {} : { maxItems: max }),
});

/** A list of texts. */
export const Texts = (options: MemberOptions & Size = {}): PropertyDecorator =>
  member(
    [
      ...isList(options),
      IsString({ each: true, ...said(ofType('string'), { holdsForItem: (item) => typeof item === 'string' }) }),
    ],
    { type: 'array', items: { type: 'string' }, ...sizeIn(options) },
    options,
  );

/** A list of whole numbers, each at least `least`. */
export const WholeNumbers = ({
  least = 0,
  ...options
}: MemberOptions & Size & { readonly least?: number } = {}): PropertyDecorator => {
  const isOne = (item: unknown): boolean => Number.isSafeInteger(item) && (item as number) >= least;
  const words = said(wholeNumber(least, Number.MAX_SAFE_INTEGER), { holdsForItem: isOne });
  return member(
    [...isList(options), IsInt({ each: true, ...words }), Min(least, { each: true, ...words })],
    { type: 'array', items: { type: 'integer', minimum: least }, ...sizeIn(options) },
    options,
  );
};

/** A list of words from a fixed set. */
export const Choices = (values: readonly string[], options: MemberOptions & Size = {}): PropertyDecorator =>
  member(
    [
      ...isList(options),
      IsIn(values, {
        each: true,
        ...said(oneOf(values), { holdsForItem: (item) => (values as readonly unknown[]).includes(item) }),
      }),
    ],
    { type: 'array', items: { type: 'string', enum: [...values] }, ...sizeIn(options) },
    options,
  );

/**
 * A member that is described by its own class. Swagger recognises a class that is defined later by the name of the
 * function that returns it, which must be `type`.
 */
export const Part = (ofClass: () => Class, options: MemberOptions = {}): PropertyDecorator =>
  member(
    [IsObject(said(ofType('object'))), ValidateNested(said(ofType('object'))), Type(ofClass), partOf(ofClass)],
    { type: () => ofClass() },
    options,
  );

/** A list of such members. */
export const Parts = (ofClass: () => Class, options: MemberOptions & Size = {}): PropertyDecorator =>
  member(
    [...isList(options), ValidateNested({ each: true, ...said(ofType('object')) }), Type(ofClass), partOf(ofClass)],
    { type: () => ofClass(), isArray: true, ...sizeIn(options) },
    options,
  );

/** An object whose members are described elsewhere: in the JSON Schema of an event or command. */
export const Payload = (options: MemberOptions = {}): PropertyDecorator =>
  member([IsObject(said(ofType('object')))], { type: 'object', additionalProperties: true }, options);

/** Texts by names that nobody knows beforehand. */
export const TextMap = (options: MemberOptions = {}): PropertyDecorator =>
  member([IsObject(said(ofType('object')))], { type: 'object', additionalProperties: { type: 'string' } }, options);
