import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import { Book } from '../book.js';
import type { EntryOf } from '../events.js';
import { PACKAGED_DIVISIONS } from './packaged-divisions.js';

/** An administrative division on a day. */
export interface Division {
  readonly code: string;
  readonly nameZh: string;
  readonly parent: string | undefined;
}

/** Before every day that the ledger knows. */
const EVER = plainDate('1949-10-01');

/** Deeper than any division lies; a circle, which no entry can make, would end here too. */
const MOST_LEVELS = 12;

/** 行政区划: which division is part of which, as registered. A code says nothing about it by its first digits. */
export class DivisionBook {
  private readonly divisions = new Book<Division>();
  private readonly codesOfName = new Map<string, Set<string>>();

  constructor() {
    for (const { code, nameZh, parent } of PACKAGED_DIVISIONS) this.add(EVER, { code, nameZh, parent });
  }

  enter({ divisionCode, nameZh, parent, from, to }: EntryOf<'DivisionRegistered'>): void {
    this.add(from, { code: divisionCode, nameZh, parent });
    if (to !== undefined) this.divisions.enter(divisionCode, addDays(to, 1), undefined);
  }

  /** The division with a code, or the one that an old entry names in free text or by a shortened code. */
  on(territory: string, date: PlainDate): Division | undefined {
    return this.divisions.on(territory, date) ?? this.divisions.on(this.codeOf(territory, date), date);
  }

  /** The wider territory is the narrower one, or has it as a part, at any depth. */
  covers(wider: string, narrower: string, date: PlainDate): boolean {
    const sought = this.codeOf(wider, date);
    let at: string | undefined = this.codeOf(narrower, date);
    for (let level = 0; at !== undefined && level < MOST_LEVELS; level += 1) {
      if (at === sought) return true;
      at = this.parentOf(at, date);
    }
    return false;
  }

  private add(from: PlainDate, division: Division): void {
    this.divisions.enter(division.code, from, division);
    const codes = this.codesOfName.get(division.nameZh) ?? new Set();
    this.codesOfName.set(division.nameZh, codes.add(division.code));
  }

  /** Of an old entry whose code nobody registered, the standard itself says what it is part of. */
  private parentOf(code: string, date: PlainDate): string | undefined {
    const registered = this.divisions.on(code, date);
    return registered ? registered.parent : parentByStandard(code);
  }

  /**
   * Until the register of divisions, a territory was any text: `1504`, `150402000000`, `赤峰市`, `赤峰市红山区`. Such an
   * entry means the division with that code or name; where none is found, it means only itself.
   */
  private codeOf(territory: string, date: PlainDate): string {
    if (/^\d+$/.test(territory)) return shortened(territory);
    const named = [...this.codesOfName]
      .filter(([name]) => territory.endsWith(name))
      .flatMap(([, codes]) => [...codes])
      .filter((code) => this.fullNamesOf(code, date).includes(territory));
    return named.length === 1 ? (named[0] ?? territory) : territory;
  }

  /** `红山区`, `赤峰市红山区`, `内蒙古自治区赤峰市红山区`. */
  private fullNamesOf(code: string, date: PlainDate): readonly string[] {
    const names: string[] = [];
    let at = this.divisions.on(code, date);
    for (let level = 0; at !== undefined && level < MOST_LEVELS; level += 1) {
      names.push(at.nameZh + (names.at(-1) ?? ''));
      at = at.parent === undefined ? undefined : this.divisions.on(at.parent, date);
    }
    return names;
  }
}

/** Zeros that say "all of it" are left out behind the sixth digit, and written up to it. */
const shortened = (code: string): string => {
  const behind = code.slice(6).replace(/(?:000)+$/, '');
  return code.slice(0, 6).padEnd(6, '0') + behind;
};

/** GB/T 2260 and 10114: two digits each for region, city and county, three more for a township, three for a village. */
const parentByStandard = (code: string): string | undefined => {
  if (!/^\d{6}(?:\d{3}){0,2}$/.test(code)) return undefined;
  if (code.length > 6) return code.slice(0, -3);
  if (!code.endsWith('00')) return `${code.slice(0, 4)}00`;
  return code.endsWith('0000') ? undefined : `${code.slice(0, 2)}0000`;
};
