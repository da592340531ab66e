import {
  code,
  listOf,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type PayloadSchema,
  type Upcast,
} from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, namingItsParty, ofOneParty, ofThoseTogether } from '../../case-event.js';
import { alsoFor, EVERY_PARTY, documentRef, occurredAt, partyId, partyNamed, personId } from '../../values.js';
import { panel } from '../../deliberation/panel.js';
import { DECIDED, ownRedo, undoneBy } from './any-decision.js';
import { restsOn } from '../../reliance/filed.js';

/** The parts that may hold a slip; an amount, a party, a provision or a measure never is one (M55 28). */
const SLIPS = ['wording', 'calculation', 'date', 'place', 'reference', 'other'] as const;
const SUBSTANCE = ['amount', 'party', 'provision', 'measure'] as const;

/** What the paper says, and what it should say; `from` is absent where something was left out. */
const change = <Part extends PayloadSchema>(part: Part) =>
  record({ part, from: optional(text({ max: 2000 })), to: text({ max: 2000 }) });

/** 更正 of a slip, 补正 of an omission without real effect (M55 28(2)–(4)). */
const correction = <Part extends PayloadSchema>(part: Part) => ({
  occurredAt: occurredAt(),
  kind: oneOf('slip', 'omission'),
  corrections: listOf(change(part), { min: 1, max: 50 }),
  document: documentRef(),
});

/** Version 1 had one text for all of it, which is kept as it was written, and named no party. */
const asWritten: Upcast = ({ correction: words, ...others }) => ({
  ...others,
  partyId: EVERY_PARTY,
  corrections: [{ part: 'asWritten', to: words ?? '' }],
});

export const DecisionCorrected = caseEvent(
  'DecisionCorrected',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    ...correction(oneOf(...SLIPS, ...SUBSTANCE, 'asWritten')),
    correctedBy: personId(),
  }),
  {
    version: 2,
    upcasters: { 1: asWritten },
    zh: '补正行政处罚决定书',
    en: 'Decision corrected',
    articles: ['M55 28'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type DecisionCorrected = EventOf<typeof DecisionCorrected>;

export const CorrectDecision = caseCommand(
  'CorrectDecision',
  record({ partyId: partyNamed(), ...correction(oneOf(...SLIPS, ...SUBSTANCE)) }),
  {
    by: ['head'],
    en: 'Correct a slip in the decision',
    records: [DecisionCorrected],
    follows: DECIDED,
    mayFollow: ['closure'],
  },
);

const revocation = () => ({
  occurredAt: occurredAt(),
  cause: undoneBy(),
  reasons: text(),
  document: documentRef(),
  /** The remedy that revoked it, where it was not the agency. */
  remedyId: optional(code()),
  /** 集体讨论: the heads who revoked together what they had decided together. */
  panel: optional(panel()),
});

/** Older events lack `decisionId`: they are about the only decision of their case. */
export const DecisionRevoked = caseEvent(
  'DecisionRevoked',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    ...revocation(),
    decisionId: optional(code()),
    revokedBy: personId(),
  }),
  {
    zh: '撤销行政处罚决定',
    en: 'Decision revoked',
    articles: ['APL 48', 'APL 75', 'M55 28'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: { to: 'revoked' },
    clocks: ['L13', 'L14', 'L20', 'L40', 'L48', 'L49', 'L80', 'L80-review', 'L82', 'L26', 'L15', 'H12'],
    recordings: [],
    papers: [],
  },
);
export type DecisionRevoked = EventOf<typeof DecisionRevoked>;

/** A revocation is never silent: in the same step, a publication is withdrawn and payments become refundable. */
export const RevokeDecision = caseCommand(
  'RevokeDecision',
  record({ partyId: partyNamed(), ...revocation(), redo: ownRedo() }),
  {
    by: ['head'],
    en: 'Revoke the decision',
    records: [DecisionRevoked, 'DisclosureWithdrawn', 'RefundOrdered', 'RedoOrdered'],
    follows: DECIDED,
    mayFollow: ['closure'],
  },
);

/**
 * 对照年龄复查处罚: a penalty in force is held against the age of the party, as it is known since this step. Nobody takes a step for it: it is
 * recorded with the one that shows it. `onChild`: under fourteen, it is revoked; `unmitigated`: fourteen to seventeen, and it does not say
 * that it is lighter; `putRight`: now it does; `unfounded`: the party is older after all.
 */
export const PenaltyCheckedAgainstAge = caseEvent(
  'PenaltyCheckedAgainstAge',
  record({
    occurredAt: occurredAt(),
    partyId: partyId(),
    decisionId: code(),
    result: oneOf('onChild', 'unmitigated', 'putRight', 'unfounded'),
  }),
  {
    zh: '对照当事人年龄复查处罚',
    en: 'Penalty checked against the age',
    articles: ['APL 30', 'APL 75'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['H12'],
    recordings: [],
    papers: [],
  },
);
export type PenaltyCheckedAgainstAge = EventOf<typeof PenaltyCheckedAgainstAge>;

const majorPenaltyReport = () => ({
  occurredAt: occurredAt(),
  to: listOf(oneOf('government', 'superior'), { min: 1, max: 2 }),
  document: documentRef(),
});

export const MajorPenaltyReported = caseEvent(
  'MajorPenaltyReported',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    ...majorPenaltyReport(),
    reportedBy: personId(),
  }),
  {
    zh: '重大行政处罚备案',
    en: 'Major penalty reported',
    articles: ['NMFILE 3', 'NMFILE 4', 'NMRESP 16'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type MajorPenaltyReported = EventOf<typeof MajorPenaltyReported>;

export const ReportMajorPenalty = caseCommand(
  'ReportMajorPenalty',
  record({ partyId: partyNamed(), ...majorPenaltyReport() }),
  {
    by: ['officer', 'unitHead', 'head'],
    en: 'Report a major penalty',
    records: [MajorPenaltyReported],
    follows: DECIDED,
    // A case can be performed and closed within the days that there are for it.
    mayFollow: ['closure'],
  },
);
