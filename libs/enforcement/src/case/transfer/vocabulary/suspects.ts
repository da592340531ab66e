import { optional } from '@ecl/event-sourcing';
import { EVERY_PARTY, partyIds } from '../../values.js';

/** 涉嫌犯罪的当事人. Absent: every party of the case. */
export const suspects = () => optional(partyIds());

/** Whose an event about suspects is. */
export const ofTheSuspects = (data: { readonly suspects?: readonly string[] }): readonly string[] =>
  data.suspects ?? [EVERY_PARTY];
