import type { Payload, PayloadSchema } from '@ecl/event-sourcing';
import type { Role } from './role.js';

/** A command as data: its name in the imperative, and its payload. The actor is in the context. */
export type Command<Name extends string = string, Data extends object = object> = Readonly<{ type: Name; data: Data }>;

/**
 * A command type: what may be asked, in what form, and by whom. The HTTP route, its check and its documentation are
 * made from this one description.
 */
export interface CommandType<Name extends string = string, S extends PayloadSchema = PayloadSchema> {
  readonly name: Name;
  /** Last part of the route: `POST /api/cases/{id}/steps/{step}`. */
  readonly step: string;
  readonly schema: S;
  /** Whose duty the step is (rulebook 4.2). Anyone else is refused, and the attempt is recorded. */
  readonly by: readonly Role[];
  readonly titleZh: string;
  readonly titleEn: string;
  /** Whether a stream may begin with this step. */
  readonly begins: boolean;
  /** Gives the command. */
  (data: Payload<S>): Command<Name, Payload<S> & object>;
}

export type CommandOf<T> = T extends CommandType<infer Name, infer S> ? Command<Name, Payload<S> & object> : never;
/** The payload of a command type, as rules see it. */
export type DataOf<T> = T extends CommandType<string, infer S> ? Payload<S> & object : never;

/** What a command type declares besides its name and form. */
export interface CommandStatement {
  readonly by: readonly Role[];
  readonly zh: string;
  readonly en: string;
  readonly begins?: boolean;
}

export const commandType = <const Name extends string, S extends PayloadSchema>(
  name: Name,
  schema: S,
  { by, zh, en, begins = false }: CommandStatement,
): CommandType<Name, S> => {
  const make = (data: Payload<S>): Command<Name, Payload<S> & object> => ({
    type: name,
    data,
  });
  return Object.defineProperties(make, {
    name: { value: name },
    step: { value: routeStepOf(name) },
    schema: { value: schema },
    by: { value: by },
    titleZh: { value: zh },
    titleEn: { value: en },
    begins: { value: begins },
  }) as unknown as CommandType<Name, S>;
};

/** The step of a command's name, as it ends a route: `ApproveFiling` is `approve-filing`. */
export const routeStepOf = (name: string): string => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
