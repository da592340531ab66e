import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { after } from '../../../deadlines/deadline.js';
import type { DataOf } from '../../../law/command-type.js';
import { rule, type CaseRule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { RecordPoliceRefusal } from '../commands.js';
import { isWithThePolice, policeAnswerDueOn } from '../silence.js';
import { StepMustNotPrecedeTheOneBefore, transferMustBe, transferMustStandAt } from './order.js';
import type { Dated } from '../../../law/dated.js';

type Refusal = DataOf<typeof RecordPoliceRefusal>;

const MayStillFile = transferMustStandAt(
  ['R310 8', 'PPR 563'],
  'delivered',
  'received',
  'refusedByPolice',
  'reconsidering',
  'filingAgreed',
  'refusedAgain',
  'supervised',
  'filingOrdered',
);

/** T6b: they say within a day what is missing, and the agency brings it; that is no ground to send the case back. */
export const PoliceMustNotRefuseForMissingPapers = rule<Refusal>({
  code: 'transfer.refused-for-missing-papers',
  refs: ['T6b'],
  articles: ['PSP 180'],
  pack: 'national-core',
  en: 'The police may not refuse a transfer because papers are missing; they ask for the papers.',
  zh: '公安机关不得以材料不全为由不接受移送案件，应当书面告知补正。',
  looksAt: 'command',
  brokenWhen: ({ ground }) => ground === 'papersIncomplete',
});

/** T6b: what was asked for is brought once. */
const SupplementMustBeAwaited = transferMustBe(
  ['PSP 180'],
  'a request to supplement',
  ({ at }) => at.T6b !== undefined && (at.T6bSupplied === undefined || at.T6bSupplied < at.T6b),
);

/** L66, from the terms in force on the day of the refusal. */
const challengeDueOn = ({ transfer, filing }: CaseState, context: EnforcementContext): PlainDate | undefined => {
  if (transfer.at.T7 === undefined) return undefined;
  const refusedOn = chinaDateOf(transfer.at.T7);
  const { policeReconsiderationRequest } = context.packs.inForce(refusedOn, agencyOf(filing));
  return after(refusedOn, policeReconsiderationRequest, context.calendar).dueOn;
};

const agencyOf = (filing: CaseState['filing']): string | undefined =>
  filing.is === 'none' ? undefined : filing.agencyId;

/** T8: after the third day only the procuratorate is left to turn to (T9). */
export const ReconsiderationMustBeAskedInTime = rule<Dated>({
  code: 'transfer.reconsideration-too-late',
  refs: ['T8', 'T9'],
  articles: ['R310 9', 'PSP 181'],
  pack: 'national-core',
  en: 'The time to ask the police to reconsider is over.',
  zh: '提请公安机关复议的期限已过。',
  looksAt: 'state',
  brokenWhen: ({ occurredAt }, state, context) => {
    const dueOn = challengeDueOn(state, context);
    return state.transfer.stage === 'refusedByPolice' && dueOn !== undefined && chinaDateOf(occurredAt) > dueOn;
  },
  particulars: (_, state, context) => ({ dueOn: challengeDueOn(state, context) ?? '' }),
});

const answerDueOn = ({ transfer, filing }: CaseState, { packs, calendar }: EnforcementContext) =>
  policeAnswerDueOn(transfer, (day) => packs.inForce(day, agencyOf(filing)), calendar);

/** T13, SC30. */
export const PoliceMustBeLate = rule<Dated>({
  code: 'transfer.police-not-late',
  refs: ['T13', 'SC30'],
  articles: ['R310 8', 'R310 17', 'PPR 562'],
  pack: 'national-core',
  en: 'The police owe no decision, or their time for it is not over.',
  zh: '公安机关没有应作而未作的决定，或者其作出决定的期限尚未届满。',
  looksAt: 'state',
  brokenWhen: ({ occurredAt }, state, context) => {
    const dueOn = answerDueOn(state, context);
    return dueOn === undefined || chinaDateOf(occurredAt) <= dueOn;
  },
  particulars: (_, state, context) => ({ dueOn: answerDueOn(state, context) ?? '' }),
});

export const receiptRules: readonly CaseRule<Dated>[] = [
  transferMustStandAt(['R310 7'], 'delivered'),
  StepMustNotPrecedeTheOneBefore,
];

export const referralRules: readonly CaseRule<Dated>[] = [
  transferMustStandAt(['R310 7'], 'delivered', 'received'),
  StepMustNotPrecedeTheOneBefore,
];

export const supplementRequestRules: readonly CaseRule<Dated>[] = [
  transferMustStandAt(['PSP 180'], 'delivered', 'received'),
  StepMustNotPrecedeTheOneBefore,
];

export const supplementRules: readonly CaseRule<Dated>[] = [SupplementMustBeAwaited, StepMustNotPrecedeTheOneBefore];

export const policeFilingRules: readonly CaseRule<Dated>[] = [MayStillFile, StepMustNotPrecedeTheOneBefore];

export const policeRefusalRules: readonly CaseRule<Refusal>[] = [
  transferMustBe(['R310 8'], 'delivered, received', isWithThePolice),
  StepMustNotPrecedeTheOneBefore,
  PoliceMustNotRefuseForMissingPapers,
];

export const reconsiderationRequestRules: readonly CaseRule<Dated>[] = [
  transferMustStandAt(['R310 9', 'PSP 181'], 'refusedByPolice'),
  StepMustNotPrecedeTheOneBefore,
  ReconsiderationMustBeAskedInTime,
];

export const reconsiderationRules: readonly CaseRule<Dated>[] = [
  transferMustStandAt(['R310 9', 'PSP 181'], 'reconsidering'),
  StepMustNotPrecedeTheOneBefore,
];

export const silenceRules: readonly CaseRule<Dated>[] = [PoliceMustBeLate];
