import { code, date, optional, record, text, textLike, type EventOf } from '@ecl/event-sourcing';
import { lastDay, occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';

/** 行政区划: the commands and entries of the register of administrative divisions. */

/** A code of GB/T 2260, with three more digits for a township and three more for a village (GB/T 10114). */
export const divisionCode = () =>
  textLike('^\\d{6}(?:\\d{3}){0,2}$', {
    zh: '行政区划代码（6、9 或者 12 位数字，例如 150402）',
    en: 'the code of an administrative division (6, 9 or 12 digits, such as 150402)',
    example: '150402',
  });

const division = () => ({
  occurredAt: occurredAt(),
  divisionCode: code(),
  nameZh: text({ max: 200 }),
  /** The division that it is part of; absent for a province or region. */
  parent: optional(code()),
  from: date(),
  to: optional(lastDay()),
});

export const DivisionRegistered = legalEventType('DivisionRegistered', record(division()), {
  zh: '登记行政区划',
  en: 'Administrative division registered',
  articles: ['APL 22'],
});
export type DivisionRegistered = EventOf<typeof DivisionRegistered>;

export const RegisterDivision = entryCommand(
  'RegisterDivision',
  { ...division(), divisionCode: divisionCode(), parent: optional(divisionCode()) },
  { en: 'Register an administrative division', records: DivisionRegistered },
);

export const divisionsEventTypes = [DivisionRegistered] as const;

export const divisionsCommandTypes = [RegisterDivision, StrikeEntry] as const;
