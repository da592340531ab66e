import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { Dated } from '../../../law/dated.js';
import type { DataOf } from '../../../law/command-type.js';
import { clockOn, isOverOn, saidOfLastDay } from '../../clock-of-case.js';
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

const challengeTime = ({ occurredAt }: Dated, state: CaseState, context: EnforcementContext) =>
  clockOn(chinaDateOf(occurredAt), 'L66', state, context);

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
    const time = challengeTime(command, state, context);
    return (
      state.transfer.stage === 'refusedByPolice' &&
      time !== undefined &&
      isOverOn(chinaDateOf(command.occurredAt), time)
    );
  },
  particulars: (command, state, context) => ({ dueOn: challengeTime(command, state, context)?.dueOn ?? '' }),
});

/** The last day for the answer that the police owe now: to the transfer, or to the request to reconsider. */
const timeToAnswer = ({ occurredAt }: Dated, state: CaseState, context: EnforcementContext) => {
  const { transfer } = state;
  if (transfer.stage !== 'reconsidering' && !isWithThePolice(transfer)) return undefined;
  return clockOn(chinaDateOf(occurredAt), transfer.stage === 'reconsidering' ? 'L67' : 'L65', state, context);
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
    const time = timeToAnswer(command, state, context);
    return time === undefined || !isOverOn(chinaDateOf(command.occurredAt), time);
  },
  particulars: (command, state, context) => saidOfLastDay('dueOn', timeToAnswer(command, state, context)),
});
