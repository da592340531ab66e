import type { CaseEvent } from '@ecl/enforcement';
import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';

/** The last day of a term, and its last moment where the law counts hours. */
export interface Due {
  readonly on: PlainDate;
  readonly at?: Instant;
}

type DataOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
type Dues = { readonly [T in CaseEvent['type']]?: (data: DataOf<T>) => Due | undefined };
type Types = readonly CaseEvent['type'][];

/** A term that a step starts, as given by the events: nothing is computed again here. */
export interface Clock {
  /** Of rulebook 2: `L61`. */
  readonly limit: string;
  readonly article: string;
  readonly zh: string;
  readonly en: string;
  readonly begins: Dues;
  /** Gives a running term another end. */
  readonly moves?: Dues;
  readonly ends: Types;
  /** From the first event to the second no day counts. */
  readonly stops?: Types;
  readonly goesOn?: Types;
}

const day = (on: PlainDate | undefined): Due | undefined => (on === undefined ? undefined : { on });

export const CLOCKS = {
  caseTerm: {
    limit: 'L04',
    article: 'M55 29',
    zh: '办案期限',
    en: 'Case term',
    begins: { CaseFiled: ({ termDueOn }) => day(termDueOn) },
    moves: { CaseTermExtended: ({ termDueOn }) => day(termDueOn) },
    ends: ['PenaltyDecided', 'NoPenaltyDecided', 'InvestigationTerminated', 'CaseTransferredOut', 'CaseClosed'],
    stops: ['InvestigationSuspended', 'TestCommissioned', 'HearingRequested', 'TransferApproved'],
    goesOn: [
      'InvestigationResumed',
      'TestResultReceived',
      'HearingRequestRejected',
      'HearingHeld',
      'HearingAbandoned',
      'AdministrativeHandlingResumed',
    ],
  },
  legalReview: {
    limit: 'L12',
    article: 'M55 25',
    zh: '法制审核期限',
    en: 'Legal review',
    begins: {
      LegalReviewSubmitted: ({ hardStopDueOn }) => day(hardStopDueOn),
      LegalReviewSupplied: ({ hardStopDueOn }) => day(hardStopDueOn),
    },
    ends: ['LegalReviewOpinionGiven', 'LegalReviewReturned'],
  },
  onSpotReport: {
    limit: 'L13',
    article: 'M55 14',
    zh: '当场处罚备案',
    en: 'Report of a penalty on the spot',
    begins: { OnSpotPenaltyDecided: ({ reportDueOn }) => day(reportDueOn) },
    ends: ['OnSpotPenaltyReported'],
  },
  payment: {
    limit: 'L20',
    article: 'APL 67',
    zh: '缴纳罚款',
    en: 'Payment of the fine',
    begins: {
      PaymentObligationOpened: ({ dueOn }) => day(dueOn),
      OnSpotPenaltyDecided: ({ paymentDueOn }) => day(paymentDueOn),
    },
    moves: {
      DeferralGranted: ({ dueOn }) => day(dueOn),
      InstalmentsGranted: ({ instalments }) => day(instalments.at(-1)?.dueOn),
    },
    ends: ['DecisionRevoked'],
  },
  cashHandIn: {
    limit: 'L22',
    article: 'APL 71',
    zh: '当场收缴罚款交至机关',
    en: 'Cash handed in to the agency',
    begins: { FineCollectedOnSpot: ({ handInDueOn }) => day(handInDueOn) },
    ends: ['OnSpotCashHandedIn'],
  },
  cashDeposit: {
    limit: 'L22',
    article: 'APL 71',
    zh: '当场收缴罚款缴付银行',
    en: 'Cash paid to the bank',
    begins: { OnSpotCashHandedIn: ({ depositDueOn }) => day(depositDueOn) },
    ends: ['OnSpotCashDeposited'],
  },
  transferApproval: {
    limit: 'L61',
    article: 'R310 5',
    zh: '决定是否批准移送',
    en: 'Decision on the transfer',
    begins: { TransferReportSubmitted: ({ approvalDueOn }) => day(approvalDueOn) },
    ends: ['TransferApproved', 'TransferRefused'],
  },
  transferDelivery: {
    limit: 'L62',
    article: 'R310 5',
    zh: '向公安机关移送',
    en: 'Delivery to the police',
    begins: { TransferApproved: ({ deliveryDueAt }) => ({ on: chinaDateOf(deliveryDueAt), at: deliveryDueAt }) },
    ends: ['TransferDelivered'],
  },
  policeFiling: {
    limit: 'L65',
    article: 'R310 8',
    zh: '公安机关决定是否立案',
    en: 'Filing by the police',
    begins: { PoliceReceiptSigned: ({ filingDueOn }) => day(filingDueOn) },
    ends: ['CaseFiledByPolice', 'PoliceFilingRefused', 'ReferredToCompetentPolice', 'AdministrativeHandlingResumed'],
  },
  policeSupplement: {
    limit: 'L64',
    article: 'PSP 180',
    zh: '补充移送材料',
    en: 'Supplement to the police',
    begins: { PoliceSupplementRequested: ({ dueOn }) => day(dueOn) },
    ends: ['SupplementSuppliedToPolice'],
  },
  refusalChallenge: {
    limit: 'L66',
    article: 'R310 9',
    zh: '对不予立案提请复议',
    en: 'Challenge of the refusal to file',
    begins: { PoliceFilingRefused: ({ challengeDueOn }) => day(challengeDueOn) },
    ends: ['PoliceReconsiderationRequested', 'FilingSupervisionSuggested', 'AdministrativeHandlingResumed'],
  },
  policeReconsideration: {
    limit: 'L67',
    article: 'R310 9',
    zh: '公安机关复议',
    en: 'Reconsideration by the police',
    begins: { PoliceReconsiderationRequested: ({ decisionDueOn }) => day(decisionDueOn) },
    ends: ['PoliceReconsiderationDecided'],
  },
  nonFilingReasons: {
    limit: 'L69',
    article: 'PPR 560',
    zh: '说明不立案理由',
    en: 'Reasons for not filing',
    begins: { NonFilingReasonsRequired: ({ dueOn }) => day(dueOn) },
    ends: ['NonFilingReasonsGiven', 'CaseFiledByPolice'],
  },
  orderedFiling: {
    limit: 'L70',
    article: 'PPR 563',
    zh: '依通知立案',
    en: 'Filing after the order',
    begins: { PoliceFilingOrdered: ({ dueOn }) => day(dueOn) },
    ends: ['CaseFiledByPolice'],
  },
  handOver: {
    limit: 'L72',
    article: 'R310 12',
    zh: '移交涉案物品和材料',
    en: 'Hand-over of objects and materials',
    begins: { CaseFiledByPolice: ({ handOverDueOn }) => day(handOverDueOn) },
    ends: ['MaterialsHandedOver'],
  },
  publication: {
    limit: 'L80',
    article: 'NM244 12',
    zh: '公示处罚决定',
    en: 'Publication of the decision',
    begins: { DisclosureProposed: ({ dueOn }) => day(dueOn) },
    ends: ['DecisionPublished', 'DisclosureWithheld'],
  },
  decisionService: {
    limit: 'L14',
    article: 'APL 61',
    zh: '送达处罚决定书',
    en: 'Service of the decision',
    begins: { DecisionServed: ({ dueOn }) => day(dueOn) },
    ends: ['DecisionServed'],
  },
} as const satisfies Readonly<Record<string, Clock>>;

export type ClockKind = keyof typeof CLOCKS;
