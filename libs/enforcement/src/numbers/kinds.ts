/** A kind of official number: each agency has a number book of its own for each. */
interface NumberKindStatement {
  readonly zh: string;
  readonly en: string;
  /** Whether the book begins anew each year; a pre-printed form or receipt keeps its number for ever. */
  readonly isYearly: boolean;
}

export const NUMBER_KINDS = {
  case: { zh: '立案文号', en: 'case number', isYearly: true },
  notice: { zh: '告知书文号', en: 'number of a notice', isYearly: true },
  decision: { zh: '决定书文号', en: 'number of a decision', isYearly: true },
  form: { zh: '当场处罚决定书编号', en: 'number of a pre-printed form', isYearly: false },
  receipt: { zh: '财政票据号码', en: 'number of a fiscal receipt', isYearly: false },
  bankReference: { zh: '银行流水号', en: 'reference of a bank for a payment', isYearly: false },
  bankReceipt: { zh: '银行缴款收据号码', en: 'receipt of a bank for a payment', isYearly: false },
  archive: { zh: '档号', en: 'archive number', isYearly: false },
} as const satisfies Readonly<Record<string, NumberKindStatement>>;

export type NumberKind = keyof typeof NUMBER_KINDS;
