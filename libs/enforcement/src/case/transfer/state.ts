import type { Instant } from '@ecl/kernel';

/** The road to the police, T0–T14. Each moment is that of the step in law. */
export interface TransferState {
  readonly stage:
    | 'none'
    | 'suspected'
    | 'teamFormed'
    | 'reported'
    | 'approved'
    | 'refusedByHead'
    | 'delivered'
    | 'received'
    | 'filedByPolice'
    | 'refusedByPolice'
    | 'reconsidering'
    | 'refusedAgain'
    | 'supervised'
    | 'filingOrdered'
    | 'reasonsStand'
    | 'handedOver'
    | 'resumed';
  readonly team: readonly string[];
  readonly at: Readonly<Partial<Record<TransferStep, Instant>>>;
}

export type TransferStep =
  | 'T0'
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T6a'
  | 'T6b'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'T11'
  | 'T12'
  | 'T13'
  | 'T14';
