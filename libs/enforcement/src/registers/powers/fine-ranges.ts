import { addDays, type PlainDate } from '@ecl/kernel';
import { Book } from '../book.js';
import type { RegisterEvent } from '../events.js';
import type { FineRange } from '../registers.js';

/** 法定罚款幅度 of the powers of each agency, from its day until it ends or another one takes its place. */
export class FineRanges {
  private readonly ranges = new Book<FineRange>();
  /** The agencies of each power for which a range was ever entered. */
  private readonly agencies = new Map<string, Set<string>>();
  private readonly first = new Map<string, { readonly from: PlainDate; readonly range: FineRange }>();

  /** Nothing, for an event that says nothing about a range. */
  enter(event: RegisterEvent): void {
    switch (event.type) {
      case 'PowerAssigned': {
        const { from, to, fineRange } = event.data;
        if (fineRange) this.set(event.data, from, { from: fineRange.fineFrom, to: fineRange.fineTo });
        if (fineRange && to !== undefined) this.set(event.data, addDays(to, 1), undefined);
        break;
      }
      case 'FineRangeSet': {
        const { from, fineRange } = event.data;
        this.set(event.data, from, fineRange && { from: fineRange.fineFrom, to: fineRange.fineTo });
        break;
      }
      case 'PowerWithdrawn':
        if (this.ranges.knows(keyOf(event.data))) this.set(event.data, event.data.on, undefined);
        break;
      default:
    }
  }

  on(agencyId: string, codes: readonly string[], day: PlainDate): FineRange | undefined {
    return codes.flatMap((code) => this.ranges.on(keyOf({ agencyId, powerCode: code }), day) ?? [])[0];
  }

  /** The first one that was entered, where none was for an earlier day. */
  before(agencyId: string, codes: readonly string[], day: PlainDate): FineRange | undefined {
    const firsts = codes.flatMap((code) => this.first.get(keyOf({ agencyId, powerCode: code })) ?? []);
    return firsts.some(({ from }) => from <= day) ? undefined : firsts[0]?.range;
  }

  /** Those of every agency. */
  allOn(codes: readonly string[], day: PlainDate): readonly FineRange[] {
    const agencies = new Set(codes.flatMap((code) => [...(this.agencies.get(code) ?? [])]));
    return [...agencies].flatMap((agencyId) => this.on(agencyId, codes, day) ?? []);
  }

  private set(of: OfPower, from: PlainDate, range: FineRange | undefined): void {
    const { agencyId, powerCode } = of;
    this.ranges.enter(keyOf(of), from, range);
    this.agencies.set(powerCode, (this.agencies.get(powerCode) ?? new Set()).add(agencyId));
    const first = this.first.get(keyOf(of));
    if (range && (first === undefined || from <= first.from)) this.first.set(keyOf(of), { from, range });
  }
}

interface OfPower {
  readonly agencyId: string;
  readonly powerCode: string;
}

const keyOf = ({ agencyId, powerCode }: OfPower): string => `${agencyId} ${powerCode}`;
