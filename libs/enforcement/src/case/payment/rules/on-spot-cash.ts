import { chinaDateOf, formatYuan } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import type { Dated } from '../../../law/dated.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { partyRule, type PartyRule, rule } from '../../rule.js';
import type { CashCollected } from '../state.js';
import type { CollectOnSpot, HandInCash } from '../vocabulary/index.js';
import { isKnownOfAny, type PartyCase } from '../../parties/party-case.js';

type Collection = DataOf<typeof CollectOnSpot>;
type HandIn = DataOf<typeof HandInCash>;

const isOnSpot = ({ decision }: PartyCase): boolean => decision.is === 'penalty' && decision.procedure === 'onSpot';

/** Ground (a). */
export const SmallFineMustBeSmall = partyRule<Collection>()({
  code: 'collection.fine-not-small',
  refs: ['H02', 'P4'],
  articles: ['APL 68'],
  pack: 'national-core',
  en: 'Only a small fine under the simple procedure may be collected on the spot for this reason.',
  zh: '只有依照简易程序作出的小额罚款才可以以此理由当场收缴。',
  reads: ['ground'],
  brokenWhen: (command, state, context) =>
    command.ground === 'smallFine' &&
    state.payment.is === 'open' &&
    !(isOnSpot(state) && state.payment.fine <= parametersInForce(command, state, context).onSpotCollectionMax),
  particulars: (command, state, context) => ({
    atMost: formatYuan(parametersInForce(command, state, context).onSpotCollectionMax),
  }),
});

/** Ground (b). */
export const DifficultyOfEnforcementMustBeShown = partyRule<Collection>()({
  code: 'collection.difficulty-not-shown',
  refs: ['H02', 'P4'],
  articles: ['APL 68'],
  pack: 'national-core',
  en: 'There is no evidence that this fine under the simple procedure would be hard to enforce later.',
  zh: '没有证据证明该简易程序罚款不当场收缴事后难以执行。',
  reads: ['ground', 'evidence'],
  brokenWhen: ({ ground, evidence }, state) =>
    ground === 'hardToEnforceLater' && !(isOnSpot(state) && evidence.length > 0),
});

/** Both grounds are of the moment: what is not paid there and then goes to the bank within its fifteen days (APL 67). */
export const CollectionMustBeOnTheSpot = partyRule<Collection>()({
  code: 'collection.not-on-the-spot',
  refs: ['H02', 'P4'],
  articles: ['APL 67', 'APL 68'],
  pack: 'national-core',
  en: 'A small fine, or one that is hard to enforce later, is collected when it is decided: on a later day the party pays at the bank.',
  zh: '小额罚款或者事后难以执行的罚款应当在作出决定时当场收缴；当日未收缴的，由当事人到银行缴纳。',
  reads: ['ground'],
  brokenWhen: ({ ground, occurredAt }, party) =>
    ground !== 'remoteOnRequest' &&
    isOnSpot(party) &&
    party.decision.is === 'penalty' &&
    chinaDateOf(occurredAt) > party.decision.decidedOn,
});

/** Ground (c). */
export const PartyMustHaveAskedForCollection = rule<Collection>()({
  code: 'collection.not-requested',
  refs: ['H02', 'P4'],
  articles: ['APL 69'],
  pack: 'national-core',
  en: 'In a remote place an officer may collect a fine only if the party asked for it, and the request must be on record.',
  zh: '边远、水上、交通不便地区当场收缴罚款，须有当事人提出的记录。',
  reads: ['ground', 'partyRequest'],
  brokenWhen: ({ ground, partyRequest }) => ground === 'remoteOnRequest' && partyRequest === undefined,
});

export const RemotenessMustBeStated = rule<Collection>()({
  code: 'collection.remoteness-not-stated',
  refs: ['H02', 'P4'],
  articles: ['APL 69'],
  pack: 'national-core',
  en: 'It is not stated what makes it hard for the party to pay at the bank or electronically: the kind of place, the distance, the reason; or the place does not fit where the fine was collected.',
  zh: '未载明当事人到银行或者通过电子支付缴纳确有困难的情况（地区类型、距离、不能电子支付的原因），或者与收缴地点不符。',
  reads: ['ground', 'remoteness', 'where'],
  brokenWhen: ({ ground, remoteness, where }) =>
    ground === 'remoteOnRequest' &&
    (remoteness === undefined || (remoteness.area === 'onWater') !== (where === 'water')),
});

export const FiscalReceiptMustBeGiven = rule<Collection>()({
  code: 'collection.no-fiscal-receipt',
  refs: ['P4'],
  articles: ['APL 70'],
  pack: 'national-core',
  en: 'The unified receipt of the finance department was not given; without it the party may refuse to pay.',
  zh: '未出具财政部门统一制发的专用票据，当事人有权拒绝缴纳罚款。',
  reads: ['fiscalReceiptNumber'],
  brokenWhen: ({ fiscalReceiptNumber }) => fiscalReceiptNumber === undefined,
});

