import type { Fen, PlainDate } from '@ecl/kernel';
import type { Provisions } from './provisions/provision.js';
import type { Division } from './divisions/division-book.js';
import type { RegisterEvent } from './events.js';

/** An enforcement bureau under its legal name, or a body it works with. */
export interface Agency {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** `partner`: a body that works with the agencies and enforces nothing here: police, procuratorate, court, treasury. */
  readonly level: 'city' | 'county' | 'station' | 'partner';
  readonly territory: string;
  readonly socialCreditCode: string;
}

export interface Unit {
  readonly id: string;
  readonly agencyId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The division in which the unit acts; what belongs to it says the register of divisions. */
  readonly territory: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly unitId: string | undefined;
  /** Officers hold posts of the civil establishment; auxiliaries never act in law (S02). */
  readonly standing: 'officer' | 'auxiliary' | 'other';
}

export interface Certificate {
  readonly number: string;
  readonly personId: string;
  readonly kind: 'enforcement' | 'supervision';
  /** Fields of enforcement it covers, as the two-digit codes of the catalogue, or `all`. */
  readonly fields: readonly string[] | 'all';
  readonly territory: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
}

export type Headship = 'principal' | 'acting' | 'deputy';

export interface ReviewerStanding {
  readonly personId: string;
  readonly firstReviewedOn: PlainDate;
  /** Number of the 法律职业资格 certificate. */
  readonly qualification: string | undefined;
}

export interface CollectingBank {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The treasury accounts to which fines go. */
  readonly accounts: readonly string[];
}

export interface Benchmark {
  readonly id: string;
  readonly powerCode: string;
  readonly tiers: readonly {
    readonly id: string;
    readonly zh: string;
    readonly en: string;
    readonly fineFrom: number;
    readonly fineTo: number;
    /** 减轻处罚. */
    readonly reduces?: true;
  }[];
}

/** 法定罚款幅度 of a power, in fen, both ends included. */
export interface FineRange {
  readonly from: Fen;
  readonly to: Fen;
}

export interface Power {
  readonly code: string;
  readonly fieldCode: string;
  readonly zh: string;
  readonly en: string;
  readonly isCaseBearing: boolean;
}

/**
 * The content of the registers on a day. Every question names the day, because a step is judged by the day on which it
 * happened.
 */
export interface Registers {
  /** Every entry as it was made, and every correction, each register in its order. */
  readonly events: readonly RegisterEvent[];
  /** The division with a code; an old entry that names its territory in free text is understood where that is possible. */
  division(territory: string, on: PlainDate): Division | undefined;
  /** The narrower territory is the wider one, or lies within it as the register of divisions says. */
  covers(wider: string, narrower: string, on: PlainDate): boolean;
  /** An agency, or a bank that collects fines: a person of the register belongs to one of them. */
  isBody(id: string, on: PlainDate): boolean;
  isCertificate(number: string): boolean;
  /** Whether anyone was ever registered under this id. */
  isPerson(id: string): boolean;
  /** Every agency and every body that works with the agencies. */
  agencies(on: PlainDate): readonly Agency[];
  agency(id: string, on: PlainDate): Agency | undefined;
  unit(id: string, on: PlainDate): Unit | undefined;
  person(id: string, on: PlainDate): Person | undefined;
  /** The posting of the person has ended, and no other one has begun; false of whom the register does not have, or not yet. */
  hasLeft(id: string, on: PlainDate): boolean;
  certificatesOf(personId: string, on: PlainDate): readonly Certificate[];
  headship(personId: string, agencyId: string, on: PlainDate): Headship | undefined;
  /** Whoever heads the agency on that day, by their ids. */
  headsOf(agencyId: string, on: PlainDate): readonly string[];
  reviewer(personId: string, on: PlainDate): ReviewerStanding | undefined;
  collectingBank(id: string, on: PlainDate): CollectingBank | undefined;
  /** An account of an enforcement agency itself, which must never receive a fine (S06). */
  isAgencyAccount(account: string, on: PlainDate): boolean;
  power(code: string): Power | undefined;
  /** The agency held the power, for that territory, on that day (G-0.6). */
  holdsPower(agencyId: string, powerCode: string, on: PlainDate): boolean;
  benchmark(id: string, on: PlainDate): Benchmark | undefined;
  /** What the law of a day lets a fine of an agency under a power be, as it was last entered; a part of a power has that of the whole. */
  fineRange(agencyId: string, powerCode: string, on: PlainDate): FineRange | undefined;
  /** The first range that was entered for it, where none is known of that day because it is before them all. */
  firstFineRange(agencyId: string, powerCode: string, before: PlainDate): FineRange | undefined;
  /** The ranges of all agencies that hold the power. */
  fineRanges(powerCode: string, on: PlainDate): readonly FineRange[];
  /** The provisions of law, with their versions and successors. */
  readonly provisions: Provisions;
}
