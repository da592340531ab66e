import { fen, yuan, type Instant } from '@ecl/kernel';
import type { CaseCommand } from '../case/commands.js';
import * as closure from '../case/closure/vocabulary.js';
import * as deciding from '../case/decision/vocabulary/index.js';
import { HoldDeliberation } from '../case/deliberation/vocabulary.js';
import * as disclosure from '../case/disclosure/vocabulary.js';
import * as filing from '../case/filing/vocabulary/index.js';
import * as hearings from '../case/hearing/vocabulary.js';
import * as investigation from '../case/investigation/vocabulary/index.js';
import * as review from '../case/legal-review/vocabulary.js';
import * as notices from '../case/notice/vocabulary.js';
import * as payment from '../case/payment/vocabulary/index.js';
import { ServeDecision } from '../case/service/vocabulary.js';
import type { CaseState } from '../case/state.js';
import type { Actor } from '../law/role.js';
import { evidence, inspection, proposal, report } from './chapters.js';
import { decision, onSpotDecision } from './decided-case.js';
import { directly } from './deliveries.js';
import { hearingRequest } from './heard-case.js';
import { defence, defenceReview, notice } from './notified-case.js';
import { bankPayment, collection } from './paid-case.js';
import * as people from './people.js';
import { deliberation, discussed, opinion, submission } from './reviewed-case.js';
import { company, document, fine } from './values.js';
import { COLLECTING_BANK, TREASURY_ACCOUNT } from './world.js';

const { Li, PrincipalHead, Qian, Chu, Bank } = people;

/** A step that somebody may attempt at a moment in a case as it is then; `n` chooses a variant of it. */
export type PossibleStep = readonly [
  who: Actor,
  command: (occurredAt: Instant, n: number, state: CaseState) => CaseCommand,
];

/** Fines below and above the thresholds of hearing, review by amount and collective discussion. */
const amount = (n: number) => fine(n % 4 === 3 ? 60_000 : 2_000 + (n % 2) * 1_000);
const noticeId = (n: number) => `notice-${String(n % 2)}`;
const benchmark = (n: number) => ({
  benchmarkId: 'benchmark-08-2b',
  tierId: n % 4 === 3 ? 'heavy' : 'ordinary',
  reasons: '情节',
});

const toTheNotice: readonly PossibleStep[] = [
  [Li, (occurredAt) => filing.ProposeFiling(proposal({ occurredAt, parties: [company] }))],
  [PrincipalHead, (occurredAt) => filing.ApproveFiling({ occurredAt, caseNumber: '1号', documents: [] })],
  [Li, (occurredAt) => investigation.ConductInspection(inspection({ occurredAt }))],
  [Li, (occurredAt, n) => investigation.CollectEvidence(evidence({ occurredAt, evidenceId: `evidence-${String(n)}` }))],
  [Li, (occurredAt, n) => investigation.ConcludeInvestigation(report({ occurredAt, penalties: [amount(n)] }))],
  [
    Li,
    (occurredAt, n) =>
      notices.IssuePenaltyNotice(
        notice({ occurredAt, noticeId: noticeId(n), proposedPenalties: [amount(n)], offersHearing: n % 4 === 3 }),
      ),
  ],
  [Li, (occurredAt, n) => notices.ServePenaltyNotice({ ...directly(occurredAt), noticeId: noticeId(n) })],
];

const defended: readonly PossibleStep[] = [
  [Li, (occurredAt) => notices.ReceiveDefence(defence({ occurredAt }))],
  [Li, (occurredAt) => notices.ReviewDefence(defenceReview({ occurredAt }))],
];

const askedForHearing: readonly PossibleStep[] = [
  [Li, (occurredAt) => hearings.RequestHearing(hearingRequest({ occurredAt }))],
  [PrincipalHead, (occurredAt) => hearings.AppointPresider({ occurredAt, presider: Chu.personId })],
];

