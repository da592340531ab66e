import { stepOf, type ForeignStep, type ForeignStepImported, type ForeignStepKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';

/** An event of an imported case, with the parts that the figures use. */
export interface FigureEvent {
  readonly activity: string;
  readonly on: PlainDate | undefined;
  readonly step: ForeignStep | undefined;
}

/** The events of one imported case, in the order of the source. */
export type FigureCase = readonly FigureEvent[];

export const figureEventOf = (data: ForeignStepImported['data']): FigureEvent => ({
  activity: data.activity ?? '',
  on: data.occurredOn,
  step: stepOf(data),
});

export const stepsOf = (figureCase: FigureCase): readonly ForeignStep[] =>
  figureCase.flatMap(({ step }) => (step ? [step] : []));

export const firstOn = (steps: readonly ForeignStep[], kind: ForeignStepKind): PlainDate | undefined =>
  steps.find((step) => step.kind === kind)?.on;

export const lastOn = (steps: readonly ForeignStep[], kind: ForeignStepKind): PlainDate | undefined =>
  steps.findLast((step) => step.kind === kind)?.on;
