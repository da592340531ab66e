import { addDays, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { inWords, lawOfTheConduct, type ChangeOfLaw } from '../../../guards/law-in-force.js';
import { isInForce, type ProvisionVersion } from '../../../registers/provisions/provision.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import { comparisonsIn, daysOf, isOf, type OnBasis } from './compared-law.js';

/**
 * Conduct that goes on for some time is judged by the law of its last day. If the law changed while it went on, the
 * decision says how the time before the change weighs.
 */

type Deciding = Pick<OnBasis, 'occurredAt' | 'basis' | 'conduct'>;

const beganOn = ({ conduct }: Pick<OnBasis, 'conduct'>, { filing }: CaseState): PlainDate | undefined =>
  filing.is === 'none' ? conduct?.beganOn : filing.conduct.beganOn;

const lawOfLastDay = (
  command: Deciding,
  state: CaseState,
  { registers }: EnforcementContext,
): readonly ProvisionVersion[] => lawOfTheConduct(command.basis, daysOf(command, state), registers);

/** What changed between the first day and the last day of the conduct. */
export const changesDuringConduct = (
  command: Deciding,
  state: CaseState,
  context: EnforcementContext,
): readonly ChangeOfLaw[] => {
  const first = beganOn(command, state);
  if (first === undefined) return [];
  return lawOfLastDay(command, state, context).flatMap((version): readonly ChangeOfLaw[] => {
    if (isInForce(version, first)) return [];
    const older = context.registers.provisions.earlierOn(version, first);
    return older.length > 0 ? [{ older, newer: [version] }] : [];
  });
};

/** The law of the last day that took the place of another: whether the conduct began before that matters then. */
const thatReplacedOther = (command: Deciding, state: CaseState, context: EnforcementContext) =>
  lawOfLastDay(command, state, context).filter(
    (version) => context.registers.provisions.earlierOn(version, addDays(version.from, -1)).length > 0,
  );

export const ConductBeginningMustBeKnown = rule<OnBasis>()({
  code: 'decision.conduct-beginning-unknown',
  refs: ['X6'],
  articles: ['APL 37', 'APL 40'],
  pack: 'national-core',
  en: 'The law of the last day of the conduct took the place of an older law, and it is not on record when the conduct began.',
  zh: '违法行为终了之日有效的规定系修改或者取代原规定而来，案卷未载明违法行为何时开始。',
  reads: ['basis', 'conduct'],
  brokenWhen: (command, state, context) =>
    beganOn(command, state) === undefined && thatReplacedOther(command, state, context).length > 0,
  particulars: (command, state, context) => ({
    provisions: thatReplacedOther(command, state, context).map(inWords).join(', '),
  }),
});

const unweighed = (command: OnBasis, state: CaseState, context: EnforcementContext): readonly ChangeOfLaw[] =>
  changesDuringConduct(command, state, context).filter(
    (change) => !comparisonsIn(command).some((each) => isOf(each, change)),
  );

export const ChangeDuringConductMustBeWeighed = rule<OnBasis>()({
  code: 'decision.change-during-conduct-not-weighed',
  refs: ['X6'],
  articles: ['APL 37'],
  pack: 'national-core',
  en: 'The law changed while the conduct went on, and the decision does not compare the two versions and weigh the time before the change.',
  zh: '违法行为持续期间所依据的规定已经修改，决定未比较新旧规定并说明修改前的行为如何裁量。',
  reads: ['basis', 'conduct', 'lawComparisons'],
  doubtful: {
    reading: {
      zh: '连续或者继续的违法行为跨越新旧规定的，适用行为终了之日的规定，修改前的行为在裁量时说明。',
      en: 'Conduct that goes on through a change is judged by the law of its last day; the time before the change is weighed in the amount.',
    },
    otherReading: {
      zh: '跨越新旧规定的，从旧兼从轻，适用其中处罚较轻的规定。',
      en: 'Conduct that goes on through a change is judged by the lighter of the two laws.',
    },
  },
  brokenWhen: (command, state, context) => unweighed(command, state, context).length > 0,
  particulars: (command, state, context) => {
    const changes = unweighed(command, state, context);
    return {
      older: changes.flatMap(({ older }) => older.map(inWords)).join(', '),
      newer: changes.flatMap(({ newer }) => newer.map(inWords)).join(', '),
    };
  },
});
