import { code, date, money, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParty, ofOneParty } from '../case-event.js';
import { outstanding } from '../payment/vocabulary/index.js';
import { occurredAt, partyId, partyNamed, personId } from '../values.js';

/** 行政复议、行政诉讼: its acceptance and its end. */

const remedyAcceptance = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  kind: oneOf('reconsideration', 'litigation'),
  reference: text({ max: 128 }),
});

/** From `acceptedOn` on the surcharge does not grow; the decision itself must still be performed (M2). */
export const RemedyAccepted = caseEvent(
  'RemedyAccepted',
  record({ partyId: partyId(), ...remedyAcceptance(), acceptedOn: date(), recordedBy: personId() }),
  {
    zh: '行政复议、行政诉讼受理',
    en: 'Remedy accepted',
    articles: ['ARL 30', 'APL 73'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L40', 'L48'],
    recordings: [],
    papers: [],
  },
);
export type RemedyAccepted = EventOf<typeof RemedyAccepted>;

export const AcceptRemedy = caseCommand('AcceptRemedy', record({ partyId: partyNamed(), ...remedyAcceptance() }), {
  by: ['reconsiderationBody', 'court', 'officer', 'legalReviewer'],
  en: 'Record that a remedy was accepted',
  records: [RemedyAccepted],
  follows: [],
  mayFollow: ['closure'],
});

/** 维持 / 变更 / 撤销 / 确认违法 / 确认无效 / 责令履行 / 驳回, and the ends without a ruling (M4, M7). */
const remedyOutcome = () =>
  oneOf(
    'upheld',
    'changed',
    'revoked',
    'confirmedIllegal',
    'confirmedInvalid',
    'performanceOrdered',
    'dismissed',
    'withdrawn',
    'settled',
  );

const remedyEnd = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  outcome: remedyOutcome(),
  /** The fine as the review body changed it, in fen; never more than it was (ARL 63). */
  changedFine: optional(money({ min: 1 })),
  reference: text({ max: 128 }),
});

/** From the day after `endedOn` the surcharge counts again. `outstanding` is what is owed on that day, where a fine is owed. */
export const RemedyEnded = caseEvent(
  'RemedyEnded',
  record({
    partyId: partyId(),
    ...remedyEnd(),
    endedOn: date(),
    outstanding: optional(outstanding()),
    recordedBy: personId(),
  }),
  {
    zh: '行政复议、行政诉讼终结',
    en: 'Remedy ended',
    articles: ['ARL 62', 'ARL 63', 'ALL 70', 'ALL 77'],
    ...namingItsParty,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L14', 'L20', 'L80', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type RemedyEnded = EventOf<typeof RemedyEnded>;

/** A rule checks which remedy it ends. */
export const EndRemedy = caseCommand('EndRemedy', record({ partyId: partyNamed(), ...remedyEnd() }), {
  by: ['reconsiderationBody', 'court', 'officer', 'legalReviewer'],
  en: 'Record that a remedy ended',
  records: [RemedyEnded],
  follows: [],
  mayFollow: ['closure'],
});

export const remediesEventTypes = [RemedyAccepted, RemedyEnded] as const;
export type RemediesEvent = EventOf<(typeof remediesEventTypes)[number]>;

export const remediesCommandTypes = [AcceptRemedy, EndRemedy] as const;
