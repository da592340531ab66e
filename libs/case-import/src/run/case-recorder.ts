import type { ImportedCaseEvent } from '@ecl/enforcement';
import {
  appendSettled,
  EventIdConflict,
  InvalidAppend,
  SchemaError,
  WrongExpectedRevision,
  type EventMetadata,
  type EventStore,
  type NewEvent,
  type StreamName,
} from '@ecl/event-sourcing';
import { uuidV5, type Uuid } from '@ecl/kernel';
import { Alignment } from './alignment.js';
import { emptyTail, tailAfter, type CaseTail } from './case-tail.js';
import type { Difference } from './compare.js';
import { planPart, type MappedPart, type PartReading, type PlannedEvent } from './plan-part.js';
import type { KnownCase } from './remembered-tails.js';
import { importedStreamOf } from './stream-names.js';
import type { RefusalReason } from './summary.js';
import type { CaseOutcome } from './tally.js';

/** The result of recording a part of a case. */
export type Recorded =
  | {
      readonly is: 'recorded';
      readonly known: KnownCase;
      /** What the run had done to the case before this part; undefined when the part is the first of it. */
      readonly outcomeBefore: CaseOutcome | undefined;
      readonly added: readonly ImportedCaseEvent[];
      readonly alreadyThere: number;
    }
  | { readonly is: 'refused'; readonly reason: RefusalReason; readonly en: string; readonly zh: string };

/** Each conflict means that another writer was faster; endless conflicts mean a fault of the store. */
const ATTEMPTS = 10;

export interface Origin {
  /** Ids are made in this namespace, from the case and the place in it. */
  readonly namespace: Uuid;
  readonly metadata: () => EventMetadata;
}

/**
 * Records parts of foreign cases, each in one append. What the ledger already holds is compared and not written again;
 * if it differs, the part is refused. So an import can be interrupted anywhere and run again.
 */
export class CaseRecorder {
  /** Whether the next case is probably new: then its stream need not be read before it is written. */
  private expectsNew = true;

  constructor(
    private readonly store: EventStore,
    private readonly reading: PartReading,
    private readonly origin: Origin,
  ) {}

  /** @throws the errors of the event store; a part that the store cannot hold is refused. */
  async record(sourceCaseId: string, part: MappedPart, known: KnownCase | undefined): Promise<Recorded> {
    let at = known;
    for (let attempt = 1; ; attempt += 1)
      try {
        const isAtEnd = at ? at.isEnd : this.expectsNew;
        return await (isAtEnd ? this.goOn(sourceCaseId, part, at) : this.align(sourceCaseId, part, at));
      } catch (error) {
        if (error instanceof InvalidAppend || error instanceof SchemaError) return notStorable(error);
        const isConflict = error instanceof WrongExpectedRevision || error instanceof EventIdConflict;
        if (!isConflict || attempt === ATTEMPTS) throw error;
        // The stream holds more than expected: an earlier run wrote it, or another writer just did. So it is read now.
        this.expectsNew = false;
        at &&= { ...at, isEnd: false };
      }
  }

  /** Appends after the end of the stream as the run knows it. */
  private async goOn(sourceCaseId: string, part: MappedPart, known: KnownCase | undefined): Promise<Recorded> {
    const tail = known?.tail ?? emptyTail;
    const { planned, tail: end } = planPart(sourceCaseId, part, tail, this.reading);
    const outcome = known?.outcome === 'unchanged' ? 'extended' : (known?.outcome ?? 'added');
    await this.append(sourceCaseId, tail, planned);
    return {
      is: 'recorded',
      known: { tail: end, isEnd: true, outcome },
      outcomeBefore: known?.outcome,
      added: planned.map(({ event }) => event),
      alreadyThere: 0,
    };
  }

  /** Reads the stream from the point that the run knows, and appends what only the part has. */
  private async align(sourceCaseId: string, part: MappedPart, known: KnownCase | undefined): Promise<Recorded> {
    const from = known?.tail ?? emptyTail;
    const alignment = new Alignment(sourceCaseId, part, from, known === undefined, this.reading);
    const fromRevision = from.revision === 'noStream' ? 0 : from.revision + 1;
    let isEnd = true;
    for await (const { type, data } of this.store.readStream(this.streamOf(sourceCaseId), { fromRevision })) {
      const taken = alignment.take({ type, data } as ImportedCaseEvent);
      if (typeof taken === 'object') return changed(taken.difference, taken.name);
      isEnd = taken === 'goOn';
      if (!isEnd) break;
    }
    const missing = isEnd ? alignment.missing() : [];
    const { tail, alreadyThere, wasMetBefore } = alignment.reached();
    this.expectsNew = tail.revision === 'noStream';
    const outcome = outcomeOf(known?.outcome, tail.revision === 'noStream', missing.length > 0);
    if (missing.length > 0) await this.append(sourceCaseId, tail, missing);
    const end = missing.reduce((at, { event }) => tailAfter(at, event), tail);
    return {
      is: 'recorded',
      known: { tail: end, isEnd, outcome },
      outcomeBefore: known?.outcome ?? (wasMetBefore ? outcome : undefined),
      added: missing.map(({ event }) => event),
      alreadyThere,
    };
  }

  private async append(sourceCaseId: string, tail: CaseTail, planned: readonly PlannedEvent[]): Promise<void> {
    const metadata = this.origin.metadata();
    const events: NewEvent[] = planned.map(({ name, event }) => ({
      id: uuidV5(this.origin.namespace, `${sourceCaseId}\u0000${name}`),
      type: event.type,
      data: event.data,
      metadata,
    }));
    await appendSettled(this.store, this.streamOf(sourceCaseId), events, { expectedRevision: tail.revision });
  }

  private streamOf(sourceCaseId: string): StreamName {
    return importedStreamOf(this.reading.mapping.source.name, sourceCaseId);
  }
}

const outcomeOf = (before: CaseOutcome | undefined, isNew: boolean, isLonger: boolean): CaseOutcome => {
  if (before && before !== 'unchanged') return before;
  if (isNew) return 'added';
  return isLonger ? 'extended' : 'unchanged';
};

const changed = (difference: Difference, name: string): Recorded =>
  difference === 'source'
    ? {
        is: 'refused',
        reason: 'changed-source',
        en: `the ledger holds this case, and the source now says something else about it (${name})`,
        zh: `账本中已有此案件，来源的记载已不同（${name}）`,
      }
    : {
        is: 'refused',
        reason: 'changed-mapping',
        en: `the ledger holds this case, and the mapping now reads it differently (${name})`,
        zh: `账本中已有此案件，按现在的映射读出的内容已不同（${name}）`,
      };

const notStorable = (error: InvalidAppend | SchemaError): Recorded => ({
  is: 'refused',
  reason: 'not-storable',
  en: `the ledger cannot hold it: ${error.message}`,
  zh:
    error instanceof SchemaError
      ? `账本无法保存：${error.issues.map(({ path, messageZh }) => `${path} ${messageZh}`.trim()).join('；')}`
      : '账本无法保存：事件过大，或者含有无法保存的文字',
});
