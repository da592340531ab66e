import { fold } from '@ecl/event-sourcing';
import type { CaseEvent } from '../case/events.js';
import { evolveCase } from '../case/evolve.js';
import { initialCase } from '../case/initial-state.js';
import type { PartyCase } from '../case/parties/party-case.js';
import {
  caseFiled,
  evidenceCollected,
  filingProposed,
  inspectionConducted,
  interviewRecorded,
  investigationConcluded,
  type DataOfEvent,
} from './chapters.js';
import { seenByParty } from './seen-by-party.js';

/** A stretch of a case: the events that follow, given what has happened already. */
export type Chapter = (history: CaseHistory) => readonly CaseEvent[];

/**
 * The events of a case so far, in the words of the procedure: `aCase().filed().concluded()`. A stage adds the earlier
 * stages that it needs, so `aCase().concluded()` is a whole case up to that stage. Tracks add their own stretches:
 * `aCase().concluded().with(noticeServed())`.
 */
export class CaseHistory implements Iterable<CaseEvent> {
  constructor(private readonly events: readonly CaseEvent[] = []) {}

  [Symbol.iterator](): Iterator<CaseEvent> {
    return this.events[Symbol.iterator]();
  }

  /** The case as its only party has it. */
  get state(): PartyCase {
    return seenByParty(fold({ initialState: initialCase, evolve: evolveCase }, this.events));
  }

  and(...events: readonly CaseEvent[]): CaseHistory {
    return new CaseHistory([...this.events, ...events]);
  }

  with(chapter: Chapter): CaseHistory {
    return this.and(...chapter(this));
  }

  has(type: CaseEvent['type']): boolean {
    return this.events.some((event) => event.type === type);
  }

  proposed(over?: Partial<DataOfEvent<'FilingProposed'>>): CaseHistory {
    return this.and(filingProposed(over));
  }

  filed(over?: Partial<DataOfEvent<'CaseFiled'>>): CaseHistory {
    return this.whenNot('FilingProposed', (untold) => untold.proposed()).and(caseFiled(over));
  }

  /** Inspected, with one piece of evidence and one interview. */
  investigated(): CaseHistory {
    return this.whenNot('CaseFiled', (untold) => untold.filed()).and(
      inspectionConducted(),
      evidenceCollected(),
      interviewRecorded(),
    );
  }

  concluded(over?: Partial<DataOfEvent<'InvestigationConcluded'>>): CaseHistory {
    return this.whenNot('EvidenceCollected', (untold) => untold.investigated()).and(investigationConcluded(over));
  }

  private whenNot(type: CaseEvent['type'], tell: (untold: CaseHistory) => CaseHistory): CaseHistory {
    return this.has(type) ? this : tell(this);
  }
}

export const aCase = (): CaseHistory => new CaseHistory();
