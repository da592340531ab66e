import type { CaseEvent, ImportedCaseEvent, LeadEvent } from '@ecl/enforcement';

export interface Title {
  readonly zh: string;
  readonly en: string;
}

const title = (zh: string, en: string): Title => ({ zh, en });

/** What every step is called. A forgotten one does not compile. */
export const STEP_TITLES: Readonly<Record<CaseEvent['type'] | LeadEvent['type'] | ImportedCaseEvent['type'], Title>> = {
  LeadRegistered: title('线索登记', 'Lead registered'),
  LeadChecked: title('线索核查', 'Lead checked'),
  LeadCheckExtended: title('延长核查期限', 'Time to check the lead extended'),
  LeadClosedNotFiled: title('线索不予立案', 'Lead closed without a case'),
  LeadFiled: title('线索转立案', 'Lead led to a case'),
  AdvisoryIssued: title('教育劝导', 'Advisory issued'),

  FilingProposed: title('提请立案', 'Filing proposed'),
  CaseFiled: title('立案', 'Case filed'),
  FilingRefused: title('不予立案', 'Filing refused'),
  CaseTransferredOut: title('移送有管辖权的机关', 'Transferred to the competent organ'),
  HandlerAssigned: title('指定办案人员', 'Handler assigned'),
  RecusalRequested: title('申请回避', 'Recusal requested'),
  RecusalDecided: title('回避决定', 'Recusal decided'),
  InvestigationSuspended: title('中止调查', 'Investigation suspended'),
  InvestigationResumed: title('恢复调查', 'Investigation resumed'),
  CaseTermExtended: title('延长办案期限', 'Case term extended'),

  InspectionConducted: title('现场检查', 'Inspection conducted'),
  EvidenceCollected: title('收集证据', 'Evidence collected'),
  InterviewRecorded: title('询问', 'Interview recorded'),
  CorrectionOrdered: title('责令改正', 'Correction ordered'),
  TestCommissioned: title('委托检测鉴定', 'Test commissioned'),
  TestResultReceived: title('收到检测鉴定结果', 'Result of the test received'),
  InvestigationConcluded: title('调查终结', 'Investigation concluded'),
  InvestigationTerminated: title('终止调查', 'Investigation terminated'),

  RecordingRegistered: title('音像记录入卷', 'Recording registered'),
  RedactedCopyRegistered: title('音像记录处理件入卷', 'Redacted copy registered'),

  PenaltyNoticeIssued: title('制作处罚意见告知书', 'Penalty notice issued'),
  PenaltyNoticeServed: title('送达处罚意见告知书', 'Penalty notice served'),
  DefenceReceived: title('收到陈述申辩', 'Defence received'),
  DefenceReviewed: title('陈述申辩复核', 'Defence reviewed'),
  RightsWaived: title('放弃权利', 'Rights waived'),

  HearingRequested: title('申请听证', 'Hearing requested'),
  HearingRequestRejected: title('不予听证', 'Hearing request rejected'),
  PresiderAppointed: title('指定听证主持人', 'Presider appointed'),
  HearingNoticeServed: title('送达听证通知书', 'Hearing notice served'),
  HearingHeld: title('举行听证', 'Hearing held'),
  HearingAbandoned: title('视为放弃听证', 'Hearing abandoned'),

  LegalReviewScopeDetermined: title('确定是否法制审核', 'Scope of legal review determined'),
  LegalReviewSubmitted: title('提请法制审核', 'Submitted for legal review'),
  LegalReviewReturned: title('退回补充材料', 'Returned for supplement'),
  LegalReviewSupplied: title('补充审核材料', 'Supplement supplied'),
  LegalReviewOpinionGiven: title('法制审核意见', 'Opinion of legal review given'),
  ReviewDisagreementEscalated: title('审核异议协调', 'Disagreement about the review escalated'),

  CollectiveDeliberationHeld: title('集体讨论', 'Collective discussion held'),

  PenaltyDecided: title('行政处罚决定', 'Penalty decided'),
  NoPenaltyDecided: title('不予行政处罚决定', 'No penalty decided'),
  BenchmarkDeviationApproved: title('调整适用裁量基准', 'Deviation from the benchmark approved'),
  OnSpotPenaltyDecided: title('当场处罚', 'Penalty on the spot'),
  OnSpotPenaltyReported: title('当场处罚备案', 'Penalty on the spot reported'),
  DecisionCorrected: title('补正决定书', 'Decision corrected'),
  DecisionRevoked: title('撤销决定', 'Decision revoked'),
  MajorPenaltyReported: title('重大处罚备案', 'Major penalty reported'),
  DecisionServed: title('送达决定书', 'Decision served'),

  PaymentObligationOpened: title('缴款义务产生', 'Payment obligation opened'),
  FinePaid: title('缴纳罚款', 'Fine paid'),
  FineCollectedOnSpot: title('当场收缴罚款', 'Fine collected on the spot'),
  OnSpotCashHandedIn: title('现金交至机关', 'Cash handed in'),
  OnSpotCashDeposited: title('现金缴付银行', 'Cash paid to the bank'),
  DeferralGranted: title('准予延期缴纳', 'Deferral granted'),
  InstalmentsGranted: title('准予分期缴纳', 'Instalments granted'),
  RefundOrdered: title('决定退还', 'Refund ordered'),
  RefundPaid: title('退还', 'Refund paid'),

  RemedyAccepted: title('复议或者诉讼受理', 'Remedy accepted'),
  RemedyEnded: title('复议或者诉讼终结', 'Remedy ended'),

  CrimeSuspected: title('发现涉嫌犯罪', 'Crime suspected'),
  TransferTeamFormed: title('组成专案组', 'Transfer team formed'),
  TransferReportSubmitted: title('提出移送报告', 'Transfer report submitted'),
  TransferApproved: title('批准移送', 'Transfer approved'),
  TransferRefused: title('不批准移送', 'Transfer refused'),
  TransferDelivered: title('向公安机关移送', 'Delivered to the police'),
  TransferCopiedToProcuratorate: title('抄送检察院', 'Copied to the procuratorate'),
  PoliceReceiptSigned: title('公安机关回执', 'Receipt signed by the police'),
  ReferredToCompetentPolice: title('转送有管辖权的公安机关', 'Referred to the competent police'),
  PoliceSupplementRequested: title('公安机关要求补正', 'Supplement asked for by the police'),
  SupplementSuppliedToPolice: title('补充移送材料', 'Supplement supplied to the police'),
  CaseFiledByPolice: title('公安机关立案', 'Filed by the police'),
  PoliceFilingRefused: title('公安机关不予立案', 'Refused by the police'),
  PoliceReconsiderationRequested: title('提请公安机关复议', 'Reconsideration by the police requested'),
  PoliceReconsiderationDecided: title('公安机关复议决定', 'Reconsideration by the police decided'),
  FilingSupervisionSuggested: title('建议立案监督', 'Supervision of the filing suggested'),
  NonFilingReasonsRequired: title('要求说明不立案理由', 'Reasons for not filing required'),
  NonFilingReasonsGiven: title('说明不立案理由', 'Reasons for not filing given'),
  PoliceFilingOrdered: title('通知立案', 'Filing ordered'),
  NonFilingReasonsAccepted: title('不立案理由成立', 'Reasons for not filing accepted'),
  MaterialsHandedOver: title('移交涉案物品和材料', 'Materials handed over'),
  PoliceNoDecisionReported: title('报告公安机关逾期不决', 'Silence of the police reported'),
  AdministrativeHandlingResumed: title('恢复行政处理', 'Administrative handling resumed'),

  DisclosureProposed: title('提请公示', 'Disclosure proposed'),
  DecisionPublished: title('公示决定', 'Decision published'),
  DisclosureWithheld: title('不予公示', 'Disclosure withheld'),
  DisclosureWithdrawn: title('撤回公示', 'Disclosure withdrawn'),

  CaseClosureProposed: title('提请结案', 'Closure proposed'),
  CaseClosed: title('结案', 'Case closed'),
  CaseArchived: title('归档', 'Case archived'),

  ForeignCaseImported: title('导入外部案件', 'Foreign case imported'),
  ForeignStepImported: title('导入外部步骤', 'Foreign step imported'),
  RuleFindingRecorded: title('规则审查发现', 'Rule finding recorded'),
};
