import type { Instant, PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import type { Article, PackId } from '../law/article.js';
import type { Parameters, Term } from '../packs/rule-packs.js';
import type { ClockId } from './clock-id.js';
import type { Said } from './said.js';
import type { StopReason } from './stop-reasons.js';

type EventType = CaseEvent['type'];
type DataOf<T extends EventType> = Extract<CaseEvent, { type: T }>['data'];

/** What an event says about a clock, by the type of the event. */
export type On<Said> = { readonly [T in EventType]?: (data: DataOf<T>) => Said };

/** The parameters that are terms, and those that are a yes or no. */
export type TermName = { [P in keyof Parameters]: Parameters[P] extends Term ? P : never }[keyof Parameters];
export type FlagName = { [P in keyof Parameters]: Parameters[P] extends boolean ? P : never }[keyof Parameters];

/**
 * Another term: this clock counts from its last day. Without a clock no term has to be over, and it counts from that day; what stopped
 * or deferred it counts all the same.
 */
export interface After {
  readonly clock?: ClockId;
  readonly from: PlainDate;
  /** The other term counts itself from the last day of one more. */
  readonly since?: After;
  /** Its last day alone counts: the day from which the clock counts was only what was known of it when the step was recorded. */
  readonly alone?: true;
}

/** From when a clock counts. */
export interface Begin {
  /** The day that is not counted itself (K1). */
  readonly from: PlainDate;
  /** The moment, where the term is in hours (K4). */
  readonly at?: Instant;
  /** The last day, where the event itself sets it: nothing is counted then. */
  readonly setTo?: PlainDate;
  /** It counts from the last day of this term, which may still move. */
  readonly after?: After;
  /** The clock runs only where this parameter says so. */
  readonly onlyWhere?: FlagName;
  /** It counts anew where it runs already, although nothing made it ready once more. */
  readonly anew?: true;
  /** Once a reconsideration ended it counts after that, also where a later service begins it anew. */
  readonly orAfterRemedy?: true;
  /** It begins again only where the run remembers this. */
  readonly of?: string;
  /** It begins again only where its last run fell away, and for those alone for whom that one had not ended. */
  readonly afterFallingAway?: true;
}

/** What closes a way: for those alone whose clock remembers this, where it is named. */
export interface Barring {
  readonly of?: string;
}

/** What the end of something does to the runs that remember it. */
export interface WithItsEnd {
  readonly of: string;
  readonly how: 'done' | 'fellAway';
}

/** What stops a clock. */
export interface Stopping {
  readonly reason: StopReason;
  /** The test, the suspension … that stops it, where there may be several. */
  readonly id?: string;
  /** It is the party's own reason: the same reason of another party stops the clock besides. */
  readonly ofParty?: true;
  /** How long at most: it ends by itself then, whether or not anyone says so. */
  readonly atMostDays?: number;
  /** Where it did not begin on the day of the step, or is over already. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** It counts only where this parameter says so. */
  readonly onlyWhere?: FlagName;
  /** It stops the clock for those alone whom the clock does not spare then. */
  readonly sparing?: true;
}

/** `allBut`: all but the parties that the event reaches; `no`: these no longer; `also`: these too, where anyone is. */
export type Sparing = { readonly is: 'allBut' | 'no' | 'also'; readonly partyIds?: readonly string[] };

/** Which reason stops a clock no longer. */
export type GoingOn = Pick<Stopping, 'reason' | 'id' | 'ofParty'>;

/** A party, and those who take its place: one, or several together. */
export interface PassingOn {
  readonly from: string;
  readonly to: readonly string[];
}

/** The party, and the id of its matter. */
export interface Sharing {
  readonly from: string;
  readonly to: string;
}

export interface Extending {
  readonly days: number;
  /** One of the grants of the clock. */
  readonly by: string;
}

/** Who may extend a clock, once each and in this order, and by how much. */
export interface Grant {
  readonly by: string;
  readonly zh: string;
  readonly en: string;
  readonly most: TermName;
}

/**
 * Who reckons a term that no event of a case begins: a rule that asks what a step says about it, or the lists of another
 * stream. Why no clock runs is said, for people who look for it in a list.
 */
export type Reckoner = Said & ({ readonly rule: string } | { readonly list: 'leads' | 'recordings' });

/** What follows when a clock runs out. */
export interface Breach {
  /** `event`: the ledger records it on that day; `derived`: it follows from the day that is asked about. */
  readonly is: 'derived' | 'event';
  readonly zh: string;
  readonly en: string;
}

/**
 * A time limit of rulebook 2 as data. Rules, lists, pages and the documentation read this, and nothing else says when something
 * is due.
 */
export interface Clock {
  /** Its name in the API. */
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly articles: readonly [Article, ...Article[]];
  readonly pack: PackId;
  /** The case has one, each party has its own, or each debt, receipt, submission …: then `idOf` says which. */
  readonly of: 'case' | 'party' | 'debt' | 'receipt' | 'submission' | 'preservation' | 'remedy';
  readonly idOf?: On<string>;
  /** `duty`: late after its last day; `right`: it may be used until then; `bar`: something must wait until it is over. */
  readonly nature: 'duty' | 'right' | 'bar';
  readonly whose: 'agency' | 'reviewer' | 'party' | 'reconsiderationBody' | 'police' | 'procuratorate';
  /** Length, unit and rolling: dated, in the packs. */
  readonly term: TermName;
  /** How many calendar days before its last day people are warned. */
  readonly warnsBefore: number;
  /** Begun again, it counts anew. */
  readonly begins?: On<Begin | undefined>;
  /** The decision that an event is about. A run that began about another one is left as it is; one that began anew replaces any. */
  readonly about?: On<string | undefined>;
  /** The remedy on which a run hangs from now on: an event that tells its end names it, and not its kind. */
  readonly remembers?: On<string | undefined>;
  /** A remedy may begin before the clock does: what begins then hangs on it all the same. */
  readonly remembersEarly?: true;
  /** The way is closed: about the same decision it begins no more, however often its paper is served. */
  readonly bars?: On<Barring | undefined>;
  /** It is open again: another decision, or a change that is served anew. */
  readonly unbars?: On<boolean>;
  /** Runs that remember it count from the last day of this other term from now on. */
  readonly counts?: On<{ readonly of: string; readonly after: After } | undefined>;
  /** Runs that remember it end with it. */
  readonly endsWith?: On<WithItsEnd | undefined>;
  /** Where no event of a case begins it: who reckons it instead. A row has the one or the other. */
  readonly reckonedBy?: Reckoner;
  /** It begins only after one of these, and not once it has ended: a withdrawal presupposes a publication. */
  readonly readies?: On<boolean>;
  /** A clock that counts from the last day of another term counts from this day, if it is later. */
  readonly waits?: On<PlainDate | undefined>;
  /** What stops a clock that counts from the last day of another term lets it count from its own end on. */
  readonly stops?: On<Stopping | undefined>;
  /** What stops it no longer, also where it was to last until a later day. */
  readonly goesOn?: On<GoingOn | readonly GoingOn[] | undefined>;
  /** Whom a stop that spares parties spares from now on, of those whom the event reaches or does not reach. */
  readonly spares?: On<Sparing>;
  /** What stops it for one stops it from now on for another, who is the same person in another matter. */
  readonly shares?: On<Sharing>;
  readonly extends?: On<Extending | undefined>;
  readonly grants?: readonly Grant[];
  /** The last day that a decision sets instead. */
  readonly moves?: On<PlainDate | undefined>;
  /** What was due is done. */
  readonly ends?: On<boolean>;
  /** Whose right it is used it; it may run on. */
  readonly uses?: On<'inTime' | 'late' | undefined>;
  /** Whose right it is gave it up. */
  readonly waives?: On<boolean>;
  /** What is said of a right that was used, by the event that says so. */
  readonly used?: { readonly [T in EventType]?: Said };
  /** The same for one party: a clock that is not the party's own ends with the last of them. */
  readonly endsForOne?: On<boolean>;
  /** It ran out, and the ledger has recorded what follows. */
  readonly lapses?: On<boolean>;
  /** Nothing is due any more. */
  readonly fallsAway?: On<boolean>;
  /** What was to begin only after this day does not: a public notice was cut short. */
  readonly cutsShort?: On<PlainDate | undefined>;
  /** The same for one party. */
  readonly fallsAwayForOne?: On<boolean>;
  /** A successor takes the place of a party: days that run for one run on for the other. */
  readonly passesOn?: On<PassingOn>;
  readonly breach: Breach;
}
