import {
  code,
  date,
  exactly,
  integer,
  listOf,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type Payload,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import type { EventHistory } from '../../law/event-type.js';
import { caseEvent, namingItsParty, ofThoseTogether } from '../case-event.js';
import { imposed, sayingWhatIsImposed } from './imposed.js';
import { undoneBy } from '../decision/vocabulary/any-decision.js';
import { alsoFor, documentRef, lastDay, occurredAt, partyId, partyNamed, personId } from '../values.js';
import { restsOn } from '../reliance/filed.js';

/**
 * 执法公示: publication of a decision is proposed; the decision is published or withheld; a publication is withdrawn.
 */

/**
 * What only people can know when the ordered tests of rulebook 6.2 are applied; the case knows the rest. A missing
 * member means no.
 */
const declaredFacts = () =>
  record({
    /** Test 2: a state secret, a business secret or privacy. */
    touchesSecretOrPrivacy: optional(exactly(true)),
    /** Test 3: national, public or economic security, or social stability. */
    mayHarmSecurity: optional(exactly(true)),
    /** Test 4: a related case that is still open. */
    mayAffectRelatedCase: optional(exactly(true)),
    /** Test 6: another law forbids it. */
    otherLawForbids: optional(exactly(true)),
    /** 具有一定社会影响 (APL 48): asked only where the agency publishes only influential decisions. */
    isInfluential: optional(exactly(true)),
  });
export type DeclaredFacts = Payload<ReturnType<typeof declaredFacts>>;

/** Number of a test of rulebook 6.2. */
const testNumber = () => integer({ min: 1, max: 8 });

const disclosureProposal = () => ({ occurredAt: occurredAt(), declared: declaredFacts() });

/** `dueOn` is the last day to publish (L80). */
export const DisclosureProposed = caseEvent(
  'DisclosureProposed',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    ...disclosureProposal(),
    proposedBy: personId(),
    test: testNumber(),
    dueOn: lastDay(),
  }),
  {
    zh: '提请公示',
    en: 'Disclosure proposed',
    articles: ['NM244 6', 'NM244 12'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L80-review'],
    recordings: [],
    papers: [],
  },
);
export type DisclosureProposed = EventOf<typeof DisclosureProposed>;

export const ProposeDisclosure = caseCommand(
  'ProposeDisclosure',
  record({ partyId: partyNamed(), ...disclosureProposal() }),
  {
    by: ['officer', 'unitHead'],
    en: 'Propose disclosure',
    records: [DisclosureProposed],
    follows: ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'],
    mayFollow: ['closure'],
  },
);

/**
 * What the public reads: nothing else of the case is published. Names are masked as the rule pack says (rulebook 6.3).
 */
const publicText = () =>
  record({
    decisionNumber: text({ max: 128 }),
    partyName: text({ max: 400 }),
    partyKind: oneOf('citizen', 'soleTrader', 'organisation'),
    conduct: text(),
    basis: text(),
    penaltySummary: text(),
    agency: text({ max: 200 }),
    decidedOn: date(),
    /** 变更: the penalty above is the changed one; on which day it was changed, and by what. */
    changed: optional(record({ on: date(), by: undoneBy() })),
  });
export type PublicText = Payload<ReturnType<typeof publicText>>;

