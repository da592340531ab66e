import { code, date, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt, personId } from '../case/values.js';
import { legalEventType } from '../law/event-type.js';
import { stepCommand } from '../law/step-command.js';

/** 执法监督检查: how supervisors come to read the file of a case. */

/** `withSupervisor`: the second person of the check. `ground`: the notice or the instruction on which it rests. */
const declaration = () => ({
  occurredAt: occurredAt(),
  certificateNumber: code(),
  withSupervisor: personId(),
  ground: text({ max: 400 }),
});

/** It opens the file on the day `on`, once the second supervisor has declared the check as well. */
export const SupervisionCheckDeclared = legalEventType(
  'SupervisionCheckDeclared',
  record({ ...declaration(), supervisor: personId(), on: date() }),
  { zh: '发起执法监督检查', en: 'Check by supervision declared', articles: ['NMSUP 23'] },
);
export type SupervisionCheckDeclared = EventOf<typeof SupervisionCheckDeclared>;

export const DeclareSupervisionCheck = stepCommand('DeclareSupervisionCheck', record(declaration()), {
  by: ['supervisor'],
  en: 'Declare a check by supervision',
  records: [SupervisionCheckDeclared],
});

export const supervisionEventTypes = [SupervisionCheckDeclared] as const;
export type SupervisionEvent = EventOf<(typeof supervisionEventTypes)[number]>;

export const supervisionCommandTypes = [DeclareSupervisionCheck] as const;
