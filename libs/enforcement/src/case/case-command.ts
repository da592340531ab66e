import type { PayloadSchema } from '@ecl/event-sourcing';
import { commandType, type CommandType } from '../law/command-type.js';
import type { Role } from '../law/role.js';
import type { CaseEventName } from './events.js';

/** Ends of a case after which most steps are no longer possible. */
export type EndOfCase = 'closure' | 'leaving';

/** A command type of a case: what the procedure has to know of the step besides its form. */
export type CaseCommandType<
  Name extends string = string,
  S extends PayloadSchema = PayloadSchema,
  Recorded extends string = CaseEventName,
> = CommandType<Name, S> & {
  /** Names of the event types that the step may record, the step itself first. */
  readonly records: readonly Recorded[];
  /** Steps on which this one rests, so that it cannot be dated before the last of them (rulebook 1.2). */
  readonly follows: readonly CaseEventName[];
  /** Ends of the case after which the step is still possible. */
  readonly mayFollow: readonly EndOfCase[];
};

/** What a step needs of the event type that it records. */
interface Titled<Name extends string> {
  readonly name: Name;
  readonly titleZh: string;
}

/** What has to be said of every step of a case; an empty list is written, not left out. */
interface CaseCommandStatement<Recorded extends string, Beside extends CaseEventName> {
  readonly by: readonly Role[];
  readonly en: string;
  /** Only where the step is not called like the event that it records. */
  readonly zh?: string;
  /** The event type of the step itself; then the names of others that it may record. */
  readonly records: readonly [Titled<Recorded>, ...(Titled<Recorded> | Beside)[]];
  readonly follows: readonly CaseEventName[];
  readonly mayFollow: readonly EndOfCase[];
  readonly begins?: boolean;
}

/** Defines a command type of a case. Its Chinese title is that of the event that it records, unless it has one of its own. */
export const caseCommand = <
  const Name extends string,
  S extends PayloadSchema,
  const Recorded extends string,
  const Beside extends CaseEventName = never,
>(
  name: Name,
  schema: S,
  { records, follows, mayFollow, ...about }: CaseCommandStatement<Recorded, Beside>,
): CaseCommandType<Name, S, Recorded | Beside> =>
  Object.defineProperties(commandType(name, schema, { ...about, zh: about.zh ?? records[0].titleZh }), {
    records: { value: records.map((each) => (typeof each === 'string' ? each : each.name)) },
    follows: { value: follows },
    mayFollow: { value: mayFollow },
  }) as CaseCommandType<Name, S, Recorded | Beside>;
