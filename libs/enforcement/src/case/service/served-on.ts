import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { after } from '../../deadlines/deadline.js';
import type { Parameters } from '../../packs/rule-packs.js';
import type { Delivery } from './forms.js';

/** The day that counts in law: that of receipt or of leaving; for a public notice the end of its period (CPL 95; L15). */
export const servedOnOf = (
  { method, noticePublishedOn, occurredAt }: Delivery,
  { publicNoticeService }: Parameters,
  calendar: WorkingCalendar,
): PlainDate =>
  method === 'publicNotice' && noticePublishedOn !== undefined
    ? after(noticePublishedOn, publicNoticeService, calendar).dueOn
    : chinaDateOf(occurredAt);
