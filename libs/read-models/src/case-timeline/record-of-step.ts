import type { CaseEvent, RecordedStep, RecordingDuty } from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';

/** The recording that a step needs, with the time that it has to cover. */
export interface RecordingNeed {
  readonly level: RecordingDuty<never>['level'];
  readonly article: string;
  readonly coveredBy: readonly RecordedStep[];
  readonly from: Instant;
  readonly to: Instant;
}

/** What an event type says about the record of its steps. */
export interface RecordOfStep {
  readonly recordings: readonly RecordingDuty<never>[];
  readonly papers: readonly string[];
}

/** Undefined if text is enough. The first duty that applies counts. */
export const recordingNeedOf = ({ recordings }: RecordOfStep, data: CaseEvent['data']): RecordingNeed | undefined => {
  // The duties belong to the event's own type, which the type of a mixed list cannot express.
  const own = data as never;
  const duty = recordings.find(({ when }) => when === undefined || when(own));
  if (duty === undefined) return undefined;
  const { level, article, coveredBy, lasts } = duty;
  const { from, to } = lasts?.(own) ?? { from: data.occurredAt, to: data.occurredAt };
  return { level, article, coveredBy, from, to };
};

/** The article that requires a paper that the step does not name; undefined if the step has a paper or needs none. */
export const paperLackingBy = ({ papers: [article] }: RecordOfStep, data: object): string | undefined => {
  const { documents = [] } = data as { documents?: readonly unknown[] };
  return documents.length === 0 ? article : undefined;
};
