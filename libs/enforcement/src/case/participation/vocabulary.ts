import {
  anyOf,
  code,
  date,
  exactly,
  flag,
  listOf,
  marked,
  money,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type Payload,
} from '@ecl/event-sourcing';
import { CLOCKS_OF_A_PARTY, CLOCKS_OF_ALL_PARTIES } from '../../clocks/clock-id.js';
import type { EventHistory } from '../../law/event-type.js';
import { present } from '../../law/present.js';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofOneParty } from '../case-event.js';
import { ceasedOrMerged } from '../investigation/vocabulary/ceased.js';
import { evidenceNamed } from '../investigation/vocabulary/evidence-named.js';
import { documentRef, occurredAt, party, partyId, partyNamed, personId, type Party } from '../values.js';

/** 当事人的追加、终止、承受和分案: how the parties of a filed case change. */

const joining = () => ({
  occurredAt: occurredAt(),
  party: party(),
  /** The handlers who found that this party also did it, and when. */
  foundBy: listOf(personId(), { min: 1, max: 20 }),
  foundOn: date(),
  /** The pieces of evidence on file that show it. */
  ...evidenceNamed(),
  reasons: text(),
  document: documentRef(),
});

export const PartyJoined = caseEvent(
  'PartyJoined',
  record({
    ...joining(),
    /** As far as is known now, some party of the case was a minor at the time of the conduct: its record is sealed. */
    concernsMinor: flag(),
    approvedBy: personId(),
  }),
  {
    zh: '追加当事人',
    en: 'Party joined',
    articles: ['APL 40', 'APL 54', 'M55 15'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L04', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type PartyJoined = EventOf<typeof PartyJoined>;

/** Whoever approves the filing of a case approves that another party joins it. */
export const JoinParty = caseCommand('JoinParty', record(joining()), {
  by: ['head'],
  en: 'Join a party',
  records: [PartyJoined],
  follows: ['CaseFiled'],
  mayFollow: [],
});

/** 查明违法行为系他人所为: the pieces of evidence on file that show it. */
const notTheOffender = () => record({ ground: exactly('notTheOffender'), ...evidenceNamed() });

/** 对该当事人违法事实不能成立: the report weighs the evidence on file, which does not prove its conduct. */
const unproven = () =>
  record({
    ground: exactly('noViolationProvable'),
    report: documentRef(),
    ...evidenceNamed(),
  });

const lapsed = () => record({ ground: exactly('limitationPassed') });
const isNoMore = () => record({ ground: exactly('partyCeased'), ceased: ceasedOrMerged() });

/** Why there is no case against a party (M55 31): each ground has its own facts. */
const groundsToLeave = () => anyOf(notTheOffender(), unproven(), lapsed(), isNoMore());
export type GroundToLeave = Payload<ReturnType<typeof groundsToLeave>>;

/** Version 1 stated a ground and no facts: no new step does. */
const statedAlone = () =>
  record({
    ground: exactly('statedAlone'),
    stated: oneOf('notTheOffender', 'noViolationProvable', 'limitationPassed', 'partyCeased'),
  });

/** Version 2 knew of no merger into another party of the case. */
const withFacts: EventHistory = {
  version: 3,
  upcasters: {
    1: ({ ground, ...left }) => ({ ...left, facts: present({ ground: 'statedAlone', stated: ground }) }),
    2: (left) => left,
  },
};

/** The document is the approval (终止调查审批表). */
const leaving = () => ({ occurredAt: occurredAt(), reasons: text(), document: documentRef() });

export const PartyLeft = caseEvent(
  'PartyLeft',
  record({
    partyId: partyId(),
    ...leaving(),
    facts: anyOf(notTheOffender(), unproven(), lapsed(), isNoMore(), statedAlone()),
    /** What the party could still do when it merged into another one of the case, which has these rights now. */
    openRights: optional(listOf(oneOf('defence', 'hearing'), { min: 1, max: 2 })),
    approvedBy: personId(),
  }),
  {
    zh: '终止对当事人的调查',
    en: 'Party left',
    articles: ['APL 40', 'M55 31'],
    ...withFacts,
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [...CLOCKS_OF_A_PARTY, ...CLOCKS_OF_ALL_PARTIES],
    recordings: [],
    papers: [],
  },
);
export type PartyLeft = EventOf<typeof PartyLeft>;

/** The party of the case into which the one that leaves merged: it goes on for both. */
export const mergedInto = ({ facts }: Pick<PartyLeft['data'], 'facts'>): string | undefined =>
  facts.ground === 'partyCeased' && facts.ceased.how === 'mergedIntoParty' ? facts.ceased.into : undefined;

export const DropParty = caseCommand(
  'DropParty',
  record({ partyId: partyNamed(), ...leaving(), facts: groundsToLeave() }),
  {
    by: ['head'],
    en: 'Drop a party',
    records: [PartyLeft],
    follows: ['CaseFiled', 'DecisionRevoked', 'DecisionConfirmedVoid', 'RefundPaid'],
    mayFollow: [],
  },
);

const succeeding = () => ({
  occurredAt: occurredAt(),
  /** Who takes the place of the party: under an id of its own. */
  successor: party(),
  /** The others who take the same place with it: after a division, or as heirs. */
  coSuccessors: optional(listOf(party(), { min: 1, max: 50 })),
  /** What each heir has of the estate after the debts that go before, in fen: up to this it owes (CC 1161). */
  inherited: optional(listOf(record({ partyId: marked(code(), 'party'), value: money() }), { min: 1, max: 51 })),
  /** Which successor made a payment since then that is on record already: its paymentId, or the number of its receipt. */
  payers: optional(
    listOf(record({ partyId: marked(code(), 'party'), paymentId: text({ max: 128 }) }), { min: 1, max: 200 }),
  ),
  /** 合并、分立、组织形式变更；公民死亡 (the estate, by whoever owes its debts). */
  how: oneOf('merger', 'division', 'changeOfForm', 'death'),
  happenedOn: date(),
  reasons: text(),
  document: documentRef(),
});

/** Everyone who takes the place of a party with one step. */
export const successorsIn = ({
  successor,
  coSuccessors = [],
}: {
  readonly successor: Party;
  readonly coSuccessors?: readonly Party[] | undefined;
}): readonly Party[] => [successor, ...coSuccessors];

/** Whoever goes on in another form is the same; after a merger or a division the predecessor is no more. */
export const endsThePredecessor = ({ how }: Pick<PartySucceeded['data'], 'how'>): boolean =>
  how === 'merger' || how === 'division';

export const PartySucceeded = caseEvent(
  'PartySucceeded',
  record({ partyId: partyId(), ...succeeding(), concernsMinor: flag(), approvedBy: personId() }),
  {
    zh: '变更当事人',
    en: 'Party succeeded',
    articles: ['ACL 40', 'ALL 25', 'CC 67', 'CC 1161', 'M55 31'],
    whose: ({ partyId: id, ...data }) => [id, ...successorsIn(data).map((each) => each.partyId)],
    mainState: 'unchanged',
    clocks: [...CLOCKS_OF_A_PARTY, 'L20-costs', 'L26-costs', 'M5-costs', ...CLOCKS_OF_ALL_PARTIES],
    recordings: [],
    papers: [],
  },
);
export type PartySucceeded = EventOf<typeof PartySucceeded>;

export const SucceedParty = caseCommand('SucceedParty', record({ partyId: partyNamed(), ...succeeding() }), {
  by: ['head'],
  en: 'Let a successor take the place of a party',
  // After a death the matters in which nothing had effect end.
  records: [PartySucceeded, PartyLeft],
  follows: ['CaseFiled'],
  mayFollow: [],
});

/** The case that goes on about the party names this one as its origin (`splitFrom`). */
const splitting = () => ({ occurredAt: occurredAt(), toCaseId: code(), reasons: text(), document: documentRef() });

export const PartySplitOff = caseEvent(
  'PartySplitOff',
  record({
    partyId: partyId(),
    ...splitting(),
    /** The number of the other case. */
    toCaseNumber: optional(text({ max: 128 })),
    approvedBy: personId(),
  }),
  {
    zh: '当事人分案处理',
    en: 'Party split off',
    articles: ['APL 40', 'M55 15'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [...CLOCKS_OF_A_PARTY, ...CLOCKS_OF_ALL_PARTIES],
    recordings: [],
    papers: [],
  },
);
export type PartySplitOff = EventOf<typeof PartySplitOff>;

export const SplitOffParty = caseCommand('SplitOffParty', record({ partyId: partyNamed(), ...splitting() }), {
  by: ['head'],
  en: 'Split off a party',
  records: [PartySplitOff],
  follows: ['CaseFiled'],
  mayFollow: [],
});

export const participationEventTypes = [PartyJoined, PartyLeft, PartySucceeded, PartySplitOff] as const;
export type ParticipationEvent = EventOf<(typeof participationEventTypes)[number]>;

export const participationCommandTypes = [JoinParty, DropParty, SucceedParty, SplitOffParty] as const;
