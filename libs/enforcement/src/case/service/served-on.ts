import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { lastDayFrom } from '../../clocks/index.js';
import type { Parameters } from '../../packs/rule-packs.js';
import type { Delivery } from './delivery.js';

/**
 * The day that counts in law: the day of receipt or of leaving; for a public notice the end of its period (CPL 95;
 * L15).
 */
export const servedOnOf = (
  { method, noticePublishedOn, occurredAt }: Pick<Delivery, 'method' | 'noticePublishedOn' | 'occurredAt'>,
  parameters: Parameters,
  calendar: WorkingCalendar,
): PlainDate =>
  method === 'publicNotice' && noticePublishedOn !== undefined
    ? lastDayFrom('L15', noticePublishedOn, parameters, calendar)
    : chinaDateOf(occurredAt);

/**
 * The day on which a service begins: for a public notice the day of its publication, which may be before the day of its
 * recording. The served document cannot be later than that.
 */
export const beganOn = ({
  method,
  noticePublishedOn,
  occurredAt,
}: Pick<Delivery, 'method' | 'noticePublishedOn' | 'occurredAt'>): PlainDate => {
  const on = chinaDateOf(occurredAt);
  return method === 'publicNotice' && noticePublishedOn !== undefined && noticePublishedOn < on
    ? noticePublishedOn
    : on;
};
