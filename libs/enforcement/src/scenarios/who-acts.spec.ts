import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { DecideNoPenalty, DecideOnSpot, DecidePenalty } from '../case/decision/vocabulary/index.js';
import { HoldDeliberation } from '../case/deliberation/vocabulary.js';
import { AssignHandler, ProposeFiling } from '../case/filing/vocabulary/index.js';
import { AppointPresider } from '../case/hearing/vocabulary.js';
import { CollectEvidence, ConductInspection } from '../case/investigation/vocabulary/index.js';
import { SubmitForLegalReview } from '../case/legal-review/vocabulary.js';
import { IssuePenaltyNotice } from '../case/notice/vocabulary.js';
import { leadDecider } from '../lead/procedure.js';
import { CloseLeadWithoutFiling, LeadRegistered, LinkLeadToCase } from '../lead/vocabulary.js';
import type { Actor } from '../law/role.js';
import { specificationOf } from '@ecl/event-sourcing/testing';
import {
  aCase,
  at,
  Bai,
  CITY_AGENCY,
  Chen,
  Chu,
  conduct,
  contextOn,
  COUNTY_AGENCY,
  COUNTY_SQUAD,
  CountyHead,
  decision,
  deliberation,
  evidence,
  given,
  hearingHeld,
  hearingNoticeServed,
  hearingRequested,
  ids,
  inspection,
  inspectionConducted,
  Li,
  LARGE_FINE,
  noPenalty,
  notice,
  noticeIssued,
  notified,
  notifiedOfLargeFine,
  onSpotDecision,
  opinionGiven,
  presiderAppointed,
  PrincipalHead,
  proposal,
  Qian,
  reviewed,
  ripe,
  scopeDetermined,
  SQUAD,
  submission,
  submitted,
  Sun,
  System,
  Wang,
  Wei,
} from '../testing/index.js';

const later = (actor: Actor = Li) => contextOn('2026-06-01T10:00:00+08:00', { actor });

/** Someone whose account bears more roles than the person has standing for. */
const dressedAs = (person: Actor, ...roles: Actor['roles']): Actor => ({
  ...person,
  roles: [...person.roles, ...roles],
});

describe('an auxiliary whose account bears the role of an officer', () => {
  const dressedUp = later(dressedAs(Sun, 'officer', 'unitHead'));

  it('an auxiliary with the role of an officer signs no inspection record, notice or proposal, and the attempt is refused [SC01, S02]', () => {
    given(aCase().filed()).when(ConductInspection(inspection()), dressedUp).thenRefused('duties.auxiliary');
    given(aCase().concluded()).when(IssuePenaltyNotice(notice()), dressedUp).thenRefused('duties.auxiliary');
    given(aCase()).when(ProposeFiling(proposal()), dressedUp).thenRefused('duties.auxiliary');
  });
});

describe('a supervisor of enforcement', () => {
  it('a supervisor takes no step in a case or with a lead, though the account bears the role for it [S12]', () => {
    const both = later(dressedAs(Li, 'supervisor'));
    given(aCase().filed()).when(ConductInspection(inspection()), both).thenRefused('duties.supervisor-acts');
    given(aCase()).when(ProposeFiling(proposal()), both).thenRefused('duties.supervisor-acts');
    const head = later(dressedAs(PrincipalHead, 'supervisor'));
    const occurredAt = at('2026-05-06 10:00');
    const closing = CloseLeadWithoutFiling({ occurredAt, reason: 'noViolation', explanation: '经核查不存在违法行为' });
    const answer = leadDecider.decide(closing, leadDecider.initialState, head);
    expect(answer.is === 'refused' && answer.violations.map(({ rule }) => rule)).toContain('duties.supervisor-acts');
  });
});

describe('an officer of another agency', () => {
  it('an officer of another agency takes no step in the case, though the certificate may cover the place', () => {
    given(aCase().concluded()).when(IssuePenaltyNotice(notice()), later(Bai)).thenRefused('duties.of-another-agency');
    const assign = AssignHandler({ occurredAt: at('2026-03-05 10:00'), personId: 'zhao' });
    given(aCase().filed())
      .when(assign, later(dressedAs(Bai, 'unitHead')))
      .thenRefused('duties.of-another-agency');
    given(aCase().filed())
      .when(assign, later(Wei))
      .thenState(({ handlers }) => handlers.handlers.includes('zhao'));
  });

  it('an officer of another agency penalises nobody on the spot in the name of this agency [APL 17]', () => {
    given(aCase())
      .when(DecideOnSpot(onSpotDecision({ agencyId: COUNTY_AGENCY, unitId: COUNTY_SQUAD })), later())
      .thenRefused('filing.proposer-of-another-agency');
    given(aCase())
      .when(DecideOnSpot(onSpotDecision({ unitId: COUNTY_SQUAD })), later())
      .thenRefused('filing.unit-of-another-agency');
  });

  it('an officer of another agency does not link a lead of this agency to a case, even as a head', () => {
    const lead = specificationOf(leadDecider).given(
      LeadRegistered({
        occurredAt: at('2026-04-01 09:00'),
        leadId: 'lead-1',
        source: 'patrol',
        place: '红山区示例街12号',
        conduct: '占道堆放物料',
        agencyId: CITY_AGENCY,
        unitId: SQUAD,
        foundOn: plainDate('2026-04-01'),
        submittedBy: Li.personId,
        dueOn: plainDate('2026-04-23'),
      }),
    );
    const link = LinkLeadToCase({ occurredAt: at('2026-04-02 10:00'), caseId: 'case-1' });
    lead.when(link, later(CountyHead)).thenRefused('lead.not-head-of-agency');
    lead.when(link, later(System)).thenState(({ is }) => is === 'filed');
  });
});

