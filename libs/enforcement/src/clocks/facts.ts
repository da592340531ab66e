import type { Instant, PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import type { After, FlagName } from './clock.js';
import type { ClockId } from './clock-id.js';
import type { StopReason } from './stop-reasons.js';

/** One stop of a clock. `to` is undefined until something ends it; the day `to` counts again. */
export interface StopFacts {
  readonly reason: StopReason;
  readonly id?: string;
  /** Whose reason it is, where parties have their own. */
  readonly partyId?: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly atMostDays?: number;
  readonly onlyWhere?: FlagName;
  /** Parties for whom it does not stop the clock. */
  readonly spares?: readonly string[];
  /** The decision that it is about, while the clock does not run: it stops no run about another one. */
  readonly about?: string;
}

/** A way that is closed about a decision; about any where nobody said which. */
export interface Bar {
  readonly about?: string;
}

export interface ClockEnd {
  readonly at: Instant;
  /** `waived`: whose right it is gave it up; `replaced`: it began again. */
  readonly how: 'done' | 'waived' | 'lapsed' | 'fellAway' | 'replaced';
}

/** A right was used: the type of the event that says so. */
export interface Use {
  readonly by: CaseEvent['type'];
  readonly isLate: boolean;
}

/**
 * What the events say of one run of a clock. The day on which it ends is never kept: it follows from these facts, the calendar
 * and the packs.
 */
export interface ClockFacts {
  readonly clock: ClockId;
  /** The party, receipt … whose clock it is; empty for one of the case. */
  readonly subject: string;
  /** `ready`: it has not begun, but now it can. `held`: it does not run; it only says what would stop it if it began today. */
  readonly is: 'ready' | 'held' | 'running' | 'ended';
  readonly from: PlainDate;
  readonly at?: Instant;
  /** The day whose parameters it keeps. */
  readonly lawOf: PlainDate;
  readonly setTo?: PlainDate;
  /** The term after whose last day it counts, and a later day from which it counts. */
  readonly after?: After;
  readonly waitsFor?: PlainDate;
  readonly onlyWhere?: FlagName;
  /** The decision about which it began; absent where nobody said so. */
  readonly about?: string;
  /** The remedy on which it hangs. */
  readonly remembers?: string;
  /** After what it counts because a remedy ended, and about which decision that was. */
  readonly afterRemedy?: { readonly after: After; readonly about?: string };
  /** About which decisions it begins no more. */
  readonly barred?: readonly Bar[];
  readonly stops: readonly StopFacts[];
  /** The parties whose matter goes on while what some are suspected of is with the police; absent where nobody is suspected. */
  readonly spared?: readonly string[];
  readonly extensions: readonly { readonly days: number; readonly by: string; readonly on: PlainDate }[];
  /** The parties whose matter it is, where it is not every party's: those of a submission. */
  readonly ofParties?: readonly string[];
  /** How a right was used; one that was used in time stays so. */
  readonly use?: Use;
  /** The parties for whom it has ended already. */
  readonly endedFor: readonly string[];
  readonly end?: ClockEnd;
}

/** Every run of every clock of a case, in the order in which they began. */
export type ClocksState = readonly ClockFacts[];

export const initialClocks: ClocksState = [];

/** A clock that begins with the step that is being decided. */
export const begun = (clock: ClockId, from: PlainDate, at?: Instant): ClockFacts => ({
  clock,
  subject: '',
  is: 'running',
  from,
  ...(at === undefined ? {} : { at }),
  lawOf: from,
  stops: [],
  extensions: [],
  endedFor: [],
});

/** It runs, or ran once. */
export const hasBegun = ({ is }: Pick<ClockFacts, 'is'>): boolean => is === 'running' || is === 'ended';

type Open = Pick<ClockFacts, 'is' | 'stops' | 'remembers' | 'barred'>;

/** Nothing has ended it: it runs, it can begin, or something still holds that tells what would begin. */
export const isOpenRun = ({ is, stops, remembers, barred }: Open): boolean =>
  is === 'held' ? stops.length > 0 || remembers !== undefined || barred !== undefined : is !== 'ended';

/** The last run of a clock that began; undefined if none did. */
export const lastRunOf = (clocks: ClocksState, clock: ClockId, subject = ''): ClockFacts | undefined =>
  clocks.findLast((facts) => facts.clock === clock && facts.subject === subject && hasBegun(facts));
