import { partCheck } from '@ecl/event-sourcing';
import { stepsTakenAgain } from '../case/deciding.js';
import { replayOf } from '../case/dates/correction.js';
import { CorrectDate } from '../case/dates/vocabulary.js';
import type { CaseState } from '../case/state.js';
import type { EnforcementContext } from '../context.js';
import type { Command, DataOf } from '../law/command-type.js';
import type { StepWarning } from '../same-conduct/warning.js';

export const LATER_STEPS_WOULD_FALL = 'later-steps-would-fall';

/** What only the file tells: nobody who sees a part of the case, as the bank does, is asked to stand by it. The event has it for those who see all. */
export const isOfTheFile = ({ warning }: StepWarning): boolean => warning === LATER_STEPS_WOULD_FALL;

const check = partCheck(CorrectDate.schema);
const ASKED: readonly string[] = ['/number', '/member', '/corrected'];
/** A step that is only asked about may lack what it needs for an answer. */
const saysWhich = (data: object): boolean => {
  const { missing, wrong } = check(data);
  return ![...missing, ...wrong.map(({ path }) => path)].some((path) => ASKED.some((each) => path.startsWith(each)));
};

/** More steps say nothing new. */
const MOST_SHOWN = 20;

/**
 * With the date that is right, later steps would have been refused: a fine before the rights ended, a payment after the closure; or the filing itself,
 * where the limitation was over. The date is what it is,
 * so it is corrected all the same; what becomes of those steps somebody has to decide.
 */
export const doubtsAboutDates = (
  { type, data }: Command,
  state: CaseState,
  context: EnforcementContext,
): readonly StepWarning[] => {
  if (type !== CorrectDate.name || !saysWhich(data)) return [];
  const fallen = replayOf(data as DataOf<typeof CorrectDate>, state, stepsTakenAgain, context)?.fallen ?? [];
  if (fallen.length === 0) return [];
  const particulars = fallen
    .slice(0, MOST_SHOWN)
    .map(({ number, type: step, rules }): [string, string] => [`${String(number)} ${step}`, rules.join(', ')]);
  return [
    {
      warning: LATER_STEPS_WOULD_FALL,
      message:
        'With the corrected date, steps of the case that are named here would have been refused. They stay on record: correct the date, and then decide what becomes of them.',
      messageZh: '按更正后的日期，本案下列步骤本应不予办理。该步骤仍在案，更正后应当依法处理。',
      articles: ['APL 47', 'APL 75'],
      particulars: Object.fromEntries(particulars),
    },
  ];
};
