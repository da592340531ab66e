import {
  code,
  date,
  integer,
  listOf,
  moment,
  oneOf,
  optional,
  record,
  sha256,
  text,
  uuid,
  type EventOf,
} from '@ecl/event-sourcing';
import { personId } from '../case/values.js';
import { legalEventType } from '../law/event-type.js';

/** 执法人员时间登记: where an officer was on a day, across cases, `presence-<person>-<day>`. The ledger writes it itself. */

const timeOfOfficer = () => ({
  personId: personId(),
  on: date(),
  at: oneOf('interview', 'inspection', 'evidence'),
  from: moment(),
  to: moment(),
  place: text({ max: 400 }),
  paper: optional(sha256()),
  papers: optional(listOf(sha256())),
  caseId: code(),
  commandId: uuid(),
});

const statement = { articles: ['APL 42', 'M55 16'] } as const;

/** The step itself comes next: after `after` in the stream of the case. */
export const OfficerTimeReserved = legalEventType(
  'OfficerTimeReserved',
  record({ ...timeOfOfficer(), after: optional(integer({ min: 0 })) }),
  { ...statement, zh: '执法人员时间预留', en: 'Time of an officer reserved' },
);

export const OfficerTimeUsed = legalEventType('OfficerTimeUsed', record(timeOfOfficer()), {
  ...statement,
  zh: '执法人员时间占用',
  en: 'Time of an officer used',
});

/** `notTaken`: the step was refused or failed. `stepNeverCame`: the ledger stopped between the reservation and the step. `corrected`: it was at another time. */
export const OfficerTimeReleased = legalEventType(
  'OfficerTimeReleased',
  record({ ...timeOfOfficer(), reason: oneOf('notTaken', 'stepNeverCame', 'corrected') }),
  { ...statement, zh: '执法人员时间释放', en: 'Time of an officer released' },
);

export const officerTimeEventTypes = [OfficerTimeReserved, OfficerTimeUsed, OfficerTimeReleased] as const;
export type OfficerTimeEvent = EventOf<(typeof officerTimeEventTypes)[number]>;
