import { addFen, chinaDateOf, fen, formatYuan, type Fen, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import type { GrantDeferral, GrantInstalments } from '../vocabulary/index.js';
import { reckonedDebt } from '../reckoned.js';
import { owed } from './obligation.js';

type Deferral = DataOf<typeof GrantDeferral>;
type Plan = DataOf<typeof GrantInstalments>;

/** The last day of an open debt. */
const presentDay = (state: PartyCase, context: EnforcementContext): PlainDate | undefined =>
  state.payment.is === 'open' ? reckonedDebt(state.payment, state, context).dueOn : undefined;

/** Of costs the law has no cash on the spot, no deferral and no instalments: these are about fines. */
export const CostsAreNoFine = partyRule({
  code: 'payment.costs-are-no-fine',
  refs: ['N5'],
  articles: ['APL 66', 'APL 68', 'ACL 51'],
  pack: 'national-core',
  en: 'The debt is one of costs: cash on the spot, deferral and instalments are for fines.',
  zh: '该笔款项系代履行费用，不适用罚款的当场收缴、延期或者分期缴纳。',
  reads: [],
  brokenWhen: (_, { payment }) => payment.is !== 'none' && payment.costsOf !== undefined,
});

/** A deferral gives more time, never less. */
export const DeferralMustGiveTime = partyRule<Deferral>()({
  code: 'deferral.gives-no-time',
  refs: ['P3'],
  articles: ['APL 66'],
  pack: 'national-core',
  en: 'The new due date is not later than the present one, or is before the deferral itself.',
  zh: '延期后的缴款期限不晚于现有期限，或者早于批准之日。',
  reads: ['dueOn'],
  brokenWhen: ({ dueOn, occurredAt }, state, context) => {
    const presently = presentDay(state, context);
    return presently !== undefined && (dueOn <= presently || dueOn < chinaDateOf(occurredAt));
  },
  particulars: ({ dueOn }, state, context) => ({ dueOn, presently: presentDay(state, context) ?? '' }),
});

export const InstalmentsMustComeToTheOpenFine = partyRule<Plan>()({
  code: 'instalments.sum-differs',
  refs: ['P3'],
  articles: ['APL 66'],
  pack: 'national-core',
  en: 'The instalments do not add up to what is left of the fine.',
  zh: '各期数额之和与尚未缴纳的罚款数额不一致。',
  reads: ['instalments'],
  brokenWhen: (command, state, context) =>
    state.payment.is === 'open' && sumOf(command) !== owed(command, state, context).fine,
  particulars: (command, state, context) => ({
    instalments: formatYuan(sumOf(command)),
    open: formatYuan(owed(command, state, context).fine),
  }),
});

export const InstalmentsMustFollowEachOther = rule<Plan>()({
  code: 'instalments.not-in-order',
  refs: ['P3'],
  articles: ['APL 66'],
  pack: 'national-core',
  en: 'A plan needs at least two instalments, each due after the one before, and none before the plan was granted.',
  zh: '分期缴纳应当至少分为两期，各期期限依次在后，且不早于批准之日。',
  reads: ['instalments'],
  brokenWhen: ({ instalments, occurredAt }) =>
    instalments.length < 2 || !areInOrder([chinaDateOf(occurredAt), ...instalments.map(({ dueOn }) => dueOn)]),
});

const sumOf = ({ instalments }: Pick<Plan, 'instalments'>): Fen =>
  addFen(fen(0), ...instalments.map(({ amount }) => amount));

const areInOrder = ([granted, ...dues]: readonly PlainDate[]): boolean =>
  dues.every((dueOn, i) => {
    const before = dues[i - 1];
    return before === undefined ? granted !== undefined && dueOn >= granted : dueOn > before;
  });
