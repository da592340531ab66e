import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import type { CaseEvent } from '../events.js';
import type { CaseState } from '../state.js';
import { stepWith } from './log.js';
import type { Deciders } from './asked-again.js';
import { replayed, type Replayed } from './replay.js';
import type { CorrectDate } from './vocabulary.js';
import { whatCorrects } from './what-corrects.js';
import { valueAt } from './value-at.js';

/** What a correction says of the date that it corrects. */
export type Correction = Pick<DataOf<typeof CorrectDate>, 'number' | 'member' | 'corrected'>;

/** The step that a correction is about, where it has such a date as the correction says. */
export const stepMeant = ({ number, member, corrected }: Correction, { log }: CaseState): CaseEvent | undefined => {
  const step = stepWith(number, log);
  if (step === undefined || whatCorrects(step.type, member) === undefined) return undefined;
  return valueAt(step.data, member) === corrected.was ? step : undefined;
};

/** Whether this is a date that a correction of dates corrects. */
export const isCorrectable = (correction: Correction, state: CaseState): boolean => {
  const step = stepMeant(correction, state);
  if (step === undefined) return false;
  const corrects = whatCorrects(step.type, correction.member);
  return corrects !== undefined && 'by' in corrects && corrects.by === 'CorrectDate';
};

interface Last extends Correction {
  readonly context: EnforcementContext;
  readonly replay: Replayed;
}

/** What the law looks at is the same, whoever wrapped it: a door adds to it what whoever takes the step stands by. */
const isSame = (one: EnforcementContext, other: EnforcementContext): boolean =>
  one.now === other.now &&
  one.actor === other.actor &&
  one.calendar === other.calendar &&
  one.registers === other.registers &&
  one.packs === other.packs &&
  one.elsewhere === other.elsewhere;

/** Several rules of one step ask for the same. */
const lastReplays = new WeakMap<CaseState, Last>();

/** What the correction means for the steps of the case; undefined where it is about no date that it can correct. */
export const replayOf = (
  correction: Correction,
  state: CaseState,
  decidings: Deciders,
  context: EnforcementContext,
): Replayed | undefined => {
  if (!isCorrectable(correction, state)) return undefined;
  const { number, member, corrected } = correction;
  const last = lastReplays.get(state);
  if (
    last?.number === number &&
    last.member === member &&
    last.corrected === corrected &&
    isSame(last.context, context)
  )
    return last.replay;
  const replay = replayed({ number, member, was: corrected.was, is: corrected.to }, state, decidings, context);
  lastReplays.set(state, { number, member, corrected, context, replay });
  return replay;
};
