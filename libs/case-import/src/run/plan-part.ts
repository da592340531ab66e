import { findingsOf, ForeignCaseImported, ForeignStepImported, stepOf, type ImportedCaseEvent } from '@ecl/enforcement';
import { isDeepStrictEqual } from 'node:util';
import type { EventMapper, MappedEvent } from '../mapping/map-event.js';
import type { Mapping } from '../mapping/mapping.js';
import type { KeptAttributes } from '../mapping/personal-attributes.js';
import type { PlaceOfEvent } from '../reading/foreign-event.js';
import type { CasePart } from './case-parts.js';
import { headOf, tailAfter, type CaseTail } from './case-tail.js';

export interface MappedStep {
  readonly mapped: MappedEvent;
  readonly place: PlaceOfEvent;
}

/** A part of a case with the meaning that the mapping gave it. */
export interface MappedPart {
  readonly head: KeptAttributes;
  readonly steps: readonly MappedStep[];
}

export const mappedPart = (part: CasePart, mapper: EventMapper): MappedPart => ({
  head: mapper.attributesOf(part.foreignCase),
  steps: part.events.map((event) => ({ mapped: mapper.eventOf(event), place: event.place })),
});

/** What a run reads its parts with. */
export interface PartReading {
  readonly mapping: Mapping;
  readonly fileSha256: string;
}

/** An event that the import is going to record, with the name from which its id is made. */
export interface PlannedEvent {
  readonly name: string;
  readonly event: ImportedCaseEvent;
}

export interface PartPlan {
  readonly planned: readonly PlannedEvent[];
  /** The end of the stream once all of them are recorded. */
  readonly tail: CaseTail;
}

/**
 * The events that a part of a case adds to a stream that ends at `tail`: what the source newly says about the case,
 * each step, and after a step the rules that it breaks. Pure; the result does not depend on how a case is cut into
 * parts.
 */
export const planPart = (
  sourceCaseId: string,
  { head, steps }: MappedPart,
  tail: CaseTail,
  { mapping, fileSha256 }: PartReading,
): PartPlan => {
  const planned: PlannedEvent[] = [];
  let at = tail;
  const plan = (name: string, event: ImportedCaseEvent): void => {
    planned.push({ name, event });
    at = tailAfter(at, event);
  };
  const [first] = steps;
  if (first && !(at.head && isDeepStrictEqual(at.head, headOf(head))))
    plan(
      `case ${String(at.nextIndex)}`,
      ForeignCaseImported({
        sourceName: mapping.source.name,
        sourceCaseId,
        ...(mapping.money
          ? { currency: { code: mapping.money.currency, minorDigits: mapping.money.minorDigits } }
          : {}),
        ...head,
        mappingSha256: mapping.sha256,
        source: { fileSha256, ...first.place },
      }),
    );
  for (const { place, mapped } of steps) {
    const index = at.nextIndex;
    const before = at.state;
    const imported = ForeignStepImported({ sourceCaseId, index, ...mapped, source: { fileSha256, ...place } });
    plan(`step ${String(index)}`, imported);
    const step = stepOf(imported.data);
    for (const finding of step ? findingsOf(sourceCaseId, step, before) : [])
      plan(`finding ${String(index)} ${finding.data.rule}`, finding);
  }
  return { planned, tail: at };
};
