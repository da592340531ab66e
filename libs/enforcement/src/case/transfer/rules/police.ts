import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { after } from '../../../deadlines/deadline.js';
import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { RecordPoliceRefusal } from '../vocabulary/index.js';
import { policeAnswerDueOn } from '../silence.js';

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

/** By the terms in force on the day of the refusal. */
const challengeDueOn = ({ transfer, filing }: CaseState, context: EnforcementContext): PlainDate | undefined => {
  if (transfer.at.policeDecided === undefined) return undefined;
  const refusedOn = chinaDateOf(transfer.at.policeDecided);
  const { policeReconsiderationRequest } = context.packs.inForce(refusedOn, agencyOf(filing));
  return after(refusedOn, policeReconsiderationRequest, context.calendar).dueOn;
};

const agencyOf = (filing: CaseState['filing']): string | undefined =>
  filing.is === 'none' ? undefined : filing.agencyId;

/** After the third day only the procuratorate can still be asked. */
export const ReconsiderationMustBeAskedInTime = rule({
  code: 'transfer.reconsideration-too-late',
  refs: ['T8', 'L66'],
  articles: ['R310 9', 'PSP 181'],
  pack: 'national-core',
  en: 'The time to ask the police to reconsider is over.',
  zh: '提请公安机关复议的期限已过。',
  reads: [],
  brokenWhen: ({ occurredAt }, state, context) => {
    const dueOn = challengeDueOn(state, context);
    return state.transfer.stage === 'refusedByPolice' && dueOn !== undefined && chinaDateOf(occurredAt) > dueOn;
  },
  particulars: (_, state, context) => ({ dueOn: challengeDueOn(state, context) ?? '' }),
});

const answerDueOn = ({ transfer, filing }: CaseState, { packs, calendar }: EnforcementContext) =>
  policeAnswerDueOn(transfer, (day) => packs.inForce(day, agencyOf(filing)), calendar);

export const PoliceMustBeLate = rule({
  code: 'transfer.police-not-late',
  refs: ['T13', 'L65', 'L67', 'SC30'],
  articles: ['R310 8', 'R310 17', 'PPR 562'],
  pack: 'national-core',
  en: 'The police do not owe a decision, or their time for it is not over.',
  zh: '公安机关没有应作而未作的决定，或者其作出决定的期限尚未届满。',
  reads: [],
  brokenWhen: ({ occurredAt }, state, context) => {
    const dueOn = answerDueOn(state, context);
    return dueOn === undefined || chinaDateOf(occurredAt) <= dueOn;
  },
  particulars: (_, state, context) => ({ dueOn: answerDueOn(state, context) ?? '' }),
});
