import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { Dated } from '../../../law/dated.js';
import type { DataOf } from '../../../law/command-type.js';
import { clockOn } from '../../clock-of-case.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { RecordPoliceRefusal } from '../vocabulary/index.js';
import { isWithThePolice } from '../silence.js';

type Refusal = DataOf<typeof RecordPoliceRefusal>;

/**
 * The police say within a day what is missing, and the agency supplies it; missing papers are not a ground to return
 * the case.
 */
export const PoliceMustNotRefuseForMissingPapers = rule<Refusal>()({
  code: 'transfer.refused-for-missing-papers',
  refs: ['T6b', 'L64'],
  articles: ['PSP 180'],
  pack: 'national-core',
  en: 'The police may not refuse a transfer because papers are missing; they must ask for the papers.',
  zh: '公安机关不得以材料不全为由不接受移送案件，应当书面告知补正。',
  reads: ['ground'],
  brokenWhen: ({ ground }) => ground === 'papersIncomplete',
});

const challengeDueOn = ({ occurredAt }: Dated, state: CaseState, context: EnforcementContext): PlainDate | undefined =>
  clockOn(chinaDateOf(occurredAt), 'L66', state, context)?.dueOn;

/** After the third day only the procuratorate can still be asked. */
export const ReconsiderationMustBeAskedInTime = rule({
  code: 'transfer.reconsideration-too-late',
  refs: ['T8', 'L66'],
  articles: ['R310 9', 'PSP 181'],
  pack: 'national-core',
  en: 'The time to ask the police to reconsider is over.',
  zh: '提请公安机关复议的期限已过。',
  reads: [],
  brokenWhen: (command, state, context) => {
    const dueOn = challengeDueOn(command, state, context);
    return state.transfer.stage === 'refusedByPolice' && dueOn !== undefined && chinaDateOf(command.occurredAt) > dueOn;
  },
  particulars: (command, state, context) => ({ dueOn: challengeDueOn(command, state, context) ?? '' }),
});

/** The last day for the answer that the police owe now: to the transfer, or to the request to reconsider. */
const answerDueOn = ({ occurredAt }: Dated, state: CaseState, context: EnforcementContext): PlainDate | undefined => {
  const { transfer } = state;
  if (transfer.stage !== 'reconsidering' && !isWithThePolice(transfer)) return undefined;
  return clockOn(chinaDateOf(occurredAt), transfer.stage === 'reconsidering' ? 'L67' : 'L65', state, context)?.dueOn;
};

export const PoliceMustBeLate = rule({
  code: 'transfer.police-not-late',
  refs: ['T13', 'L65', 'L67', 'SC30'],
  articles: ['R310 8', 'R310 17', 'PPR 562'],
  pack: 'national-core',
  en: 'The police do not owe a decision, or their time for it is not over.',
  zh: '公安机关没有应作而未作的决定，或者其作出决定的期限尚未届满。',
  reads: [],
  brokenWhen: (command, state, context) => {
    const dueOn = answerDueOn(command, state, context);
    return dueOn === undefined || chinaDateOf(command.occurredAt) <= dueOn;
  },
  particulars: (command, state, context) => ({ dueOn: answerDueOn(command, state, context) ?? '' }),
});
