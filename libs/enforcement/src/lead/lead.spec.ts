import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { plainDate, type Instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { EnforcementContext } from '../context.js';
import { rulePacks } from '../packs/in-force.js';
import { PostingEnded } from '../registers/personnel/vocabulary.js';
import {
  at,
  CITY_AGENCY,
  contextOn,
  CountyHead,
  document,
  ids,
  Li,
  POWER,
  PrincipalHead,
  SQUAD,
  Sun,
  System,
  Wang,
  Wei,
} from '../testing/index.js';
import {
  CheckLead,
  CloseLeadWithoutFiling,
  ExtendLeadCheck,
  IssueAdvisory,
  LinkLeadToCase,
  RegisterLead,
  AdvisoryIssued,
  LeadChecked,
  LeadCheckExtended,
  LeadClosedNotFiled,
  leadEventTypes,
  LeadFiled,
  LeadRegistered,
  type LeadEvent,
} from './vocabulary.js';
import { leadDecider, type LeadCommand } from './procedure.js';
import {
  CheckMustNotBeExtendedTwice,
  CheckMustStillBeRunning,
  HeadMustBeOfTheAgency,
  LeadMustBeFoundBeforeItIsRegistered,
  LeadMustBeNew,
  LeadMustBeOpen,
  LeadMustBeOpenForTheCase,
  LeadMustNotBeClosedByItsSubmitter,
  PowerMustBeKnown,
  UnitMustBelongToAgency,
} from './rules.js';

const { given } = specificationOf(leadDecider, { eventTypes: eventTypes(...leadEventTypes) });

const register = (over = {}) =>
  RegisterLead({
    occurredAt: at('2026-04-01 09:00'),
    leadId: 'lead-1',
    source: 'hotline',
    place: '红山区示例街12号',
    conduct: '人行道堆放建筑材料',
    powerCode: POWER,
    agencyId: CITY_AGENCY,
    unitId: SQUAD,
    foundOn: plainDate('2026-04-01'),
    ...over,
  });
/** Fifteen working days after 1 April 2026: 4 to 6 April are days off. */
const dueOn = plainDate('2026-04-23');
const registered = LeadRegistered({ ...register().data, submittedBy: Li.personId, dueOn });

const refusedBy = (before: readonly LeadEvent[], step: LeadCommand, context: EnforcementContext): readonly string[] => {
  const state = before.reduce(leadDecider.evolve, leadDecider.initialState);
  const answer = leadDecider.decide(step, state, context);
  return answer.is === 'refused' ? answer.violations.map(({ rule }) => rule) : [];
};

const notFiled = (occurredAt: Instant) =>
  CloseLeadWithoutFiling({ occurredAt, reason: 'noViolation', explanation: '经核查不存在违法行为' });

describe('a lead', () => {
  it('a lead is registered with the last day on which it is to be checked, in working days [L02, A1]', () => {
    given().when(register(), contextOn('2026-04-01T09:05:00+08:00')).then(registered);
  });

  it('a lead is submitted by an auxiliary too, who may do nothing else [S02]', () => {
    given()
      .when(register(), contextOn('2026-04-01T09:05:00+08:00', { actor: Sun }))
      .then(LeadRegistered({ ...registered.data, submittedBy: Sun.personId }));
    given(registered)
      .when(notFiled(at('2026-04-02 09:00')), contextOn('2026-04-02T09:00:00+08:00', { actor: Sun }))
      .thenRefused('duties.role-not-entitled', HeadMustBeOfTheAgency);
  });

  it('a lead names every fault of a registration at once [A1]', () => {
    given(registered)
      .when(
        register({ unitId: 'nowhere', powerCode: '99-1', foundOn: plainDate('2026-04-02') }),
        contextOn('2026-04-01T09:05:00+08:00'),
      )
      .thenRefused(LeadMustBeNew, UnitMustBelongToAgency, PowerMustBeKnown, LeadMustBeFoundBeforeItIsRegistered);
  });

  it('a lead is checked by two certified officers, and not by an auxiliary [SC02]', () => {
    const check = (officers: string[]) =>
      CheckLead({ occurredAt: at('2026-04-03 10:00'), officers, findings: '属实', documents: [document('核查报告')] });
    const context = contextOn('2026-04-03T11:00:00+08:00');
    given(registered)
      .when(check(ids(Li, Wang)), context)
      .then(LeadChecked(check(ids(Li, Wang)).data));
    given(registered)
      .when(check(ids(Li, Sun)), context)
      .thenRefused('officers.auxiliary', 'officers.fewer-than-two');
  });

  const extend = (day: string) => ExtendLeadCheck({ occurredAt: at(`${day} 10:00`), reason: '案情复杂' });
  const extended = LeadCheckExtended({
    ...extend('2026-04-20').data,
    approvedBy: PrincipalHead.personId,
    // From 23 April on, past Labour Day, and over Saturday 9 May, which is a day of work.
    dueOn: plainDate('2026-05-11'),
  });

  it('a lead gets ten working days more from the head, once, before the first period is over [SC04, A6, L02]', () => {
    given(registered)
      .when(extend('2026-04-20'), contextOn('2026-04-20T10:00:00+08:00', { actor: PrincipalHead }))
      .then(extended);
    given(registered, extended)
      .when(extend('2026-05-06'), contextOn('2026-05-06T10:00:00+08:00', { actor: PrincipalHead }))
      .thenRefused(CheckMustNotBeExtendedTwice);
    given(registered)
      .when(extend('2026-04-24'), contextOn('2026-04-24T10:00:00+08:00', { actor: PrincipalHead }))
      .thenRefused(CheckMustStillBeRunning);
  });

  it('a lead is closed without filing by a head of its agency, who did not submit it [S17, A8]', () => {
    const occurredAt = at('2026-04-10 10:00');
    given(registered)
      .when(notFiled(occurredAt), contextOn('2026-04-10T10:00:00+08:00', { actor: PrincipalHead }))
      .then(LeadClosedNotFiled({ ...notFiled(occurredAt).data, approvedBy: PrincipalHead.personId }));
    given(registered)
      .when(notFiled(occurredAt), contextOn('2026-04-10T10:00:00+08:00', { actor: CountyHead }))
      .thenRefused(HeadMustBeOfTheAgency);
    given(LeadRegistered({ ...registered.data, submittedBy: PrincipalHead.personId }))
      .when(notFiled(occurredAt), contextOn('2026-04-10T10:00:00+08:00', { actor: PrincipalHead }))
      .thenRefused(LeadMustNotBeClosedByItsSubmitter);
  });

  it('a lead learns of every case that was filed on it, of each once, and is then done [A7, A8]', () => {
    const link = LinkLeadToCase({ occurredAt: at('2026-04-10 10:00'), caseId: 'case-1' });
    const filed = LeadFiled({ ...link.data, linkedBy: System.personId });
    const context = contextOn('2026-04-10T10:00:00+08:00', { actor: System });
    given(registered).when(link, context).then(filed);
    given(registered, filed).when(link, context).thenRefused(LeadMustBeOpenForTheCase);
    const another = LinkLeadToCase({ ...link.data, caseId: 'case-2' });
    given(registered, filed)
      .when(another, context)
      .then(LeadFiled({ ...another.data, linkedBy: System.personId }));
    given(registered, filed)
      .when(notFiled(at('2026-04-10 10:00')), contextOn('2026-04-10T10:00:00+08:00', { actor: PrincipalHead }))
      .thenRefused(LeadMustBeOpen);
    const closed = LeadClosedNotFiled({
      ...notFiled(at('2026-04-10 09:00')).data,
      approvedBy: PrincipalHead.personId,
    });
    given(registered, closed).when(link, context).thenRefused(LeadMustBeOpenForTheCase);
  });

  describe('whoever is in no post', () => {
    const ended = PostingEnded({
      ...{ occurredAt: at('2026-01-05 09:00'), personId: Li.personId },
      ...{ on: plainDate('2026-04-01'), reason: '调离' },
    });
    const today = '2026-04-03T11:00:00+08:00';
    const left = contextOn(today, { and: [ended] });
    const unknown = contextOn(today, { actor: { personId: 'nobody', roles: ['officer'] } });
    const steps = (day: string) => [
      register({ occurredAt: at(`${day} 10:00`) }),
      CheckLead({
        ...{ occurredAt: at(`${day} 10:00`), officers: ids(Wei, Wang), findings: '属实' },
        documents: [document('核查报告')],
      }),
      IssueAdvisory({ occurredAt: at(`${day} 10:00`), text: '请立即清理', addressee: '店主' }),
    ];

    it.each([left, unknown])('takes no step of a lead', (context) => {
      for (const step of steps('2026-04-03')) {
        const before = step.type === 'RegisterLead' ? [] : [registered];
        expect(refusedBy(before, step, context)).toContain('duties.not-in-post');
      }
    });

    it('still records on a later day what was done before', () => {
      for (const step of steps('2026-04-01')) {
        const before = step.type === 'RegisterLead' ? [] : [registered];
        expect(refusedBy(before, step, left)).not.toContain('duties.not-in-post');
      }
    });

    it('is whoever the register has never heard of, and of another body nobody asks that', () => {
      const police = contextOn(today, { actor: { personId: 'nobody', roles: ['police'] } });
      given()
        .when(register({ occurredAt: at('2026-04-03 10:00') }), police)
        .thenState((lead) => lead.is === 'open');
    });
  });

  it('a lead may end with advice instead of a case', () => {
    const advise = IssueAdvisory({ occurredAt: at('2026-04-02 10:00'), text: '请立即清理', addressee: '店主' });
    given(registered)
      .when(advise, contextOn('2026-04-02T10:00:00+08:00'))
      .then(AdvisoryIssued({ ...advise.data, issuedBy: Li.personId }));
  });

  it('a lead is judged by the law of its day, and not at all where that law is unknown', () => {
    given()
      .when(register({ occurredAt: at('2010-04-01 09:00') }), contextOn('2026-04-01T09:05:00+08:00'))
      .thenRefused('step.before-the-rule-packs');
    expect(rulePacks().since > '2010-04-01').toBe(true);
  });
});

describe('a lead that is not filed because it is too late', () => {
  const facts = {
    endedOn: plainDate('2023-12-01'),
    isContinuing: false,
    discoveredOn: plainDate('2026-04-01'),
    harmsLifeHealthOrFinance: false,
    document: document('核查报告'),
  };
  const close = (lapse: typeof facts | undefined) =>
    CloseLeadWithoutFiling({
      occurredAt: at('2026-04-10 09:00'),
      reason: 'limitationPassed',
      explanation: '超过处罚时效',
      ...(lapse ? { lapse } : {}),
    });
  const head = contextOn('2026-04-10T18:00:00+08:00', { actor: PrincipalHead });

  it('a lead that is not filed because it is too late says when the conduct ended and was found [L01, A8]', () => {
    given(registered)
      .when(close(facts), head)
      .thenState((lead) => lead.is === 'notFiled');
    given(registered).when(close(undefined), head).thenRefused('lead.lapse-not-stated');
    for (const over of [
      { isContinuing: true },
      { endedOn: plainDate('2025-12-01') },
      { discoveredOn: plainDate('2026-04-02') },
      { harmsLifeHealthOrFinance: true },
    ])
      given(registered)
        .when(close({ ...facts, ...over }), head)
        .thenRefused('lead.limitation-not-passed');
  });
});
