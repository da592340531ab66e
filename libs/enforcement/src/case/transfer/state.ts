import type { Fen, Instant } from '@ecl/kernel';

/** The road to the police, T0–T14, in its latest round. Each moment is that of the step in law. */
export interface TransferState {
  readonly stage: TransferStage;
  readonly team: readonly string[];
  readonly at: Readonly<Partial<Record<TransferStep, Instant>>>;
  /** When the present stage was entered. */
  readonly since: Instant | undefined;
  readonly outcomes: TransferOutcomes;
  readonly submittedBy: string | undefined;
  /** Objects on the list that went to the police, and those handed over after they filed. */
  readonly listedObjects: readonly string[];
  readonly handedOverObjects: readonly string[];
  /** Spans in which the administrative case stood still for the transfer: from approval to resumption, in every round. */
  readonly holds: readonly { readonly from: Instant; readonly to: Instant | undefined }[];
  /** A fine that a criminal court imposed for the same conduct, in fen. */
  readonly criminalFine: Fen | undefined;
}

export type TransferStage =
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
  | 'filingAgreed'
  | 'refusedAgain'
  | 'supervised'
  | 'filingOrdered'
  | 'reasonsStand'
  | 'handedOver'
  | 'resumed';

/** How the steps went that can go two ways. */
export interface TransferOutcomes {
  readonly T3?: 'approved' | 'refused';
  /** What the police decided first. */
  readonly T7?: 'filed' | 'refused';
  readonly T8Decided?: 'file' | 'refuse';
  readonly T11?: 'ordered' | 'accepted';
}

/** The steps of rulebook 7.1. Where one of its rows holds a question and its answer, the answer has a name of its own. */
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
  | 'T6bSupplied'
  | 'T7'
  | 'T8'
  | 'T8Decided'
  | 'T9'
  | 'T10'
  | 'T10Given'
  | 'T11'
  | 'T11Filed'
  | 'T12'
  | 'T13'
  | 'T14';

export const initialTransfer: TransferState = {
  stage: 'none',
  team: [],
  at: {},
  since: undefined,
  outcomes: {},
  submittedBy: undefined,
  listedObjects: [],
  handedOverObjects: [],
  holds: [],
  criminalFine: undefined,
};
