/**
 * What the steps of a foreign case can mean in the words of this ledger. A mapping says which activity of the foreign log
 * is which step; an activity without a counterpart is kept as it is and means nothing here.
 *
 * The comment of each step says what its amount of money is, where it has one.
 */
export const FOREIGN_STEPS = {
  /** The fine as decided. */
  fineImposed: { zh: '作出罚款决定', en: 'Fine imposed' },
  /** Costs of sending, added to what is due. */
  decisionSent: { zh: '寄送决定书', en: 'Decision sent' },
  /** Other costs, added to what is due. */
  costsAdded: { zh: '增加费用', en: 'Costs added' },
  noticeServed: { zh: '送达决定书', en: 'Decision served' },
  /** The new total of fine and surcharge: not the increment. */
  penaltyIncreased: { zh: '加处罚款', en: 'Penalty increased' },
  /** What was paid. */
  paymentReceived: { zh: '缴纳罚款', en: 'Payment received' },
  appealLodged: { zh: '申请行政复议', en: 'Appeal lodged' },
  appealForwarded: { zh: '转送复议申请', en: 'Appeal forwarded' },
  appealResultReceived: { zh: '收到复议决定', en: 'Result of the appeal received' },
  appealResultNotified: { zh: '告知复议结果', en: 'Result of the appeal notified' },
  appealToJudge: { zh: '提起诉讼', en: 'Appeal to the judge' },
  demandServed: { zh: '送达催告书', en: 'Demand served' },
  sentForCollection: { zh: '移送强制征收', en: 'Sent for collection' },
} as const;

export type ForeignStepKind = keyof typeof FOREIGN_STEPS;

export const FOREIGN_STEP_KINDS = Object.keys(FOREIGN_STEPS) as readonly ForeignStepKind[];

/** The steps whose amount of money the figures and rules read. */
export const STEPS_WITH_MONEY = [
  'fineImposed',
  'decisionSent',
  'costsAdded',
  'penaltyIncreased',
  'paymentReceived',
] as const satisfies readonly ForeignStepKind[];
