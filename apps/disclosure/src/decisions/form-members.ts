import { checkThat, type Words } from '@ecl/web';
import { Transform } from 'class-transformer';

/** Text as a form sends it: spaces around it are no part of it, and a field that nobody filled in was not asked for. */
export const Typed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => {
    if (typeof value !== 'string') return value;
    const text = value.trim().normalize('NFC');
    return text === '' ? undefined : text;
  });

/** The end of a range of days, whose beginning another member says. */
export const NotBefore = <Query>(first: keyof Query & string, words: Words): PropertyDecorator =>
  checkThat(
    'isNotBefore',
    (last, query) => {
      const from = (query as Readonly<Record<string, unknown>>)[first];
      return typeof from !== 'string' || typeof last !== 'string' || from <= last;
    },
    words,
  );
