import type { LawAlarm } from './act-by-law.js';

/**
 * What could not be done. Each alarm is given once, as soon as it is found, and stands until a look that came to its end no longer
 * finds it. That calendars differ stands until the next start, because no step of a case cures it.
 */
export class StandingAlarms {
  private readonly standing = new Map<string, LawAlarm>();

  constructor(private readonly onAlarm: (alarm: LawAlarm) => void) {}

  get all(): readonly LawAlarm[] {
    return [...this.standing.values()];
  }

  raise(alarm: LawAlarm): void {
    const key = JSON.stringify(alarm);
    if (this.standing.has(key)) return;
    this.standing.set(key, alarm);
    this.onAlarm(alarm);
  }

  /** A look came to its end: what it did not find is over. */
  keepOnly(found: readonly LawAlarm[]): void {
    const keys = new Set(found.map((alarm) => JSON.stringify(alarm)));
    for (const [key, { why }] of this.standing)
      if (why !== 'calendarsDiffer' && !keys.has(key)) this.standing.delete(key);
  }
}
