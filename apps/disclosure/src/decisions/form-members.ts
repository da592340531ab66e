import { checkThat, type Words } from '@ecl/web';
import { Transform } from 'class-transformer';

/** Text as a form sends it: spaces around it are not part of it, and an empty field asks for nothing. */
export const Typed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => {
    if (typeof value !== 'string') return value;
    const text = value.trim().normalize('NFC');
    return text === '' ? undefined : text;
  });

/** The end of a range of days; another member is its beginning. */
export const NotBefore = <Query>(first: keyof Query & string, words: Words): PropertyDecorator =>
  checkThat(
    'isNotBefore',
    (last, query) => {
      const from = (query as Readonly<Record<string, unknown>>)[first];
      return typeof from !== 'string' || typeof last !== 'string' || from <= last;
    },
    words,
  );
