import { anyOf, date, exactly, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofOneParty } from '../case-event.js';
import { panelMembers } from '../deliberation/panel.js';
import { documentRef, occurredAt, partyId, partyNamed, personId } from '../values.js';
import { restsOn } from '../reliance/filed.js';

/** 终结执行 (ACL 40): enforcement ends though not all was performed. Each ground has its own facts and papers. */

const facts = () =>
  anyOf(
    /** 公民死亡，无遗产可供执行，又无义务承受人 (ACL 40(1)). */
    record({
      ground: exactly('partyDied'),
      diedOn: date(),
      death: documentRef(),
      noEstate: documentRef(),
      noHeir: documentRef(),
    }),
    /** 法人或者其他组织终止，无财产可供执行，又无义务承受人 (ACL 40(2)). */
    record({
      ground: exactly('organisationEnded'),
      endedOn: date(),
      end: documentRef(),
      noAssets: documentRef(),
      noSuccessor: documentRef(),
    }),
    /** 执行标的灭失 (ACL 40(3)). */
    record({ ground: exactly('objectLost'), object: text({ max: 400 }), lostOn: date(), loss: documentRef() }),
    /** 中止执行满三年未恢复 (ACL 39(2)). */
    record({
      ground: exactly('withoutMeans'),
      suspendedOn: date(),
      suspension: documentRef(),
      inability: documentRef(),
    }),
    /** 人民法院强制执行: applied for after the remedies and the demand, and ended by the court (ACL 53, 54). */
    record({
      ground: exactly('endedByCourt'),
      demandServedOn: date(),
      demand: documentRef(),
      appliedOn: date(),
      application: documentRef(),
      endedOn: date(),
      ruling: documentRef(),
    }),
    /** 行政机关认为需要终结执行的其他情形 (ACL 40(5)): the heads decide together. Older events have the minutes alone. */
    record({
      ground: exactly('otherByHeads'),
      reasons: text(),
      minutes: documentRef(),
      members: optional(panelMembers().members),
      reporters: optional(panelMembers().reporters),
    }),
  );
export type TerminationFacts = Payload<ReturnType<typeof facts>>;

const termination = () => ({ occurredAt: occurredAt(), facts: facts(), document: documentRef() });

export const EnforcementTerminated = caseEvent(
  'EnforcementTerminated',
  record({ restsOn: restsOn(), partyId: partyId(), ...termination(), terminatedBy: personId() }),
  {
    zh: '终结执行',
    en: 'Enforcement terminated',
    articles: ['ACL 39', 'ACL 40', 'M55 31'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: ['L20', 'L20-costs', 'L26', 'L26-costs'],
    recordings: [],
    papers: [],
  },
);
export type EnforcementTerminated = EventOf<typeof EnforcementTerminated>;

export const TerminateEnforcement = caseCommand(
  'TerminateEnforcement',
  record({ partyId: partyNamed(), ...termination() }),
  {
    by: ['head'],
    en: 'Terminate enforcement',
    records: [EnforcementTerminated],
    follows: ['PenaltyDecided', 'OnSpotPenaltyDecided', 'DecisionServed', 'SubstituteCostsCharged'],
    mayFollow: ['leaving'],
  },
);
