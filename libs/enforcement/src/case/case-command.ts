import type { PayloadSchema } from '@ecl/event-sourcing';
import { stepCommand, type StepCommandStatement, type StepCommandType } from '../law/step-command.js';
import type { CaseEventName } from './events.js';

/** Ends of a case after which most steps are no longer possible. */
export type EndOfCase = 'closure' | 'leaving';

/** A command type of a case: what the procedure must know about the step besides its form. */
export type CaseCommandType<
  Name extends string = string,
  S extends PayloadSchema = PayloadSchema,
  Recorded extends string = CaseEventName,
> = StepCommandType<Name, S, Recorded> & {
  /** Steps on which this one rests, so that it cannot be dated before the last of them (rulebook 1.2). */
  readonly follows: readonly CaseEventName[];
  /** Ends of the case after which the step is still possible. */
  readonly mayFollow: readonly EndOfCase[];
};

/** A command type of any name, form and events. */
export type AnyCaseCommandType = CaseCommandType<string, PayloadSchema, string>;

/** What every step of a case must declare; an empty list is written, not left out. */
interface CaseCommandStatement<Recorded extends string, Beside extends CaseEventName> extends StepCommandStatement<
  Recorded,
  Beside
> {
  readonly follows: readonly CaseEventName[];
  readonly mayFollow: readonly EndOfCase[];
}

/** Defines a command type of a case. */
export const caseCommand = <
  const Name extends string,
  S extends PayloadSchema,
  const Recorded extends string,
  const Beside extends CaseEventName = never,
>(
  name: Name,
  schema: S,
  { follows, mayFollow, ...about }: CaseCommandStatement<Recorded, Beside>,
): CaseCommandType<Name, S, Recorded | Beside> =>
  Object.defineProperties(stepCommand(name, schema, about), {
    follows: { value: follows },
    mayFollow: { value: mayFollow },
  }) as CaseCommandType<Name, S, Recorded | Beside>;
