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

/**
 * 更正询问、检查、取证时间: which one, by its number or the moment on record, and when it really was. `endedAt` of a visit:
 * absent where its end is not on record.
 */
const correction = () => ({
  occurredAt: occurredAt(),
  corrected: anyOf(
    record({ is: exactly('interview'), interviewId: code(), startedAt: moment(), endedAt: moment() }),
    record({ is: exactly('inspection'), recordedAs: moment(), at: moment(), endedAt: optional(moment()) }),
    record({ is: exactly('evidence'), evidenceId: code(), at: moment(), endedAt: optional(moment()) }),
    record({ is: exactly('preservation'), preservationId: code(), at: moment(), endedAt: optional(moment()) }),
  ),
  reasons: text({ max: 4000 }),
  document: documentRef(),
});
const place = () => text({ max: 400 });

/** The step keeps its own event: this one says where its officers were instead, for this case and for others. */
export const PresenceCorrected = caseEvent(
  'PresenceCorrected',
  record({
    ...correction(),
    /** Absent for evidence that was handed in: its officers went nowhere. */
    place: optional(place()),
    /** The place on record until now. */
    was: optional(place()),
    /** The time on record until now. An event from before this was written has none, and makes nothing stale. */
    wasAt: optional(record({ startedAt: moment(), endedAt: moment() })),
    officers: officers(),
    /** The papers of the step that is corrected: the same in another case is the same visit. */
    papers: listOf(sha256()),
    correctedBy: personId(),
  }),
  {
    zh: '更正询问、检查或者取证时间',
    en: 'Time of an interview, inspection or piece of evidence corrected',
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
  en: 'Correct the time of an interview, inspection or piece of evidence',
  zh: '更正询问、检查或者取证时间',
  records: [PresenceCorrected],
  follows: ['InterviewRecorded', 'InspectionConducted', 'EvidenceCollected', 'EvidencePreservedByRegistration'],
  mayFollow: ['closure'],
});
