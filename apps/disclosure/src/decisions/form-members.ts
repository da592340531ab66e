import { Transform } from 'class-transformer';

/** Text as a form sends it: spaces around it are not part of it, and an empty field asks for nothing. */
export const Typed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => {
    if (typeof value !== 'string') return value;
    const text = value.trim().normalize('NFC');
    return text === '' ? undefined : text;
  });
