import type { PlainDate } from '@ecl/kernel';
import type { Penalty } from '../values.js';

/** The notice in force (a re-issued one replaces it and starts new clocks, C11), its defence and its waivers. */
export type NoticeState = { readonly is: 'none' } | NoticeGiven;

export interface NoticeGiven {
  readonly is: 'issued' | 'served';
  readonly noticeId: string;
  readonly proposedPenalties: readonly Penalty[];
  readonly offersHearing: boolean;
  readonly servedOn: PlainDate | undefined;
  /** Last days of the two rights, from service (L09, L10). */
  readonly defenceUntil: PlainDate | undefined;
  readonly hearingRequestUntil: PlainDate | undefined;
  readonly waived: readonly ('defence' | 'hearing')[];
  readonly defences: readonly { readonly defenceId: string; readonly isLate: boolean; readonly isReviewed: boolean }[];
}
