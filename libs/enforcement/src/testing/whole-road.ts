import { plusMilliseconds, yuan } from '@ecl/kernel';
import type { CaseCommand } from '../case/commands.js';
import { ArchiveCase, CloseCase, ProposeClosure } from '../case/closure/vocabulary.js';
import { DecidePenalty } from '../case/decision/vocabulary/index.js';
import { ApproveFiling, ProposeFiling } from '../case/filing/vocabulary/index.js';
import {
  CollectEvidence,
  ConcludeInvestigation,
  ConductInspection,
  RecordInterview,
} from '../case/investigation/vocabulary/index.js';
import { DetermineReviewScope, GiveReviewOpinion, SubmitForLegalReview } from '../case/legal-review/vocabulary.js';
import { IssuePenaltyNotice, ReceiveDefence, ReviewDefence, ServePenaltyNotice } from '../case/notice/vocabulary.js';
import { RecordBankPayment } from '../case/payment/vocabulary/index.js';
import { ServeDecision } from '../case/service/vocabulary.js';
import type { EnforcementContext } from '../context.js';
import type { Actor } from '../law/role.js';
import { evidence, inspection, interview, proposal, report } from './chapters.js';
import { at, contextOn } from './context-on.js';
import { decision } from './decided-case.js';
import { directly } from './deliveries.js';
import { defence, defenceReview, notice } from './notified-case.js';
import { bankPayment } from './paid-case.js';
import { Archivist, Bank, Li, PrincipalHead, Qian } from './people.js';
import { opinion, submission } from './reviewed-case.js';

/** A command with the person who gives it. */
export type Step = readonly [command: CaseCommand, actor: Actor];

/** An ordinary case from the proposal to the archive, as commands: defended, reviewed, decided, served, paid and closed. */
export const wholeRoad: readonly Step[] = [
  [ProposeFiling(proposal()), Li],
  [
    ApproveFiling({ occurredAt: at('2026-03-02 16:00'), caseNumber: '赤城管立〔2026〕1号', documents: [] }),
    PrincipalHead,
  ],
  [ConductInspection(inspection()), Li],
  [CollectEvidence(evidence()), Li],
  [RecordInterview(interview()), Li],
  [ConcludeInvestigation(report()), Li],
  [IssuePenaltyNotice(notice()), Li],
  [ServePenaltyNotice({ ...directly(at('2026-03-23 15:00')), noticeId: 'notice-1' }), Li],
  [ReceiveDefence(defence()), Li],
  [ReviewDefence(defenceReview()), Li],
  [
    DetermineReviewScope({ occurredAt: at('2026-04-09 09:00'), declaredGrounds: [], reasons: '本机关决定一律审核' }),
    Li,
  ],
  [SubmitForLegalReview(submission()), Li],
  [GiveReviewOpinion(opinion()), Qian],
  [DecidePenalty(decision()), PrincipalHead],
  [ServeDecision({ ...directly(at('2026-04-16 10:00')), decisionId: 'decision-1' }), Li],
  [RecordBankPayment(bankPayment({ amount: yuan(2_000) })), Bank],
  [ProposeClosure({ occurredAt: at('2026-05-08 09:00'), ground: 'performed', explanation: '罚款已缴清' }), Li],
  [CloseCase({ occurredAt: at('2026-05-08 10:00') }), PrincipalHead],
  [ArchiveCase({ occurredAt: at('2026-05-11 09:00'), archiveNumber: '2026-处罚-0001' }), Archivist],
];

/** The context in which a step of the course is recorded: a minute after it happened. */
export const recording = ([command, actor]: Step): EnforcementContext =>
  contextOn(plusMilliseconds(command.data.occurredAt, 60_000), { actor });