/** The text as the public reads it, from `publishedOn` to `publishUntil`. `dueOn` was the last day to publish (L80). */
export const DecisionPublished = caseEvent(
  'DecisionPublished',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    occurredAt: occurredAt(),
    test: exactly(7),
    decisionId: code(),
    /** The power of the decision, so that the public can search by it. */
    powerCode: code(),
    publicText: publicText(),
    ...imposed(),
    publishedOn: date(),
    publishUntil: lastDay(),
    dueOn: lastDay(),
    approvedBy: personId(),
  }),
  {
    zh: '公示行政处罚决定',
    en: 'Decision published',
    articles: ['APL 48', 'NM244 10', 'NM244 12', 'G118 (六)'],
    ...sayingWhatIsImposed,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L80', 'L80-review', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type DecisionPublished = EventOf<typeof DecisionPublished>;

/**
 * The public text is made from the case. `conduct` replaces the description of the conduct where that reveals too much.
 */
export const PublishDecision = caseCommand(
  'PublishDecision',
  record({ partyId: partyNamed(), occurredAt: occurredAt(), conduct: optional(text()) }),
  {
    by: ['head'],
    en: 'Publish the decision',
    records: [DecisionPublished],
    follows: ['DisclosureProposed'],
    mayFollow: ['closure'],
  },
);

const withholding = () => ({
  occurredAt: occurredAt(),
  test: testNumber(),
  reason: text(),
  /** When to check again: needed where the cause ends by itself (tests 4 and 5). */
  reviewOn: optional(date()),
});

export const DisclosureWithheld = caseEvent(
  'DisclosureWithheld',
  record({ restsOn: restsOn(), partyId: partyId(), alsoFor: alsoFor(), ...withholding(), approvedBy: personId() }),
  {
    zh: '不予公示',
    en: 'Disclosure withheld',
    articles: ['NM244 11'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L80', 'L80-review'],
    recordings: [],
    papers: [],
  },
);
export type DisclosureWithheld = EventOf<typeof DisclosureWithheld>;

export const WithholdDisclosure = caseCommand(
  'WithholdDisclosure',
  record({ partyId: partyNamed(), ...withholding() }),
  {
    by: ['head'],
    en: 'Withhold disclosure',
    records: [DisclosureWithheld],
    follows: ['DisclosureProposed'],
    mayFollow: ['closure'],
  },
);

const withdrawalCause = () =>
  oneOf(
    'revoked',
    'changed',
    'confirmedIllegal',
    'confirmedInvalid',
    'inaccurate',
    'expired',
    'transferred',
    'notOpen',
  );
export type WithdrawalCause = Payload<ReturnType<typeof withdrawalCause>>;

/** What the public reads besides the cause; it is written for the public, and passes the checks of a decision. */
const publicReason = () => optional(text({ max: 2000 }));

/** `reason` is for the file alone: the public reads the cause, and `publicReason` where there is one. */
const withdrawal = () => ({
  occurredAt: occurredAt(),
  reason: text(),
  cause: withdrawalCause(),
  publicReason: publicReason(),
});

/** Version 3 knows one cause more; what was typed before then was never written for the public, and stays in the file. */
const knowingOneCauseMore: EventHistory = {
  version: 3,
  upcasters: { ...namingItsParty.upcasters, 2: (data) => data },
};

/**
 * 撤回公示信息并公开说明理由 (X3): the public reads only that there was a decision and why it was withdrawn, until `shownUntil`.
 * `dueOn`: the last day to withdraw it and to pass that on to credit and other platforms, where the decision no longer
 * holds (L82, L83).
 */
export const DisclosureWithdrawn = caseEvent(
  'DisclosureWithdrawn',
  record({
    partyId: partyId(),
    alsoFor: alsoFor(),
    ...withdrawal(),
    decisionId: optional(code()),
    dueOn: optional(lastDay()),
    shownUntil: optional(lastDay()),
    withdrawnBy: personId(),
  }),
  {
    zh: '撤回公示信息',
    en: 'Disclosure withdrawn',
    articles: ['APL 48', 'NM244 13', 'M55 10'],
    ...knowingOneCauseMore,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L80', 'L82', 'L83'],
    recordings: [],
    papers: [],
  },
);
export type DisclosureWithdrawn = EventOf<typeof DisclosureWithdrawn>;

export const WithdrawDisclosure = caseCommand(
  'WithdrawDisclosure',
  record({ partyId: partyNamed(), ...withdrawal() }),
  {
    by: ['head', 'publisher'],
    en: 'Withdraw what was published',
    records: [DisclosureWithdrawn],
    follows: ['DecisionPublished'],
    mayFollow: ['closure'],
  },
);

const restatement = () => ({ occurredAt: occurredAt(), publicReason: publicReason() });

/** 更正撤回说明: the public reads another reason beside the cause of a withdrawal; none where `publicReason` is absent. */
export const WithdrawalRestated = caseEvent(
  'WithdrawalRestated',
  record({ partyId: partyId(), alsoFor: alsoFor(), ...restatement(), decisionId: code(), restatedBy: personId() }),
  {
    zh: '更正撤回说明',
    en: 'Reason of a withdrawal restated',
    articles: ['APL 48', 'G118 二'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type WithdrawalRestated = EventOf<typeof WithdrawalRestated>;

export const RestateWithdrawal = caseCommand('RestateWithdrawal', record({ partyId: partyNamed(), ...restatement() }), {
  by: ['head', 'publisher'],
  en: 'Restate or remove the public reason of a withdrawal',
  records: [WithdrawalRestated],
  follows: ['DisclosureWithdrawn'],
  mayFollow: ['closure'],
});

const passingOn = () => ({
  occurredAt: occurredAt(),
  /** Those that had the decision: the credit platform, other agencies. */
  platforms: listOf(text({ max: 200 }), { min: 1, max: 50 }),
  document: documentRef(),
});

/** 通知信用信息平台等: where the decision was pushed to learns that it was withdrawn (L83; M55 10(2)). */
export const WithdrawalPassedOn = caseEvent(
  'WithdrawalPassedOn',
  record({
    partyId: partyId(),
    alsoFor: alsoFor(),
    ...passingOn(),
    dueOn: optional(lastDay()),
    passedOnBy: personId(),
  }),
  {
    zh: '向信用信息平台等通报撤回',
    en: 'Withdrawal passed on',
    articles: ['M55 10', 'APL 48'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L83'],
    recordings: [],
    papers: [],
  },
);
export type WithdrawalPassedOn = EventOf<typeof WithdrawalPassedOn>;

export const PassOnWithdrawal = caseCommand('PassOnWithdrawal', record({ partyId: partyNamed(), ...passingOn() }), {
  by: ['head', 'publisher', 'officer'],
  en: 'Pass the withdrawal on to platforms',
  records: [WithdrawalPassedOn],
  follows: ['DisclosureWithdrawn'],
  mayFollow: ['closure'],
});

export const disclosureEventTypes = [
  DisclosureProposed,
  DecisionPublished,
  DisclosureWithheld,
  DisclosureWithdrawn,
  WithdrawalRestated,
  WithdrawalPassedOn,
] as const;
export type DisclosureEvent = EventOf<(typeof disclosureEventTypes)[number]>;

export const disclosureCommandTypes = [
  ProposeDisclosure,
  PublishDecision,
  WithholdDisclosure,
  WithdrawDisclosure,
  RestateWithdrawal,
  PassOnWithdrawal,
] as const;
