import {
  anyOf,
  code,
  exactly,
  listOf,
  marked,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type Payload,
} from '@ecl/event-sourcing';
import type { EventHistory } from '../../../law/event-type.js';
import { present } from '../../../law/present.js';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { BEFORE_A_DECISION } from '../../main-state.js';
import { panelMembers } from '../../deliberation/panel.js';
import { documentRef, occurredAt, personId } from '../../values.js';
import { ceased } from './ceased.js';
import { evidenceNamed } from './evidence-named.js';

/** 终止调查 (M55 31(3)): an investigation ends without a result. Each ground has its own facts and papers. */

/** 违法事实不能成立: the report weighs the evidence on file, which does not prove the conduct. */
const unproven = () =>
  record({
    ground: exactly('noViolationProvable'),
    report: documentRef(),
    ...evidenceNamed(),
  });

/** 超过追责时效: the days are in the case; the report reckons them. */
const lapsed = () => record({ ground: exactly('limitationPassed'), report: documentRef() });

/** 当事人死亡或者终止: every party that is still in the case. */
const allCeased = () =>
  record({
    ground: exactly('partyCeased'),
    parties: listOf(record({ partyId: marked(code(), 'party'), ceased: ceased() }), { min: 1, max: 200 }),
  });

/** 其他情形: the heads decide together, on a paper that shows the reasons. */
const byHeads = () => record({ ground: exactly('other'), reasons: text(), proof: documentRef(), ...panelMembers() });

const facts = () => anyOf(unproven(), lapsed(), allCeased(), byHeads());
export type EndOfInvestigation = Payload<ReturnType<typeof facts>>;

/** Version 1 stated a ground and no facts: no new step does. */
const statedAlone = () =>
  record({
    ground: exactly('statedAlone'),
    stated: oneOf('noViolationProvable', 'limitationPassed', 'partyCeased', 'other'),
  });

const withFacts: EventHistory = {
  version: 2,
  upcasters: { 1: ({ ground, ...end }) => ({ ...end, facts: present({ ground: 'statedAlone', stated: ground }) }) },
};

export const InvestigationTerminated = caseEvent(
  'InvestigationTerminated',
  record({
    occurredAt: occurredAt(),
    facts: anyOf(unproven(), lapsed(), allCeased(), byHeads(), statedAlone()),
    explanation: text(),
    /** 终止调查审批表; version 1 had none. */
    document: optional(documentRef()),
    approvedBy: personId(),
  }),
  {
    zh: '终止调查',
    en: 'Investigation terminated',
    articles: ['M55 31'],
    ...withFacts,
    whose: 'case',
    mainState: { to: 'terminated', from: BEFORE_A_DECISION },
    clocks: ['L04', 'L09', 'L10', 'L11', 'L12', 'L12-target', 'M5', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type InvestigationTerminated = EventOf<typeof InvestigationTerminated>;

export const TerminateInvestigation = caseCommand(
  'TerminateInvestigation',
  record({ occurredAt: occurredAt(), facts: facts(), explanation: text(), document: documentRef() }),
  {
    by: ['head'],
    en: 'Terminate the investigation',
    records: [InvestigationTerminated],
    follows: ['CaseFiled'],
    mayFollow: [],
  },
);