export const FiscalReceiptMustBeNew = partyRule<Collection>()({
  code: 'collection.receipt-used',
  refs: ['P4'],
  articles: ['APL 70'],
  pack: 'national-core',
  en: 'The fiscal receipt was given for another payment already.',
  zh: '该专用票据已用于其他缴款。',
  reads: ['fiscalReceiptNumber'],
  brokenWhen: ({ fiscalReceiptNumber }, party) =>
    isKnownOfAny(party, ({ payments }) =>
      payments.some((debt) => debt.payments.some(({ bankReference }) => bankReference === fiscalReceiptNumber)),
    ),
});

/** The cash that went with a receipt. */
export const cashOf = ({ payment }: PartyCase, receiptNumber: string): CashCollected | undefined =>
  payment.is === 'none' ? undefined : payment.cash.find((cash) => cash.receiptNumber === receiptNumber);

interface Cash {
  readonly fiscalReceiptNumber: string;
  readonly amount: number;
}

/** The whole cash is passed on: from the officer to the agency, and from the agency to the bank. */
const cashMustBeAt = (
  stage: CashCollected['stage'],
  texts: { code: string; en: string; zh: string },
): PartyRule<Cash> =>
  partyRule<Cash>()({
    ...texts,
    refs: ['P5'],
    articles: ['APL 71'],
    pack: 'national-core',
    reads: ['fiscalReceiptNumber'],
    neverHolds: (_, { payments }) => !payments.some(({ cash }) => cash.some((each) => each.stage === stage)),
    brokenWhen: ({ fiscalReceiptNumber }, state) => cashOf(state, fiscalReceiptNumber)?.stage !== stage,
    particulars: ({ fiscalReceiptNumber }, state) => ({
      receipt: fiscalReceiptNumber,
      stage: cashOf(state, fiscalReceiptNumber)?.stage ?? 'unknown',
    }),
  });

export const CashMustBeWithTheOfficer = cashMustBeAt('collected', {
  code: 'cash.not-with-officer',
  en: 'Under this receipt no cash is waiting to be handed in to the agency.',
  zh: '该票据项下没有待交至机关的当场收缴款。',
});

export const CashMustBeWithTheAgency = cashMustBeAt('handedIn', {
  code: 'cash.not-with-agency',
  en: 'Under this receipt no cash is waiting to be paid to the bank.',
  zh: '该票据项下没有待缴付银行的当场收缴款。',
});

export const CashMustBeWhole = partyRule<Cash>()({
  code: 'cash.amount-differs',
  refs: ['P5'],
  articles: ['APL 71', 'APL 74'],
  pack: 'national-core',
  en: 'The amount is not the one on the receipt.',
  zh: '交付金额与票据金额不一致。',
  reads: ['fiscalReceiptNumber', 'amount'],
  brokenWhen: ({ fiscalReceiptNumber, amount }, state) => {
    const cash = cashOf(state, fiscalReceiptNumber);
    return cash !== undefined && cash.amount !== amount;
  },
});

/** On the water the time runs from landing, so the day of landing must be given (APL 71). */
export const LandingMustBeDated = partyRule<HandIn>()({
  code: 'cash.landing-not-dated',
  refs: ['L22'],
  articles: ['APL 71'],
  pack: 'national-core',
  en: 'The fine was collected on the water, and the day of landing is not given.',
  zh: '在水上当场收缴的罚款，未注明抵岸日期。',
  reads: ['fiscalReceiptNumber', 'landedOn'],
  brokenWhen: ({ fiscalReceiptNumber, landedOn }, state) =>
    cashOf(state, fiscalReceiptNumber)?.isFromWater === true && landedOn === undefined,
});

/**
 * Two working days run from landing: a landing day before the collection, after the hand-in, or for cash collected on
 * land would be wrong.
 */
export const LandingMustFitTheCollection = partyRule<HandIn>()({
  code: 'cash.landing-misdated',
  refs: ['L22'],
  articles: ['APL 71'],
  pack: 'national-core',
  en: 'The day of landing is before the collection or after the hand-in, or the fine was not collected on the water.',
  zh: '抵岸日期早于收缴日期、晚于交款日期，或者该罚款并非在水上收缴。',
  reads: ['fiscalReceiptNumber', 'landedOn'],
  brokenWhen: ({ fiscalReceiptNumber, landedOn, occurredAt }, state) => {
    const cash = cashOf(state, fiscalReceiptNumber);
    if (cash === undefined || landedOn === undefined) return false;
    return !cash.isFromWater || landedOn < cash.collectedOn || landedOn > chinaDateOf(occurredAt);
  },
});

/** Cash is passed on only after it was collected. */
export const CashMustNotGoOnBeforeItCame = partyRule<Cash & Dated>()({
  code: 'cash.before-it-came-in',
  refs: ['P5'],
  articles: ['APL 71'],
  pack: 'national-core',
  en: 'The date on which the cash was handed on is before the date on which it was collected or handed in.',
  zh: '交款或者缴付银行的日期早于收缴或者收到现金的日期。',
  reads: ['fiscalReceiptNumber'],
  brokenWhen: ({ fiscalReceiptNumber, occurredAt }, state) => {
    const cash = cashOf(state, fiscalReceiptNumber);
    return cash !== undefined && chinaDateOf(occurredAt) < (cash.handedInOn ?? cash.collectedOn);
  },
});
