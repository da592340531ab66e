import type { PayloadSchema } from '@ecl/event-sourcing';
import { commandType, type CommandType } from './command-type.js';
import type { Role } from './role.js';

/** A command type that names the events its step may record; the step's own event is first. */
export type StepCommandType<
  Name extends string = string,
  S extends PayloadSchema = PayloadSchema,
  Recorded extends string = string,
> = CommandType<Name, S> & { readonly records: readonly Recorded[] };

/** What a step needs from the event type that it records. */
interface Titled<Name extends string> {
  readonly name: Name;
  readonly titleZh: string;
}

/** What every step must declare, in any stream. `Beside`: names of event types that are defined elsewhere. */
export interface StepCommandStatement<Recorded extends string, Beside extends string> {
  readonly by: readonly Role[];
  readonly en: string;
  /** Only where the step has another name than the event that it records. */
  readonly zh?: string;
  /** The event type of the step itself; then the others that it may record. */
  readonly records: readonly [Titled<Recorded>, ...(Titled<Recorded> | Beside)[]];
  readonly begins?: boolean;
}

/** Defines the command of a step. Its Chinese title is that of the event that it records, unless it has its own. */
export const stepCommand = <
  const Name extends string,
  S extends PayloadSchema,
  const Recorded extends string,
  const Beside extends string = never,
>(
  name: Name,
  schema: S,
  { records, ...about }: StepCommandStatement<Recorded, Beside>,
): StepCommandType<Name, S, Recorded | Beside> =>
  Object.defineProperties(commandType(name, schema, { ...about, zh: about.zh ?? records[0].titleZh }), {
    records: { value: records.map((each) => (typeof each === 'string' ? each : each.name)) },
  }) as StepCommandType<Name, S, Recorded | Beside>;
