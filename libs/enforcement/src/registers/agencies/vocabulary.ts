import { code, date, oneOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';
import { divisionCode } from '../divisions/vocabulary.js';

/** 执法机关和机构: the commands and entries of the register of agencies. Every entry says from which day it counts. */

const agency = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  nameZh: text({ max: 200 }),
  nameEn: text({ max: 200 }),
  level: oneOf('city', 'county', 'station', 'partner'),
  /** Free text until the register of divisions; the command asks for the code of a division. */
  territory: code(),
  socialCreditCode: text({ max: 18 }),
  from: date(),
});

export const AgencyRegistered = legalEventType('AgencyRegistered', record(agency()), {
  zh: '登记执法机关',
  en: 'Agency registered',
  articles: ['APL 17', 'NM244 8'],
});
export type AgencyRegistered = EventOf<typeof AgencyRegistered>;

export const RegisterAgency = entryCommand(
  'RegisterAgency',
  { ...agency(), territory: divisionCode() },
  { en: 'Register an agency', records: AgencyRegistered },
);

const unit = () => ({
  occurredAt: occurredAt(),
  unitId: code(),
  agencyId: code(),
  nameZh: text({ max: 200 }),
  nameEn: text({ max: 200 }),
  territory: code(),
  from: date(),
});

export const UnitRegistered = legalEventType('UnitRegistered', record(unit()), {
  zh: '登记执法机构',
  en: 'Unit registered',
  articles: ['NM244 8'],
});
export type UnitRegistered = EventOf<typeof UnitRegistered>;

export const RegisterUnit = entryCommand(
  'RegisterUnit',
  { ...unit(), territory: divisionCode() },
  { en: 'Register a unit', records: UnitRegistered },
);

export const agenciesEventTypes = [AgencyRegistered, UnitRegistered] as const;

export const agenciesCommandTypes = [RegisterAgency, RegisterUnit, StrikeEntry] as const;
