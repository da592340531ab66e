import type { Payload, PayloadSchema } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import type { ClockId } from '../clocks/clock-id.js';
import type { Article } from '../law/article.js';
import { legalEventType, type EventHistory, type EventStatement, type LegalEventType } from '../law/event-type.js';
import type { MainStateChange } from './main-state.js';
import type { RecordedStep } from './values.js';

/**
 * A recording that a step needs (rulebook 5.1). `full`: without exception; `regional`: mandatory in Inner Mongolia,
 * elsewhere as needed (G118 (八)). It must be of one of these kinds and overlap the time of the step.
 */
export interface RecordingDuty<Data> {
  readonly level: 'full' | 'regional';
  readonly article: Article;
  readonly coveredBy: readonly RecordedStep[];
  /** Absent: always. */
  readonly when?: (data: Data) => boolean;
  /** The start and end of the step; absent: the moment of the step. */
  readonly lasts?: (data: Data) => { readonly from: Instant; readonly to: Instant };
}

/**
 * What every event of a case must declare: its effect on the main state, the time limits that it touches, and what the
 * record of the whole process needs from it. An empty list is written, not left out.
 */
interface CaseEventStatement<Data> {
  readonly mainState: MainStateChange;
  /** The time limits that it begins, stops, moves or ends: as the table of the clocks says. */
  readonly clocks: readonly ClockId[];
  /** The first duty that applies counts. */
  readonly recordings: readonly RecordingDuty<Data>[];
  /** The articles by which `documents` of the event must name a paper. */
  readonly papers: readonly Article[];
}

/** An event type of a case. */
export type CaseEventType<Name extends string = string, S extends PayloadSchema = PayloadSchema> = LegalEventType<
  Name,
  S
> & {
  readonly mainState: MainStateChange;
  readonly clocks: readonly ClockId[];
  readonly recordings: readonly RecordingDuty<Payload<S>>[];
  readonly papers: readonly Article[];
};

/** Defines an event type of a case. */
export const caseEvent = <const Name extends string, S extends PayloadSchema>(
  name: Name,
  schema: S,
  { mainState, clocks, recordings, papers, ...about }: EventStatement & EventHistory & CaseEventStatement<Payload<S>>,
): CaseEventType<Name, S> =>
  Object.defineProperties(legalEventType(name, schema, about), {
    mainState: { value: mainState },
    clocks: { value: clocks },
    recordings: { value: recordings },
    papers: { value: papers },
  }) as CaseEventType<Name, S>;
