import { record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { occurredAt, personId } from '../values.js';
import { abandonment, hearing, hearingNotice, hearingRequest, rejection } from './forms.js';

export const RequestHearing = commandType('RequestHearing', record(hearingRequest()), {
  by: ['officer', 'unitHead'],
  zh: '登记听证申请',
  en: "Record the party's request for a hearing",
});

export const RejectHearingRequest = commandType('RejectHearingRequest', record(rejection()), {
  by: ['head'],
  zh: '不予受理听证申请',
  en: 'Reject the request for a hearing',
});

export const AppointPresider = commandType(
  'AppointPresider',
  record({ occurredAt: occurredAt(), presider: personId() }),
  { by: ['head'], zh: '指定听证主持人', en: 'Appoint the presider of the hearing' },
);

export const ServeHearingNotice = commandType('ServeHearingNotice', record(hearingNotice()), {
  by: ['officer', 'presider'],
  zh: '送达听证通知书',
  en: 'Serve the notice of hearing',
});

export const HoldHearing = commandType('HoldHearing', record(hearing()), {
  by: ['presider'],
  zh: '举行听证',
  en: 'Hold the hearing',
});

export const AbandonHearing = commandType('AbandonHearing', record(abandonment()), {
  by: ['presider'],
  zh: '视为放弃听证',
  en: 'Record that the hearing was abandoned',
});

export const hearingCommandTypes = [
  RequestHearing,
  RejectHearingRequest,
  AppointPresider,
  ServeHearingNotice,
  HoldHearing,
  AbandonHearing,
] as const;
