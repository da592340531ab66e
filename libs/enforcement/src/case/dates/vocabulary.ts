import {
  anyOf,
  date,
  exactly,
  integer,
  listOf,
  moment,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofItsParties } from '../case-event.js';
import { documentRef, occurredAt, partyIds, personId } from '../values.js';

/**
 * 更正日期: a date of a step on record was mistyped. Which step by its number in the case, which member of it by its JSON Pointer; what is on record
 * now, so that nobody corrects another step than the one meant; who found it, and the paper that shows the right date.
 */
const correction = () => ({
  occurredAt: occurredAt(),
  number: integer({ min: 1, max: 1_000_000 }),
  member: text({ max: 200 }),
  corrected: anyOf(
    record({ is: exactly('day'), was: date(), to: date() }),
    record({ is: exactly('moment'), was: moment(), to: moment() }),
  ),
  foundBy: personId(),
  reasons: text({ max: 4000 }),
  document: documentRef(),
});

/** Every instalment and every payment after the date may come out otherwise, with several members each: far more than a list usually holds. */
const MOST_CHANGES = 100_000;

/**
 * The step keeps its own event. `changes`: the member itself, and every day and amount that the ledger had reckoned from it, in this step and in later
 * ones, as they are reckoned now; amounts are in fen. Without `was` the step had no such member, without `is` it has none any more; `kind` says what
 * one is that it had not. Whoever reads the steps of a case reads them with these changes.
 */
export const DateCorrected = caseEvent(
  'DateCorrected',
  record({
    partyIds: partyIds(),
    ...correction(),
    /** The name of the event whose date it is. */
    step: text({ max: 100 }),
    changes: listOf(
      record({
        number: integer({ min: 1, max: 1_000_000 }),
        member: text({ max: 200 }),
        was: optional(text({ max: 40 })),
        is: optional(text({ max: 40 })),
        kind: optional(oneOf('text', 'number', 'flag')),
      }),
      { min: 1, max: MOST_CHANGES },
    ),
    /**
     * Steps that would have been refused with the right date, each with the rules; they stay on record. Whoever sees the file decides what becomes of
     * them. Older events lack it.
     */
    fallen: optional(
      listOf(
        record({
          number: integer({ min: 1, max: 1_000_000 }),
          step: text({ max: 100 }),
          rules: listOf(text({ max: 200 }), { min: 1, max: 200 }),
        }),
        { min: 1, max: MOST_CHANGES },
      ),
    ),
    correctedBy: personId(),
  }),
  {
    zh: '更正日期',
    en: 'Date of a step corrected',
    articles: ['APL 40', 'M55 28'],
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type DateCorrected = EventOf<typeof DateCorrected>;

/** It may follow the closure: the bank or the post tells late when something was. A rule asks who may correct which step. */
export const CorrectDate = caseCommand('CorrectDate', record(correction()), {
  by: ['officer', 'unitHead', 'head', 'legalReviewer', 'bank', 'finance', 'court', 'reconsiderationBody', 'police'],
  en: 'Correct a mistyped date of a step',
  records: [DateCorrected],
  follows: [],
  mayFollow: ['closure', 'leaving'],
});

export const datesEventTypes = [DateCorrected] as const;
export type DatesEvent = EventOf<(typeof datesEventTypes)[number]>;

export const datesCommandTypes = [CorrectDate] as const;