describe('a penalty on the spot', () => {
  it('a penalty on the spot has the same limitation period after the conduct as any other penalty [SC05]', () => {
    given(aCase())
      .when(DecideOnSpot(onSpotDecision({ conduct: conduct({ endedOn: plainDate('2024-05-05') }) })), later())
      .thenRefused('filing.limitation-passed');
    given(aCase())
      .when(DecideOnSpot(onSpotDecision({ conduct: conduct({ endedOn: plainDate('2024-05-06') }) })), later())
      .thenState(({ decision: { is } }) => is === 'penalty');
  });
});

describe('one person in two parts of a case', () => {
  /** The head took part in the inspection. */
  const inspectedByTheHead = aCase()
    .filed()
    .and(inspectionConducted({ officers: ids(Li, PrincipalHead) }))
    .concluded();

  it('a person does not decide what that person investigated, with or without penalty', () => {
    given(inspectedByTheHead.with(ripe()))
      .when(DecidePenalty(decision()), later(PrincipalHead))
      .thenRefused('decision.decided-by-handler');
    given(inspectedByTheHead)
      .when(DecideNoPenalty(noPenalty()), later(PrincipalHead))
      .thenRefused('decision.decided-by-handler');
  });

  it('a person does not decide without penalty what that person concluded [S17]', () => {
    given(aCase().concluded({ concludedBy: PrincipalHead.personId }))
      .when(DecideNoPenalty(noPenalty()), later(PrincipalHead))
      .thenRefused('decision.decided-by-proposer');
  });

  it('a person who took evidence in a case neither reviews it nor presides, handler or not [SC15, SC17]', () => {
    const inspectedBy = (other: Actor) =>
      aCase()
        .filed()
        .and(inspectionConducted({ officers: ids(Li, other) }))
        .concluded();
    given(inspectedBy(Chu).with(notifiedOfLargeFine()).and(hearingRequested()))
      .when(AppointPresider({ occurredAt: at('2026-03-26 09:00'), presider: Chu.personId }), later(PrincipalHead))
      .thenRefused('hearing.presider-handled-case');
    given(
      inspectedBy(Qian)
        .with(notified())
        .and(scopeDetermined({ isRequired: true })),
    )
      .when(SubmitForLegalReview(submission()), later())
      .thenRefused('legal-review.reviewer-handled-case');
  });

  /** A hearing over which Chen presided, overtaken by another notice. */
  const presidedOnce = aCase()
    .concluded()
    .with(notifiedOfLargeFine())
    .and(
      hearingRequested(),
      presiderAppointed({ presider: Chen.personId }),
      hearingNoticeServed({ presider: Chen.personId }),
      hearingHeld({ presider: Chen.personId }),
      noticeIssued({
        occurredAt: at('2026-04-09 10:00'),
        noticeId: 'notice-2',
        replacesNoticeId: 'notice-1',
        change: '依据更正',
        proposedPenalties: [LARGE_FINE],
        offersHearing: true,
      }),
    );

  it('a person who presided or reviewed does not handle the case, whatever notice or submission came since', () => {
    const assignChen = AssignHandler({ occurredAt: at('2026-04-15 10:00'), personId: Chen.personId });
    given(presidedOnce).when(assignChen, later(Wei)).thenRefused('handlers.judges-the-case');
    const reviewedOnce = aCase()
      .concluded()
      .with(notified())
      .and(
        scopeDetermined({ isRequired: true }),
        submitted({ reviewer: Chen.personId }),
        opinionGiven({ opinion: 'correct', reviewer: Chen.personId }),
        submitted({ submissionId: 'submission-2', occurredAt: at('2026-04-14 10:00') }),
      );
    given(reviewedOnce).when(assignChen, later(Wei)).thenRefused('handlers.judges-the-case');
  });

  it('a person who presided takes no evidence in the case', () => {
    given(presidedOnce)
      .when(
        CollectEvidence(
          evidence({ evidenceId: 'evidence-2', occurredAt: at('2026-04-10 10:00'), officers: ids(Li, Chen) }),
        ),
        later(),
      )
      .thenRefused('officers.judge-the-case');
  });

  it('a person has one vote, however often the minutes name that person', () => {
    const vote = ({ personId }: Actor, said: 'approve' | 'reject') => ({ personId, view: '意见', vote: said });
    const [zhou, wu] = [PrincipalHead, { ...PrincipalHead, personId: 'wu' }];
    given(aCase().concluded().with(notified()).with(reviewed()))
      .when(
        HoldDeliberation(deliberation({ members: [vote(zhou, 'approve'), vote(zhou, 'approve'), vote(wu, 'reject')] })),
        later(PrincipalHead),
      )
      .thenRefused('deliberation.conclusion-against-vote');
  });
});

describe('officers listed twice', () => {
  it('an officer who is listed twice counts once', () => {
    given(aCase())
      .when(DecideOnSpot(onSpotDecision({ officers: ids(Li, Li) })), later())
      .thenRefused('officers.fewer-than-two');
    given(aCase())
      .when(ProposeFiling(proposal({ handlers: ids(Wang, Wang) })), later())
      .thenRefused('filing.handlers-not-certified');
  });
});
