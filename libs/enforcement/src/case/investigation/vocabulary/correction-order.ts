import { code, listOf, marked, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { lastDay, occurredAt, personId } from '../../values.js';

const correctionOrder = () => ({
  occurredAt: occurredAt(),
  /** Tells it from another one of the same day. Older events lack it. */
  orderId: optional(code()),
  content: text(),
  dueOn: lastDay(),
  /** The parties who have to correct it; absent: every party of the case, as older events mean. */
  addressees: optional(listOf(marked(code(), 'party'), { min: 1, max: 200 })),
});

export const CorrectionOrdered = caseEvent(
  'CorrectionOrdered',
  record({ ...correctionOrder(), orderedBy: personId() }),
  {
    zh: '责令改正',
    en: 'Correction ordered',
    articles: ['APL 28'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type CorrectionOrdered = EventOf<typeof CorrectionOrdered>;

export const OrderCorrection = caseCommand('OrderCorrection', record(correctionOrder()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Order correction',
  records: [CorrectionOrdered],
  follows: [],
  mayFollow: [],
});
