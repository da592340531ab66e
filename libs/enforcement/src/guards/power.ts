import { rule } from '../case/rule.js';
import { exerciseOf, type PowerExercise } from './exercise.js';

export const AgencyMustHoldPower = rule<PowerExercise>()({
  code: 'power.not-held',
  refs: ['G-0.6', 'SC41'],
  articles: ['APL 17', 'APL 18', 'APL 38'],
  pack: 'national-core',
  en: 'The agency does not hold this power on the day of the step.',
  zh: '本机关在该步骤发生之日不具有该项职权。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, { registers }) => {
    const { agencyId, powerCode, on } = exerciseOf(command, state);
    return !registers.holdsPower(agencyId, powerCode, on);
  },
});

/**
 * Conduct from before the transfer of the power belongs to the organ that held the power then: the case is transferred
 * out (M55 6).
 */
export const AgencyMustHaveHeldPowerAtConduct = rule<PowerExercise>()({
  code: 'power.not-held-at-conduct',
  refs: ['G-0.6', 'SC41'],
  articles: ['APL 17', 'APL 38', 'M55 6'],
  pack: 'national-core',
  en: 'The agency did not hold this power on the day of the conduct; the case belongs to the organ that did.',
  zh: '违法行为发生之日该项职权尚未划转本机关，应当移送有管辖权的机关。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, { registers }) => {
    const { agencyId, powerCode, conductEndedOn } = exerciseOf(command, state);
    return conductEndedOn !== undefined && !registers.holdsPower(agencyId, powerCode, conductEndedOn);
  },
});

export const PowerMustBearCases = rule<PowerExercise>()({
  code: 'power.bears-no-cases',
  refs: ['G-0.6'],
  articles: ['APL 17', 'APL 38'],
  pack: 'national-core',
  en: 'No penalty case may be opened under this power.',
  zh: '该项职权不包含行政处罚权，不得据以立案查处。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, { registers }) =>
    registers.power(exerciseOf(command, state).powerCode)?.isCaseBearing !== true,
});
