import { addFen, chinaDateOf, fen, formatYuan, type Fen, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { partyRule, rule } from '../../rule.js';
import type { GrantDeferral, GrantInstalments } from '../vocabulary/index.js';
import { owed } from './obligation.js';

type Deferral = DataOf<typeof GrantDeferral>;
type Plan = DataOf<typeof GrantInstalments>;

/** A deferral gives more time, never less. */
export const DeferralMustGiveTime = partyRule<Deferral>()({
  code: 'deferral.gives-no-time',
  refs: ['P3'],
  articles: ['APL 66'],
  pack: 'national-core',
  en: 'The new due date is not later than the present one, or is before the deferral itself.',
  zh: '延期后的缴款期限不晚于现有期限，或者早于批准之日。',
  reads: ['dueOn'],
  brokenWhen: ({ dueOn, occurredAt }, { payment }) =>
    payment.is === 'open' && (dueOn <= payment.dueOn || dueOn < chinaDateOf(occurredAt)),
  particulars: ({ dueOn }, { payment }) => ({ dueOn, presently: payment.is === 'none' ? '' : payment.dueOn }),
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
