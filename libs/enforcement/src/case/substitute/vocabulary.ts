import {
  code,
  date,
  flag,
  listOf,
  marked,
  money,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofItsParties, ofOneParty } from '../case-event.js';
import { PaymentObligationOpened, RefundOrdered } from '../payment/vocabulary/index.js';
import { delivery } from '../service/delivery.js';
import { recordingsOfService } from '../service/recordings.js';
import { challengeCommandTypes, challengeEventTypes } from './challenge/vocabulary.js';
import { revising, SubstituteCostsChanged, SubstituteCostsRevoked } from './revision-events.js';
import {
  amount,
  documentRef,
  lastDay,
  obligationId,
  occurredAt,
  partiesNamed,
  partyId,
  partyIds,
  partyNamed,
  personId,
} from '../values.js';

/**
 * 代履行费用 (ACL 50–52): something that was ordered was done in the place of those who did not do it, and they owe what it cost. What lay
 * on a road, a waterway or a public place may have been removed at once, without an order.
 */
const charging = () => ({
  occurredAt: occurredAt(),
  /** The decision on the costs. */
  costsId: code(),
  /** The day of the order to correct that was carried out in their place; absent where it had to go at once. */
  orderedOn: optional(date()),
  /** Where several were ordered on that day. */
  orderId: optional(code()),
  harm: oneOf('trafficSafety', 'pollution', 'naturalResources'),
  /** 立即代履行 (ACL 52): no order and no demand come before it. Older events do not say why under `immediate`. */
  isImmediate: flag(),
  immediate: optional(
    record({
      place: oneOf('road', 'river', 'waterway', 'publicPlace'),
      /** 遗洒物、障碍物、污染物. */
      removed: oneOf('spill', 'obstacle', 'pollutant'),
      /** Why the party could not remove it. */
      whyNotByParty: text(),
      /** The party was not there: it was told afterwards, by this paper. */
      isPartyAbsent: flag(),
      toldOn: optional(date()),
      notice: optional(documentRef()),
    }),
  ),
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
  record({
    partyIds: partyIds(),
    ...charging(),
    /** The decision on costs in the place of which it was ordered to be made. */
    redoes: optional(code()),
    chargedBy: personId(),
  }),
  {
    zh: '决定代履行费用',
    en: 'Costs of substitute performance charged',
    articles: ['ACL 50', 'ACL 51', 'ACL 52', 'CC 178'],
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['M5-costs'],
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

const costsDelivery = () => ({ ...delivery(), costsId: code() });

/** The decision on the costs, to one of those who owe them: from `servedOn` on it may sue against it (ALL 46). */
export const SubstituteCostsServed = caseEvent(
  'SubstituteCostsServed',
  record({ partyId: partyId(), obligationId: obligationId(), ...costsDelivery(), servedOn: date() }),
  {
    zh: '送达代履行费用决定',
    en: 'Decision on the costs of substitute performance served',
    articles: ['ACL 51', 'CPL 87'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L26-costs'],
    recordings: recordingsOfService('decisionService'),
    papers: ['M55 35'],
  },
);
export type SubstituteCostsServed = EventOf<typeof SubstituteCostsServed>;

export const ServeSubstituteCosts = caseCommand(
  'ServeSubstituteCosts',
  record({ partyId: partyNamed(), ...costsDelivery() }),
  {
    by: ['officer'],
    en: 'Serve the decision on the costs of substitute performance',
    records: [SubstituteCostsServed],
    follows: ['SubstituteCostsCharged'],
    mayFollow: [],
  },
);

/** The debts of the charge that become less, each with what it is then; nothing of a debt with 0 is owed. */
export const ChangeSubstituteCosts = caseCommand(
  'ChangeSubstituteCosts',
  record({
    ...revising(),
    amounts: listOf(record({ obligationId: text({ max: 220 }), amount: money() }), { min: 1, max: 200 }),
  }),
  {
    by: ['head'],
    en: 'Change the costs of substitute performance',
    records: [SubstituteCostsChanged, SubstituteCostsRevoked, RefundOrdered],
    follows: ['SubstituteCostsCharged'],
    mayFollow: ['closure'],
  },
);

export const RevokeSubstituteCosts = caseCommand('RevokeSubstituteCosts', record(revising()), {
  by: ['head'],
  en: 'Revoke the costs of substitute performance',
  records: [SubstituteCostsRevoked, RefundOrdered],
  follows: ['SubstituteCostsCharged'],
  mayFollow: ['closure'],
});

export { SubstituteCostsChanged, SubstituteCostsRevoked };

export const substituteEventTypes = [
  SubstituteCostsCharged,
  SubstituteCostsServed,
  SubstituteCostsChanged,
  SubstituteCostsRevoked,
  ...challengeEventTypes,
] as const;
export type SubstituteEvent = EventOf<(typeof substituteEventTypes)[number]>;

export const substituteCommandTypes = [
  ChargeSubstituteCosts,
  ServeSubstituteCosts,
  ChangeSubstituteCosts,
  RevokeSubstituteCosts,
  ...challengeCommandTypes,
] as const;
