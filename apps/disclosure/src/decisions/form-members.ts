import { Transform } from 'class-transformer';

const typed = (value: string): string | undefined => {
  const text = value.trim().normalize('NFC');
  return text === '' ? undefined : text;
};

/** Text as a form sends it: spaces around it are not part of it, and an empty field asks for nothing. */
export const Typed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? typed(value) : value));

/** The same of a field that may be sent several times: a list of what asks for something, each once. */
export const Several = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => {
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!given.every((each) => typeof each === 'string')) return value;
    const asked = given.flatMap((each) => typed(each) ?? []);
    return asked.length === 0 ? undefined : [...new Set(asked)];
  });
