import { addDays, type PlainDate } from '@ecl/kernel';
import { codesThatCover } from '../../powers/powers.js';
import { Book } from '../book.js';
import type { RegisterEvent } from '../events.js';

/** Which agency held which power when. */
export class PowerHoldings {
  private readonly changes = new Book<Holding>();

  /** Undefined for events that are not about holdings. */
  enter(event: RegisterEvent): void {
    if (event.type === 'PowerAssigned') {
      const { agencyId, powerCode, from, to } = event.data;
      this.set(agencyId, powerCode, from, true);
      if (to !== undefined) this.set(agencyId, powerCode, addDays(to, 1), false);
    }
    if (event.type === 'PowerWithdrawn') this.set(event.data.agencyId, event.data.powerCode, event.data.on, false);
  }

  /**
   * An item brings its parts with it, and a part can be withdrawn alone: the later of the last entry about the part and
   * the last entry about the whole counts.
   */
  holds(agencyId: string, powerCode: string, on: PlainDate): boolean {
    const said = codesThatCover(powerCode)
      .map((code) => this.changes.on(`${agencyId} ${code}`, on))
      .filter((change) => change !== undefined);
    const last = said.reduce<Holding | undefined>((a, b) => (a && a.since >= b.since ? a : b), undefined);
    return last?.isHeld ?? false;
  }

  private set(agencyId: string, powerCode: string, since: PlainDate, isHeld: boolean): void {
    this.changes.enter(`${agencyId} ${powerCode}`, since, { since, isHeld });
  }
}

/** An agency holds a power, or no longer holds it, since a day. */
interface Holding {
  readonly since: PlainDate;
  readonly isHeld: boolean;
}
