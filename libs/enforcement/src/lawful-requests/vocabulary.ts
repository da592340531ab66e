import { code, date, listOf, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { documentRef, lastDay, occurredAt, personId } from '../case/values.js';
import { legalEventType } from '../law/event-type.js';
import type { Role } from '../law/role.js';
import { stepCommand } from '../law/step-command.js';

/** 依法调阅: how an organ that handles a case of its own comes to read files of an agency (NM244 24). */

/** 监察、审判、检察、公安、审计: those of them that have accounts here. */
export const REQUESTING: readonly Role[] = ['procuratorate', 'police', 'court'];

const requestId = () => code();

/**
 * Which cases are asked for: those that meet every part that is there. The days are those on which a case came up: its filing was
 * proposed, or it was decided on the spot; both are included.
 */
const casesAskedFor = () =>
  record({
    caseNumbers: optional(listOf(text({ max: 128 }), { min: 1, max: 500 })),
    powerCodes: optional(listOf(code(), { min: 1, max: 200 })),
    fieldCodes: optional(listOf(code(), { min: 1, max: 16 })),
    begunFrom: optional(date()),
    begunTo: optional(date()),
  });
export type CasesAskedFor = Payload<ReturnType<typeof casesAskedFor>>;

/**
 * `number`: of the notice (调阅通知书). `readers`: who of the organ may read. `answerBy`: the last day to answer, which the notice sets,
 * as no text does; `until`: the last day on which the files may be read. `toAnswer`: who of the agency must see to the answer.
 */
const request = () => ({
  occurredAt: occurredAt(),
  number: text({ max: 128 }),
  agencyId: code(),
  readers: listOf(personId(), { min: 1, max: 20 }),
  ground: text({ max: 1000 }),
  basis: text({ max: 400 }),
  cases: casesAskedFor(),
  answerBy: lastDay(),
  until: lastDay(),
  toAnswer: personId(),
  document: documentRef(),
});

export const RecordsRequested = legalEventType(
  'RecordsRequested',
  record({ ...request(), requestId: requestId(), bodyId: code(), requestedBy: personId() }),
  { zh: '依法调阅案卷', en: 'Case files requested', articles: ['NM244 24', 'PPOL 21', 'R310 14'] },
);
export type RecordsRequested = EventOf<typeof RecordsRequested>;

export const RequestRecords = stepCommand('RequestRecords', record(request()), {
  by: REQUESTING,
  en: 'Request case files',
  records: [RecordsRequested],
});

/** It opens the cases that were asked for, no fewer and no more, to those who were named, until the day that was named. */
export const RecordsGranted = legalEventType(
  'RecordsGranted',
  record({ occurredAt: occurredAt(), requestId: requestId(), grantedBy: personId() }),
  { zh: '提供调阅案卷', en: 'Requested case files opened', articles: ['NM244 24', 'PPOL 21'] },
);
export type RecordsGranted = EventOf<typeof RecordsGranted>;

export const GrantRecords = stepCommand('GrantRecords', record({ occurredAt: occurredAt(), requestId: requestId() }), {
  by: ['head'],
  en: 'Open the case files that were requested',
  records: [RecordsGranted],
});

const objection = () => ({ occurredAt: occurredAt(), requestId: requestId(), reasons: text() });

export const RecordsRequestObjected = legalEventType(
  'RecordsRequestObjected',
  record({ ...objection(), objectedBy: personId() }),
  { zh: '对调阅提出异议', en: 'Request for case files objected to', articles: ['NM244 24'] },
);
export type RecordsRequestObjected = EventOf<typeof RecordsRequestObjected>;

/** The agency may still open them afterwards; whoever asked may ask for less. */
export const ObjectToRecordsRequest = stepCommand('ObjectToRecordsRequest', record(objection()), {
  by: ['head'],
  en: 'Object to the request for case files',
  records: [RecordsRequestObjected],
});

const ending = () => ({ occurredAt: occurredAt(), requestId: requestId(), reasons: text() });

export const RecordsRequestEnded = legalEventType('RecordsRequestEnded', record({ ...ending(), endedBy: personId() }), {
  zh: '结束调阅',
  en: 'Request for case files ended',
  articles: ['NM244 24'],
});
export type RecordsRequestEnded = EventOf<typeof RecordsRequestEnded>;

/** By the organ that asked: the agency cannot shut what it had to open. */
export const EndRecordsRequest = stepCommand('EndRecordsRequest', record(ending()), {
  by: REQUESTING,
  en: 'End the request for case files',
  records: [RecordsRequestEnded],
});

export const lawfulRequestEventTypes = [
  RecordsRequested,
  RecordsGranted,
  RecordsRequestObjected,
  RecordsRequestEnded,
] as const;
export type LawfulRequestEvent = EventOf<(typeof lawfulRequestEventTypes)[number]>;

export const lawfulRequestCommandTypes = [
  RequestRecords,
  GrantRecords,
  ObjectToRecordsRequest,
  EndRecordsRequest,
] as const;
