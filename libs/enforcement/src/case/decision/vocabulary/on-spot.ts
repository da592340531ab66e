import { code, exactly, flag, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsParty, ofThoseTogether } from '../../case-event.js';
import {
  alsoFor,
  conduct,
  conductId,
  documentRef,
  lastDay,
  lawComparisons,
  legalBasis,
  occurredAt,
  officers,
  packVersions,
  party,
  partyId,
  partyNamed,
  penalties,
  personId,
} from '../../values.js';
import { DECIDED, decisionNumber, mitigation, payment, remedyPeriods, withOptionalNumber } from './any-decision.js';
import { restsOn } from '../../reliance/filed.js';

/** 当场处罚决定书 (APL 51, 52; M55 12–14). */
const onSpotDecision = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  unitId: code(),
  party: party(),
  conduct: conduct(),
  conductId: conductId(),
  powerCode: code(),
  basis: listOf(legalBasis(), { max: 50 }),
  lawComparisons: lawComparisons(),
  officers: officers(),
  certificatesShown: flag(),
  penalties: penalties(),
  mitigation: optional(mitigation()),
  /** Number of the pre-numbered form. */
  formNumber: text({ max: 64 }),
  facts: text(),
  /** The rights of the party were explained, and the party was heard. */
  defenceHeard: flag(),
  defence: optional(text()),
  handedOver: flag(),
  /** Who was heard and took the decision for a minor, or the minor that acts alone (CC 18, 23; CPL 88); absent: the party itself. */
  handedTo: optional(oneOf('guardian', 'adultFamilyMember', 'selfSupportingMinor')),
  signature: oneOf('signed', 'refusalNoted'),
  ...payment(),
  decisionId: code(),
  decisionNumber: decisionNumber(),
  document: documentRef(),
});

/** Decided, explained and handed over in one step; the first event of a case under the simple procedure. */
export const OnSpotPenaltyDecided = caseEvent(
  'OnSpotPenaltyDecided',
  record({
    ...onSpotDecision(),
    /** Against a penalty on the spot the party must first ask for reconsideration (X4). */
    remedies: record({ ...remedyPeriods(), reconsiderationFirst: exactly(true) }),
    /** Last day to report the penalty to the agency (L13). */
    reportDueOn: lastDay(),
    paymentDueOn: optional(lastDay()),
    packs: packVersions(),
  }),
  {
    zh: '当场作出行政处罚决定',
    en: 'Penalty decided on the spot',
    articles: ['APL 51', 'APL 52', 'M55 12', 'M55 13', 'M55 14'],
    whose: ({ party }) => [party.partyId],
    mainState: { to: 'onSpotDecided' },
    clocks: ['L13', 'L40', 'L48', 'L80', 'L26'],
    recordings: [{ level: 'regional', article: 'NM244 17', coveredBy: ['onSpotPenalty', 'inspection'] }],
    papers: [],
  },
);
export type OnSpotPenaltyDecided = EventOf<typeof OnSpotPenaltyDecided>;

/** A fine on the spot is owed from the same moment. */
export const DecideOnSpot = caseCommand('DecideOnSpot', record(withOptionalNumber(onSpotDecision())), {
  by: ['officer'],
  en: 'Decide a penalty on the spot',
  records: [OnSpotPenaltyDecided, 'PaymentObligationOpened'],
  follows: [],
  mayFollow: [],
  begins: true,
});

/** The two dates show whether it was late; the report itself is never refused for being late. */
export const OnSpotPenaltyReported = caseEvent(
  'OnSpotPenaltyReported',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    occurredAt: occurredAt(),
    reportedBy: personId(),
  }),
  {
    zh: '当场处罚备案',
    en: 'Penalty on the spot reported',
    articles: ['APL 52', 'M55 14'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L13'],
    recordings: [],
    papers: [],
  },
);
export type OnSpotPenaltyReported = EventOf<typeof OnSpotPenaltyReported>;

export const ReportOnSpot = caseCommand('ReportOnSpot', record({ partyId: partyNamed(), occurredAt: occurredAt() }), {
  by: ['officer'],
  en: 'Report a penalty decided on the spot',
  records: [OnSpotPenaltyReported],
  follows: DECIDED,
  mayFollow: [],
});