const fromTheReviewOn: readonly PossibleStep[] = [
  [Li, (occurredAt) => review.DetermineReviewScope({ occurredAt, declaredGrounds: [], reasons: '判定' })],
  [
    Li,
    (occurredAt, n) =>
      review.SubmitForLegalReview(
        submission({ occurredAt, submissionId: `submission-${String(n % 3)}`, penalties: [amount(n)] }),
      ),
  ],
  [
    Qian,
    (occurredAt, n) =>
      review.GiveReviewOpinion(
        opinion({ occurredAt, submissionId: `submission-${String(n % 3)}`, opinion: n % 4 === 2 ? 'refuse' : 'agree' }),
      ),
  ],
  [PrincipalHead, (occurredAt) => HoldDeliberation(deliberation({ occurredAt }))],
  [
    PrincipalHead,
    (occurredAt, n) =>
      deciding.DecidePenalty(decision({ occurredAt, penalties: [amount(n)], benchmark: benchmark(n) })),
  ],
  [Li, (occurredAt) => disclosure.ProposeDisclosure({ occurredAt, declared: {} })],
  [PrincipalHead, (occurredAt) => disclosure.PublishDecision({ occurredAt })],
  [Li, (occurredAt) => ServeDecision({ ...directly(occurredAt), decisionId: 'decision-1' })],
  [
    Bank,
    (occurredAt, n) =>
      payment.RecordBankPayment(
        bankPayment({
          occurredAt,
          paymentId: `payment-${String(n)}`,
          bankReference: `bank-${String(n)}`,
          amount: yuan([2_000, 1_000, 2_000, 60_000][n % 4] ?? 1),
          surcharge: n % 5 === 0 ? yuan(60) : fen(0),
        }),
      ),
  ],
  [Li, (occurredAt) => closure.ProposeClosure({ occurredAt, ground: 'performed', explanation: '执行完毕' })],
  [PrincipalHead, (occurredAt) => closure.CloseCase({ occurredAt })],
  [people.Archivist, (occurredAt) => closure.ArchiveCase({ occurredAt, archiveNumber: '1' })],
  [
    PrincipalHead,
    (occurredAt) =>
      deciding.RevokeDecision({
        ...{ occurredAt, cause: 'selfCorrection', reasons: '纠正', document: document('撤销') },
        panel: discussed(),
      }),
  ],
  [people.Finance, (occurredAt) => payment.PayRefund({ occurredAt, amount: yuan(500), reference: '1' })],
];

/**
 * The courses of an ordinary case, by what the party does: nothing, a defence, a request for a hearing. At their end
 * the decision is revoked after all, and what was paid is refunded.
 */
const ordinary = [[], defended, askedForHearing].map((party) => [...toTheNotice, ...party, ...fromTheReviewOn]);

/** The course of the simple procedure: a decision on the spot, and what happens to the cash. */
const onTheSpot: readonly PossibleStep[] = [
  [Li, (occurredAt) => deciding.DecideOnSpot(onSpotDecision({ occurredAt }))],
  [Li, (occurredAt) => deciding.ReportOnSpot({ occurredAt })],
  [Li, (occurredAt) => payment.CollectOnSpot(collection({ occurredAt }))],
  [Li, (occurredAt) => payment.HandInCash({ occurredAt, fiscalReceiptNumber: 'fr-0001', amount: yuan(100) })],
  [
    Li,
    (occurredAt) =>
      payment.DepositCash({
        occurredAt,
        fiscalReceiptNumber: 'fr-0001',
        amount: yuan(100),
        bankId: COLLECTING_BANK,
        account: TREASURY_ACCOUNT,
      }),
  ],
  [Li, (occurredAt) => closure.ProposeClosure({ occurredAt, ground: 'performed', explanation: '执行完毕' })],
  [PrincipalHead, (occurredAt) => closure.CloseCase({ occurredAt })],
];

/** Every course of a case, step by step in its order. */
export const roads: readonly (readonly PossibleStep[])[] = [...ordinary, onTheSpot];
