import type { Instant, PlainDate } from '@ecl/kernel';
import type { LegalBasis, Penalty } from '../values.js';

/** The notice in force (a re-issued one replaces it and starts new clocks, C11), its defence and its waivers. */
export type NoticeState = { readonly is: 'none' } | NoticeGiven;

export interface NoticeGiven {
  readonly is: 'issued' | 'served';
  readonly noticeId: string;
  /** Ids of every notice of the case, this one among them. */
  readonly usedIds: readonly string[];
  readonly issuedOn: PlainDate;
  readonly proposedPenalties: readonly Penalty[];
  readonly basis: readonly LegalBasis[];
  readonly offersHearing: boolean;
  readonly servedOn: PlainDate | undefined;
  /** Last days of the two rights, from service (L09, L10). */
  readonly defenceUntil: PlainDate | undefined;
  readonly hearingRequestUntil: PlainDate | undefined;
  readonly waived: readonly ('defence' | 'hearing')[];
  /** Of every notice of the case: replacing the notice does not silence a defence against the earlier one. */
  readonly defences: readonly Defence[];
}

export interface Defence {
  readonly defenceId: string;
  readonly isLate: boolean;
  readonly isReviewed: boolean;
  readonly receivedAt: Instant;
}

export const initialNotice: NoticeState = { is: 'none' };
