import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { ofType, wholeNumber, type Words } from '../input/words.js';
import { member, said, type MemberOptions } from './member.js';

/** Its own text, if the number has a meaning with a name. */
interface OwnWords {
  readonly words?: Words;
}

interface Limits {
  readonly min: number;
  readonly max: number;
}

const limitsOf = ({ min = 0, max = Number.MAX_SAFE_INTEGER }: Partial<Limits>): Limits => ({ min, max });

/** A whole number in JSON. */
export const WholeNumber = (options: MemberOptions & OwnWords & Partial<Limits> = {}): PropertyDecorator => {
  const { min, max } = limitsOf(options);
  const words = said(options.words ?? wholeNumber(min, max));
  return member(
    [IsInt(words), Min(min, words), Max(max, words)],
    { type: 'integer', minimum: min, maximum: max },
    options,
  );
};

/**
 * A whole number in an address. Only digits are allowed: JavaScript would also accept `1e3` and ` 5`, but these and
 * `５` are not valid here. @param written how it is written; default: without leading zeros
 */
export const WholeNumberInText = ({
  written = /^[1-9]\d{0,15}$/,
  ...options
}: MemberOptions & OwnWords & Limits & { readonly written?: RegExp }): PropertyDecorator => {
  const read = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && written.test(value) ? Number(value) : value,
  );
  const checked = WholeNumber(options);
  return (target, name) => {
    read(target, name);
    checked(target, name);
  };
};

/** Yes or no. */
export const Flag = (options: MemberOptions = {}): PropertyDecorator =>
  member([IsBoolean(said(ofType('boolean')))], { type: 'boolean' }, options);
