import { caseAsOf, explainedClocks, type Actor, type CaseAsOf, type EnforcementContext } from '@ecl/enforcement';
import type { ExplainedClock } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import type { RecordedStep } from '../case-file/case-on-record.js';

/** The moments for which a case is asked; absent: now. */
export interface Moments {
  /** What was recorded by then. */
  readonly knownAt?: Instant | undefined;
  /** What had happened in law by then. */
  readonly asOf?: Instant | undefined;
  /** What was recorded before the step with this number: what whoever took it could see. */
  readonly beforeStep?: number | undefined;
}

/** A case as its steps were known at one moment, as far as they had happened by another. */
export interface StepsThen extends CaseAsOf {
  /** What was recorded by then, in that order; a step that had not happened by then is among it. */
  readonly recorded: readonly RecordedStep[];
  /** Of the last of these. */
  readonly revision: number;
  /** By when something must have come to be seen; undefined: now. */
  readonly seenBy: Instant | undefined;
}

/** The same with the law of then. */
export interface CaseThen extends StepsThen {
  readonly law: EnforcementContext;
}

/** The same as an answer names them. */
export type NamedMoments = { readonly [M in keyof Moments]-?: Moments[M] };

/** Undefined where it is asked as it is now. */
export const namedMoments = ({ knownAt, asOf, beforeStep }: Moments): NamedMoments | undefined =>
  (knownAt ?? asOf ?? beforeStep) === undefined ? undefined : { knownAt, asOf, beforeStep };

/** Undefined where nothing of the case was known then, or had happened; also where it has no such step. */
export const caseThen = (
  ledger: Ledger,
  actor: Actor,
  steps: readonly RecordedStep[],
  asked: Moments,
): CaseThen | undefined => {
  const then = stepsThen(steps, asked);
  return then && { ...then, law: lawThen(ledger, actor, { knownAt: then.seenBy, asOf: asked.asOf }) };
};

/** The same without the law, which is put together from all registers: many cases are asked for one list. */
export const stepsThen = (steps: readonly RecordedStep[], asked: Moments): StepsThen | undefined => {
  const { asOf, beforeStep } = asked;
  const taken = beforeStep === undefined ? undefined : steps[beforeStep - 1];
  if (beforeStep !== undefined && taken === undefined) return undefined;
  const knownAt = asked.knownAt ?? (taken?.metadata.recordedAt as Instant | undefined);
  // What one command recorded is one act: nobody who took it saw a part of it before.
  const isOfIt = ({ metadata: { commandId } }: RecordedStep) => commandId === taken?.metadata.commandId;
  const recorded = steps.filter(
    (step) =>
      (knownAt === undefined || (step.metadata.recordedAt ?? '') <= knownAt) &&
      (taken === undefined || (step.revision < taken.revision && !isOfIt(step))),
  );
  const then = caseAsOf(recorded, asOf);
  const last = recorded.at(-1);
  if (last === undefined || then.steps.length === 0) return undefined;
  return { ...then, recorded, revision: last.revision, seenBy: knownAt };
};

/** The law as it was known at one moment, on the day of another. */
const lawThen = (ledger: Ledger, actor: Actor, { knownAt, asOf }: Moments): EnforcementContext => {
  const law = knownAt === undefined ? ledger.lawFor(actor) : ledger.lawAsKnownAt(actor, knownAt);
  return asOf === undefined ? law : { ...law, now: asOf };
};

/** The time limits of a case then, which name its steps by their numbers in the file. */
export const limitsThen = ({ state, steps, law }: CaseThen): readonly ExplainedClock[] =>
  explainedClocks(state, law).map((limit) => ({
    ...limit,
    endedByStep: limit.endedByStep === undefined ? undefined : steps[limit.endedByStep - 1]?.number,
  }));
