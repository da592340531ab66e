import { code, date, record, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParty, ofOneParty } from '../case-event.js';
import { lastDay, partyId, partyNamed } from '../values.js';
import { delivery } from './delivery.js';
import { recordingsOfService } from './recordings.js';
import { restsOn } from '../reliance/filed.js';

const decisionDelivery = () => ({ ...delivery(), decisionId: code() });

/**
 * `servedOn` is the day that counts in law; `dueOn` is the last day of service (L14), so that the event shows a delay.
 */
export const DecisionServed = caseEvent(
  'DecisionServed',
  record({ restsOn: restsOn(), partyId: partyId(), ...decisionDelivery(), servedOn: date(), dueOn: lastDay() }),
  {
    zh: '送达行政处罚决定书',
    en: 'Decision served',
    articles: ['APL 61', 'M55 35', 'M55 36', 'M55 37', 'CPL 87'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: { to: 'served', from: ['decided'] },
    clocks: ['L14', 'L40', 'L48', 'L26', 'L15'],
    recordings: recordingsOfService('decisionService'),
    papers: ['M55 35'],
  },
);
export type DecisionServed = EventOf<typeof DecisionServed>;

/** A fine is owed from the day on which the party received the decision. */
export const ServeDecision = caseCommand('ServeDecision', record({ partyId: partyNamed(), ...decisionDelivery() }), {
  by: ['officer'],
  en: 'Serve the decision',
  records: [DecisionServed, 'PaymentObligationOpened'],
  follows: [],
  mayFollow: ['closure', 'leaving'],
});

export const serviceEventTypes = [DecisionServed] as const;
export type ServiceEvent = EventOf<(typeof serviceEventTypes)[number]>;

export const serviceCommandTypes = [ServeDecision] as const;
