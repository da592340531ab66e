import type { Event } from '@ecl/event-sourcing';
import type { Dated } from './dated.js';
import type { MemberTitle } from './member-titles/index.js';
import type { Violation } from './rule.js';

/** A step as far as it is written: its moment, and the members that are there. */
export interface PartOfStep {
  readonly type: string;
  readonly data: Dated;
}

/** A member of a command, by its place (a JSON Pointer) and its name. */
export interface NamedMember extends MemberTitle {
  readonly path: string;
}

/** A rule that cannot be asked yet: members that it reads are not there. */
export interface NotYetAsked {
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
  readonly articles: Violation['articles'];
  readonly members: readonly NamedMember[];
}

/** What a step would be answered if it were taken as it is written so far. */
export type WhatIf<E extends Event = Event> =
  | { readonly is: 'accepted'; readonly events: readonly E[] }
  /** Refused by the rules that could be asked, whatever the missing members will say. */
  | ({ readonly is: 'refused'; readonly violations: readonly Violation[] } & Unfinished)
  /** No rule that could be asked refuses it, but it cannot be taken yet. */
  | ({ readonly is: 'incomplete' } & Unfinished);

interface Unfinished {
  /** The members that the step must have and that are not there. */
  readonly missing: readonly NamedMember[];
  readonly notYetAsked: readonly NotYetAsked[];
}
