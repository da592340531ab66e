import {
  anyOf,
  code,
  exactly,
  listOf,
  moment,
  optional,
  record,
  sha256,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, officers, personId } from '../../values.js';

/** 更正询问、检查时间: which one, by its number or the moment on record, and when it really was. */
const correction = () => ({
  occurredAt: occurredAt(),
  corrected: anyOf(
    record({ is: exactly('interview'), interviewId: code(), startedAt: moment(), endedAt: moment() }),
    record({ is: exactly('inspection'), recordedAs: moment(), at: moment() }),
  ),
  reasons: text(),
  document: documentRef(),
});
const place = () => text({ max: 400 });

/** The step keeps its own event: this one says where its officers were instead, for this case and for others. */
export const PresenceCorrected = caseEvent(
  'PresenceCorrected',
  record({
    ...correction(),
    place: place(),
    /** The place on record until now. */
    was: place(),
    officers: officers(),
    /** The papers of the interview or the inspection: the same in another case is the same visit. */
    papers: listOf(sha256()),
    correctedBy: personId(),
  }),
  {
    zh: '更正询问或者检查时间',
    en: 'Time of an interview or inspection corrected',
    articles: ['M55 16', 'M55 17'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type PresenceCorrected = EventOf<typeof PresenceCorrected>;

/** It may follow the closure: that a time is wrong often shows in another case. */
export const CorrectPresence = caseCommand('CorrectPresence', record({ ...correction(), place: optional(place()) }), {
  by: ['officer'],
  en: 'Correct the time of an interview or inspection',
  zh: '更正询问或者检查时间',
  records: [PresenceCorrected],
  follows: ['InterviewRecorded', 'InspectionConducted'],
  mayFollow: ['closure'],
});
