import type { ForeignStepKind } from '@ecl/enforcement';
import type { Warning } from '../reading/foreign-event.js';
import type { PlaceInFile, SourceFault } from '../reading/source-unreadable.js';

export type RefusalReason =
  /** The events name no case. */
  | 'no-case-id'
  /** The ledger holds this case, but the source now says something else. */
  | 'changed-source'
  /** The ledger holds this case, but the mapping now gives it another meaning. */
  | 'changed-mapping'
  /** The ledger cannot hold it: an attribute or an event is too large, or is not text. */
  | 'not-storable'
  /** An earlier part of the same case was refused, and a case must not have gaps. */
  | 'follows-refused';

export interface Refusal {
  readonly sourceCaseId: string | undefined;
  readonly line: number;
  readonly events: number;
  readonly reason: RefusalReason;
  readonly en: string;
  readonly zh: string;
}

export interface Problem {
  readonly sourceCaseId: string | undefined;
  readonly line: number;
  readonly activity: string | undefined;
  readonly problem: string;
}

/** The result of an import: what was read, mapped, refused, and why. Lists end at a hundred; counts do not. */
export interface ImportSummary {
  readonly sourceName: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly format: 'xes' | 'csv';
  readonly mappingSha256: string;
  /** Events of the file that were read. */
  readonly events: {
    readonly read: number;
    readonly added: number;
    readonly alreadyThere: number;
    readonly refused: number;
    /** Of those read: events whose activity means nothing here, and events that could not be read as the mapping says. */
    readonly unmapped: number;
    readonly withProblem: number;
  };
  readonly cases: {
    readonly added: number;
    /** Already existed, and got more steps. */
    readonly extended: number;
    readonly unchanged: number;
    readonly refused: number;
  };
  /** By number of events, most first; `step` is null for an unmapped activity. */
  readonly activities: readonly {
    readonly activity: string;
    readonly step: ForeignStepKind | null;
    readonly events: number;
  }[];
  /** Findings added by this run, by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly refusals: readonly Refusal[];
  readonly refusalsByReason: Readonly<Partial<Record<RefusalReason, number>>>;
  readonly warnings: readonly Warning[];
  /**
   * - `complete`: the file was read to its end
   * - `stopped`: asked to stop; a second run continues
   * - `unreadable`: the file is broken from some place on; everything before it was imported
   */
  readonly outcome: 'complete' | 'stopped' | 'unreadable';
  readonly fault?: {
    readonly fault: SourceFault;
    readonly en: string;
    readonly zh: string;
    readonly place: PlaceInFile;
  };
}
