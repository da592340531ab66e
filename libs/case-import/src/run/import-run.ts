import type { EventStore } from '@ecl/event-sourcing';
import type { EventMapper } from '../mapping/map-event.js';
import { CaseRecorder, type Origin, type Recorded } from './case-recorder.js';
import type { CasePart } from './case-parts.js';
import { Lanes } from './lanes.js';
import { mappedPart, type MappedPart, type PartReading } from './plan-part.js';
import { RememberedTails } from './remembered-tails.js';
import type { RefusalReason } from './summary.js';
import type { Tally } from './tally.js';

/** One run over one file: takes the parts of its cases in file order, records them side by side, and counts. */
export class ImportRun {
  private readonly lanes: Lanes;
  private readonly recorder: CaseRecorder;
  private readonly tally: Tally;
  private readonly tails: RememberedTails;
  /** Grows only with what is refused. */
  private readonly refusedCases = new Set<string>();

  constructor(run: {
    readonly store: EventStore;
    readonly reading: PartReading;
    readonly origin: Origin;
    readonly tally: Tally;
    readonly inFlight: number;
    readonly remembered: number;
  }) {
    this.lanes = new Lanes(run.inFlight);
    this.tails = new RememberedTails(run.remembered);
    this.recorder = new CaseRecorder(run.store, run.reading, run.origin);
    this.tally = run.tally;
  }

  /** Resolves when there is room for the next part. @throws the error of the event store. */
  async take(part: CasePart, mapper: EventMapper): Promise<void> {
    const mapped = mappedPart(part, mapper);
    this.tally.headRead(mapped.head, mapped.steps[0]?.place.line ?? 1);
    for (const step of mapped.steps) this.tally.stepRead(step, part.sourceCaseId);
    const { sourceCaseId } = part;
    if (sourceCaseId === undefined)
      this.refuse(undefined, mapped, 'no-case-id', 'the events name no case', '事件未写明所属案件');
    else await this.lanes.start(sourceCaseId, () => this.record(sourceCaseId, mapped));
  }

  settled(): Promise<void> {
    return this.lanes.settled();
  }

  private async record(sourceCaseId: string, part: MappedPart): Promise<void> {
    if (this.refusedCases.has(sourceCaseId)) {
      const en = 'an earlier part of the same case was refused';
      this.refuse(sourceCaseId, part, 'follows-refused', en, '同一案件的前一部分已被拒绝');
      return;
    }
    const before = this.tails.of(sourceCaseId);
    const recorded = await this.recorder.record(sourceCaseId, part, before);
    if (recorded.is === 'refused') {
      this.refusedCases.add(sourceCaseId);
      this.refuse(sourceCaseId, part, recorded.reason, recorded.en, recorded.zh);
      return;
    }
    this.tails.remember(sourceCaseId, recorded.known);
    this.count(recorded);
  }

  private count({ known, outcomeBefore, added, alreadyThere }: Recorded & { is: 'recorded' }): void {
    const { tally } = this;
    tally.caseBecame(known.outcome, outcomeBefore);
    tally.events.alreadyThere += alreadyThere;
    for (const event of added)
      if (event.type === 'ForeignStepImported') tally.events.added += 1;
      else if (event.type === 'RuleFindingRecorded') tally.found(event.data.rule);
  }

  private refuse(
    sourceCaseId: string | undefined,
    { steps }: MappedPart,
    reason: RefusalReason,
    en: string,
    zh: string,
  ): void {
    const line = steps[0]?.place.line ?? 1;
    this.tally.refused({ sourceCaseId, line, events: steps.length, reason, en, zh });
  }
}
