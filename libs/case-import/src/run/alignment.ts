import type { ImportedCaseEvent } from '@ecl/enforcement';
import { tailAfter, type CaseTail } from './case-tail.js';
import { differenceOf, type Difference } from './compare.js';
import { planPart, type MappedPart, type PartReading, type PlannedEvent } from './plan-part.js';

/**
 * Compares the stream of a case with a part of it, event by event: what both have, what only the part has, and where
 * they contradict each other.
 */
export class Alignment {
  private plan: readonly PlannedEvent[] | undefined;
  private next = 0;
  private matched = 0;
  private isSkipping: boolean;
  private skipped = false;

  /**
   * @param tail where the stream is read from
   * @param isFirstMeeting the run does not remember the case: what this same file said of it earlier is compared first
   */
  constructor(
    private readonly sourceCaseId: string,
    private readonly part: MappedPart,
    private tail: CaseTail,
    isFirstMeeting: boolean,
    private readonly reading: PartReading,
  ) {
    this.isSkipping = isFirstMeeting;
  }

  /** The next recorded event. `enough`: the whole part is in the stream, and the event belongs to a later part. */
  take(event: ImportedCaseEvent): 'goOn' | 'enough' | { readonly difference: Difference; readonly name: string } {
    this.isSkipping = this.isSkipping && this.standsBeforePart(event);
    if (this.isSkipping) this.skipped = true;
    else if (event.type !== 'RuleFindingRecorded') {
      const planned = this.nextFact();
      if (!planned) return 'enough';
      const difference = differenceOf(event, planned.event);
      if (difference) return { difference, name: planned.name };
      this.next += 1;
      if (event.type === 'ForeignStepImported') this.matched += 1;
    }
    this.tail = tailAfter(this.tail, event);
    return 'goOn';
  }

  /** What is to be appended behind the tail, when the stream ends here. */
  missing(): readonly PlannedEvent[] {
    return this.nextFact() ? this.planned().slice(this.next) : [];
  }

  reached(): { tail: CaseTail; alreadyThere: number; wasMetBefore: boolean } {
    return { tail: this.tail, alreadyThere: this.matched, wasMetBefore: this.skipped };
  }

  /** Findings follow from facts: only facts are compared, and a finding is appended only together with its fact. */
  private nextFact(): PlannedEvent | undefined {
    const planned = this.planned();
    while (planned[this.next]?.event.type === 'RuleFindingRecorded') this.next += 1;
    return planned[this.next];
  }

  private planned(): readonly PlannedEvent[] {
    this.plan ??= planPart(this.sourceCaseId, this.part, this.tail, this.reading).planned;
    return this.plan;
  }

  private standsBeforePart(event: ImportedCaseEvent): boolean {
    if (event.type === 'RuleFindingRecorded') return true;
    const [first] = this.part.steps;
    const { fileSha256, event: place } = event.data.source;
    return first !== undefined && fileSha256 === this.reading.fileSha256 && place < first.place.event;
  }
}
