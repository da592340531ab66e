import type { PlainDate } from '@ecl/kernel';

/** Reconsideration and litigation, as far as they stop the surcharge (X10). `to` is undefined while one is pending. */
export interface RemediesState {
  readonly spans: readonly {
    readonly kind: 'reconsideration' | 'litigation';
    readonly from: PlainDate;
    readonly to: PlainDate | undefined;
  }[];
}
