import { describe, it } from '@jest/globals';
import { after, at, contextOn, document, given, inspection, notice, PrincipalHead } from '../../testing/index.js';
import { remedyAccepted } from '../../testing/paid-case.js';
import { A, oneOwes } from '../../testing/two-parties.js';
import { GroundMustHold } from '../closure/rules.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { InvestigationMustNotBeTerminated } from './rules/stage.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { EndRemedy } from '../remedies/vocabulary.js';
import { ConductInspection, TerminateInvestigation } from './vocabulary/index.js';

const late = contextOn('2026-12-01T12:00:00+08:00');
const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });

const terminate = TerminateInvestigation({
  occurredAt: at('2026-05-10 09:00'),
  facts: { ground: 'noViolationProvable', report: document('调查报告'), evidenceIds: ['evidence-1'] },
  explanation: '证据不足',
  document: document('终止调查审批表'),
});

const close = ProposeClosure({
  occurredAt: at('2026-06-10 09:00'),
  ground: 'investigationTerminated',
  explanation: '终止调查',
});

describe('the end of the investigation about those who are not decided about', () => {
  it('does not end what another party owes [M55 31, ACL 40]', () => {
    given(after(oneOwes(), terminate, head))
      .when(close, late)
      .thenRefused(GroundMustHold);
  });

  it('is once, and leaves the check whether a decision is obeyed [B16]', () => {
    const ended = after(oneOwes(), terminate, head);
    given(ended).when(terminate, head).thenRefused('decision.made-already', InvestigationMustNotBeTerminated);
    given(ended)
      .when(ConductInspection(inspection({ occurredAt: at('2026-05-12 09:00') })), late)
      .thenState(({ investigation }) => investigation.stage !== 'terminated');
  });

  it('does not keep a decision about the other from being made anew [ARL 64, 77]', () => {
    const ended = after(oneOwes().and(remedyAccepted({ partyId: A })), terminate, head);
    const ordered = after(
      ended,
      EndRemedy({
        partyId: A,
        occurredAt: at('2026-06-30 09:00'),
        remedyId: 'remedy-1',
        outcome: 'revoked',
        redo: { because: 'procedure' },
        reasons: '程序违法',
        document: document('复议决定书'),
        reference: '赤政复决〔2026〕1号',
      }),
      late,
    );
    const anew = IssuePenaltyNotice(
      notice({
        partyId: A,
        occurredAt: at('2026-07-02 09:00'),
        noticeId: 'notice-2',
        replacesNoticeId: `notice-${A}`,
        change: '重新告知',
        document: document('告知书2'),
      }),
    );
    given(ordered)
      .when(anew, late)
      .thenState(({ parties }) => parties.get(A)?.notice.is === 'issued');
  });
});
