import { addDays, chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import type { Dated } from '../../../law/dated.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { isPending, remedyOf } from '../state.js';
import { isLateWithItsDecision, lastDayToDecide, runToDecide } from '../time-to-decide.js';
import type { MakeReconsiderationOrdinary, ProlongReconsideration } from '../vocabulary.js';

type About = Pick<DataOf<typeof MakeReconsiderationOrdinary>, 'remedyId'>;

/** In calendar days (ARL 62). */
const MOST_DAYS = 30;

const pending = ({ remedyId }: About, { remedies }: PartyCase) => {
  const remedy = remedyOf(remedies, remedyId);
  return remedy?.kind === 'reconsideration' && isPending(remedy) ? remedy : undefined;
};

export const ReconsiderationMustBePending = partyRule<About>()({
  code: 'remedies.no-reconsideration-pending',
  refs: ['L46'],
  articles: ['ARL 62'],
  pack: 'national-core',
  en: 'No reconsideration with this id is pending.',
  zh: '没有该编号的尚未终结的行政复议。',
  reads: ['remedyId'],
  neverHolds: (_, { remedies }) =>
    !remedies.proceedings.some((remedy) => remedy.kind === 'reconsideration' && isPending(remedy)),
  brokenWhen: (command, party) => pending(command, party) === undefined,
});

/** What was not decided in time is not saved by more time: the party may sue (ALL 45). */
export const TimeToDecideMustRun = partyRule<About>()({
  code: 'remedies.time-to-decide-over',
  refs: ['L46', 'L49'],
  articles: ['ARL 62', 'ALL 45'],
  pack: 'national-core',
  en: 'The time that the body had to decide is over: it is not prolonged any more.',
  zh: '行政复议决定期限已经届满，不能再延长或者转换程序。',
  reads: ['remedyId'],
  brokenWhen: (command, party, context) => {
    const remedy = pending(command, party);
    return remedy !== undefined && isLateWithItsDecision(remedy, command.occurredAt, party, context);
  },
});

type Prolong = Pick<DataOf<typeof ProlongReconsideration>, 'remedyId' | 'until'>;

const lastDayOf = (command: About & Dated, party: PartyCase, context: EnforcementContext) => {
  const remedy = pending(command, party);
  return remedy && lastDayToDecide(remedy, chinaDateOf(command.occurredAt), party, context);
};

/** Once, by at most thirty days, and in the ordinary procedure alone. */
export const ProlongationMustBeWithinTheLaw = partyRule<Prolong>()({
  code: 'remedies.prolonged-beyond-the-law',
  refs: ['L46'],
  articles: ['ARL 62'],
  pack: 'national-core',
  en: 'In the ordinary procedure the time is prolonged once, by thirty days at most; in the simple procedure not at all.',
  zh: '适用普通程序的，复议期限只能延长一次，最多不超过三十日；适用简易程序的不得延长。',
  reads: ['remedyId', 'until'],
  brokenWhen: (command, party, context) => {
    const [remedy, lastDay] = [pending(command, party), lastDayOf(command, party, context)];
    if (remedy === undefined || lastDay === undefined) return false;
    const run = runToDecide(remedy, party);
    const isOrdinary = run?.clock !== 'L46-simple' && run?.setTo === undefined;
    return !isOrdinary || command.until <= lastDay || command.until > addDays(lastDay, MOST_DAYS);
  },
  particulars: (command, party, context) => {
    const lastDay = lastDayOf(command, party, context);
    return lastDay === undefined ? {} : { lastDay };
  },
});

export const ProcedureMustBeSimple = partyRule<About>()({
  code: 'remedies.ordinary-already',
  refs: ['L46'],
  articles: ['ARL 55'],
  pack: 'national-core',
  en: 'The reconsideration is heard in the ordinary procedure already.',
  zh: '该行政复议已经适用普通程序。',
  reads: ['remedyId'],
  brokenWhen: (command, party) => {
    const remedy = pending(command, party);
    return remedy !== undefined && runToDecide(remedy, party)?.clock !== 'L46-simple';
  },
});
