import { code, date, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';
import { localParameterName, localParameterValue } from '../../packs/local-parameter.js';

/** 本机关参数: the commands and entries of the register of local parameters. */

const localParameter = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  parameter: localParameterName(),
  value: localParameterValue(),
  effectiveFrom: date(),
  instrument: text({ max: 400 }),
});

export const LocalParameterSet = legalEventType('LocalParameterSet', record(localParameter()), {
  zh: '设定本机关参数',
  en: 'Local parameter set',
  articles: ['APL 63', 'NM244 26'],
});
export type LocalParameterSet = EventOf<typeof LocalParameterSet>;

export const SetLocalParameter = entryCommand('SetLocalParameter', localParameter(), {
  en: 'Set a local parameter',
  records: LocalParameterSet,
});

export const rulePacksEventTypes = [LocalParameterSet] as const;

export const rulePacksCommandTypes = [SetLocalParameter, StrikeEntry] as const;
