import { PACKAGED_YEARS, type PublishedYear } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import { chinaDateOf, type Instant } from '@ecl/kernel';
import { entriesOfRegister } from '../registers/entries.js';

/** A year of the calendar, and where the ledger has it from. */
export interface KnownYear extends PublishedYear {
  readonly from: 'package' | 'register';
  /** Its number in the register of the calendar. */
  readonly entry?: number;
  readonly recordedAt?: string;
}

/** The years that are known at a moment: those of the package that were published by then, and what the register says of them. */
export const knownYears = async (store: EventStore, knownAt?: Instant): Promise<readonly KnownYear[]> => {
  const isPublished = ({ publishedOn }: PublishedYear) => knownAt === undefined || publishedOn <= chinaDateOf(knownAt);
  const years = new Map<number, KnownYear>(
    PACKAGED_YEARS.filter(isPublished).map((notice) => [notice.year, { ...notice, from: 'package' }]),
  );
  for (const { entry, data, recordedAt } of await entriesOfRegister(store, 'calendar', { knownAt })) {
    const notice = data as unknown as PublishedYear;
    years.set(notice.year, { ...notice, from: 'register', entry, recordedAt });
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
};
