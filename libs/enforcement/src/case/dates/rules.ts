import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { Dated } from '../../law/dated.js';
import { headshipOfActor } from '../../guards/index.js';
import { evolveTracks } from '../evolve.js';
import { initialCase } from '../initial-state.js';
import { rule } from '../rule.js';
import type { CaseState } from '../state.js';
import { isCorrectable, replayOf, stepMeant, type Correction } from './correction.js';
import { brokenBy, decidingOf, type Deciders } from './asked-again.js';
import { stepsIn, stepWith } from './log.js';
import { whatCorrects } from './what-corrects.js';

const READS = ['number', 'member', 'corrected'] as const;

export const DateMustBeOnRecord = rule<Correction>()({
  code: 'date.not-on-record',
  refs: [],
  articles: ['M55 40'],
  pack: 'mohurd-55',
  en: 'The case has no step with this number, or the step has no such date: another one is on record.',
  zh: '本案没有该序号的步骤，或者该步骤没有所述日期，记载的日期与所述不同。',
  reads: READS,
  brokenWhen: (command, state) => stepMeant(command, state) === undefined,
});

/** What else corrects it, or why nothing does, is in the table of dates. */
export const DateMustBeOneToCorrect = rule<Correction>()({
  code: 'date.corrected-otherwise',
  refs: [],
  articles: ['M55 28', 'M55 40'],
  pack: 'mohurd-55',
  en: 'This date is not corrected like this: another step corrects it, or it is the day of an act of the agency, set by a paper, or reckoned by the ledger.',
  zh: '该日期不以本步骤更正：由其他步骤更正，或者属于机关行为的日期、文书确定的日期或者由账本推算的日期。',
  reads: READS,
  brokenWhen: (command, state) => stepMeant(command, state) !== undefined && !isCorrectable(command, state),
  particulars: ({ number, member, corrected }, state) => {
    const step = stepMeant({ number, member, corrected }, state);
    const corrects = step && whatCorrects(step.type, member);
    return corrects === undefined ? {} : { ...corrects };
  },
});

/** A day of a correction that lies ahead is no day on which something was. */
export const CorrectedDateMustBePossible = rule<Correction>()({
  code: 'date.not-possible',
  refs: [],
  articles: ['M55 40'],
  pack: 'mohurd-55',
  en: 'The corrected date lies after the correction, or is the one on record.',
  zh: '更正后的日期晚于更正之时，或者与原记载相同。',
  reads: ['corrected'],
  brokenWhen: ({ occurredAt, corrected }) => {
    if (corrected.to === corrected.was) return true;
    return corrected.is === 'moment' ? corrected.to > occurredAt : corrected.to > chinaDateOf(occurredAt);
  },
});

/** Who may take the step may correct its date: whose role it is, and whom no rule of the step about who acts keeps from it. */
const mayCorrect = (
  correction: Correction & Dated,
  state: CaseState,
  decidings: Deciders,
  context: EnforcementContext,
): boolean => {
  const { personId, roles } = context.actor;
  // The step with the number, whatever is said of its date: what is on record of it is not to be found out by guesses.
  const step = stepWith(correction.number, state.log);
  if (step === undefined || state.handlers.everHandled.includes(personId)) return true;
  if (headshipOfActor(correction, state, context) !== undefined) return true;
  const isOfTheirRole = decidings.some(
    ({ commandType: { by, records } }) => records.includes(step.type) && by.some((role) => roles.includes(role)),
  );
  if (!isOfTheirRole) return false;
  const before = stepsIn(state.log)
    .slice(0, correction.number - 1)
    .reduce(evolveTracks, initialCase);
  const asked = { state: before, event: step };
  const deciding = decidingOf(asked, decidings);
  return deciding === undefined || !brokenBy(deciding, asked, context).some(({ looksAtActor }) => looksAtActor);
};

/** Whose duty it is comes before whatever else speaks against the correction, and before every doubt about it. */
export const dateMustBeOfOnesOwnStep = (decidings: Deciders) =>
  rule<Correction>()({
    code: 'duties.date-of-another',
    refs: ['G-0.2'],
    articles: ['APL 42', 'APL 55'],
    pack: 'national-core',
    en: 'Only those whose step it may be, a handler of the case or a head corrects its date.',
    zh: '更正人既不是有权办理该步骤的人员，也不是本案办案人员或者机关负责人。',
    reads: READS,
    brokenWhen: (command, state, context) => !mayCorrect(command, state, decidings, context),
  });

/** The rules of a correction that take the steps once more, as `decidings` say. */
export const rulesOfReplay = (decidings: Deciders) => ({
  StepMustHoldOnTheCorrectedDate: rule<Correction>()({
    code: 'date.step-would-not-hold',
    refs: [],
    articles: ['APL 47', 'M55 40'],
    pack: 'national-core',
    en: 'On the corrected date the step itself would have been refused.',
    zh: '按更正后的日期，该步骤本身不符合规定。',
    reads: READS,
    brokenWhen: (command, state, context) => brokenIn(command, state, decidings, context).length > 0,
    particulars: (command, state, context) => ({
      rules: brokenIn(command, state, decidings, context).join(', '),
    }),
  }),

  StepMustStayTheSame: rule<Correction>()({
    code: 'date.another-step',
    refs: [],
    articles: ['APL 47', 'M55 40'],
    pack: 'national-core',
    en: 'On the corrected date something else would have happened with this step: a debt would or would not have begun. That is no correction of a date.',
    zh: '按更正后的日期，该步骤会产生不同的结果（例如是否产生缴款义务），不属于更正日期。',
    reads: READS,
    brokenWhen: (command, state, context) => replayOf(command, state, decidings, context)?.isAnotherStep === true,
  }),
});

const brokenIn = (
  command: Correction & Dated,
  state: CaseState,
  decidings: Deciders,
  context: EnforcementContext,
): readonly string[] => replayOf(command, state, decidings, context)?.broken ?? [];
