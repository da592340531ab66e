import { code, date, flag, listOf, marked, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofItsParties } from '../case-event.js';
import { PaymentObligationOpened } from '../payment/vocabulary/index.js';
import { amount, documentRef, lastDay, occurredAt, partiesNamed, partyIds, personId } from '../values.js';

/**
 * 代履行费用 (ACL 50–52): something that was ordered was done in the place of those who did not do it, and they owe what it cost.
 */
const charging = () => ({
  occurredAt: occurredAt(),
  /** The decision on the costs. */
  costsId: code(),
  /** The order to correct that was carried out in their place. */
  orderedOn: date(),
  harm: oneOf('trafficSafety', 'pollution', 'naturalResources'),
  /** 立即代履行 of what lies on a road, a waterway or a public place (ACL 52): no demand comes before it. */
  isImmediate: flag(),
  demandServedOn: optional(date()),
  demand: optional(documentRef()),
  /** 代履行决定书, with the estimate of the costs. */
  decidedOn: date(),
  decision: documentRef(),
  estimate: amount(),
  performedOn: date(),
  performedBy: text({ max: 200 }),
  /** Who of the agency watched it. */
  watchedBy: listOf(personId(), { min: 1, max: 20 }),
  /** Signed by whoever watched, by whoever did it, and by the party or a witness. */
  record: documentRef(),
  amount: amount(),
  /** Why it cost more than was estimated. */
  overrun: optional(text()),
  invoices: listOf(documentRef(), { min: 1, max: 50 }),
  /** By which provision several owe it jointly (CC 178). */
  jointBy: optional(text({ max: 400 })),
  /** Otherwise what each of several owes. */
  shares: optional(listOf(record({ partyId: marked(code(), 'party'), amount: amount() }), { min: 2, max: 200 })),
  dueOn: lastDay(),
  bankId: code(),
  account: code(),
});

export const SubstituteCostsCharged = caseEvent(
  'SubstituteCostsCharged',
  record({ partyIds: partyIds(), ...charging(), chargedBy: personId() }),
  {
    zh: '决定代履行费用',
    en: 'Costs of substitute performance charged',
    articles: ['ACL 50', 'ACL 51', 'ACL 52', 'CC 178'],
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type SubstituteCostsCharged = EventOf<typeof SubstituteCostsCharged>;

export const ChargeSubstituteCosts = caseCommand(
  'ChargeSubstituteCosts',
  record({ partyIds: partiesNamed(), ...charging() }),
  {
    by: ['head'],
    en: 'Charge the costs of substitute performance',
    zh: '决定代履行费用',
    records: [SubstituteCostsCharged, PaymentObligationOpened],
    follows: ['CorrectionOrdered'],
    mayFollow: [],
  },
);

export const substituteEventTypes = [SubstituteCostsCharged] as const;
export type SubstituteEvent = EventOf<(typeof substituteEventTypes)[number]>;

export const substituteCommandTypes = [ChargeSubstituteCosts] as const;
