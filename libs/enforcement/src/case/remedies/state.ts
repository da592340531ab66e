import type { PlainDate } from '@ecl/kernel';

/** Reconsideration and litigation, as far as they stop the surcharge (X10). `to` is undefined while one is pending. */
export interface RemediesState {
  readonly spans: readonly RemedySpan[];
}

export interface RemedySpan {
  readonly remedyId: string;
  readonly kind: 'reconsideration' | 'litigation';
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

export const initialRemedies: RemediesState = { spans: [] };
