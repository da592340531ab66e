import type { PlainDate } from '@ecl/kernel';

export interface DisclosureState {
  readonly is: 'none' | 'proposed' | 'published' | 'withheld' | 'withdrawn';
  readonly proposedBy: string | undefined;
  readonly publishedOn: PlainDate | undefined;
  /** Number of the test of rulebook 6.2 that decided. */
  readonly test: number | undefined;
}
