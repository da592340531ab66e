import type { DataOf } from '../../law/command-type.js';
import { isValueOf } from '../../packs/local-parameter.js';
import { AgencyMustBeRegistered } from '../entry-rules.js';
import { asking, decidingRegister, entriesOf, registerDecider, registerRule } from '../history.js';
import { LocalParameterSet, SetLocalParameter } from './vocabulary.js';

type SetLocalParameter = DataOf<typeof SetLocalParameter>;

export const ValueMustFitTheParameter = registerRule<SetLocalParameter>()({
  code: 'registers.parameter-value',
  refs: [],
  articles: ['APL 63', 'NM244 26'],
  pack: 'agency-local',
  en: 'The value is not of the kind that this parameter takes.',
  zh: '参数值的类型与该参数不符。',
  reads: ['parameter', 'value'],
  brokenWhen: ({ parameter, value }) => !isValueOf(parameter, value),
});

export const PowersMustBeInTheCatalogue = registerRule<SetLocalParameter>()({
  code: 'registers.parameter-powers',
  refs: ['H06'],
  articles: ['NM244 26'],
  pack: 'agency-local',
  en: 'The list names a power that the catalogue does not have.',
  zh: '清单中有职权不在权责清单中。',
  reads: ['value'],
  brokenWhen: ({ value }, _, { registers }) =>
    Array.isArray(value) && value.some((powerCode) => registers.power(powerCode) === undefined),
});

/** A later setting changes the parameter from its day on; earlier decisions keep the value of their day. */
export const SettingsMustFollowInOrder = registerRule<SetLocalParameter>()({
  code: 'registers.parameter-set-already',
  refs: [],
  articles: ['APL 63', 'NM244 26'],
  pack: 'agency-local',
  en: 'The parameter was set for that day or for a later one already.',
  zh: '该参数已有同日或者更晚生效的设定。',
  reads: ['agencyId', 'parameter', 'effectiveFrom'],
  brokenWhen: ({ agencyId, parameter, effectiveFrom }, history) =>
    entriesOf(history, 'LocalParameterSet').some(
      (earlier) =>
        earlier.agencyId === agencyId && earlier.parameter === parameter && earlier.effectiveFrom >= effectiveFrom,
    ),
});

export const AgencyOfTheParameterMustBeRegistered = asking<SetLocalParameter>()(
  AgencyMustBeRegistered,
  ['agencyId', 'effectiveFrom'],
  ({ agencyId, effectiveFrom, occurredAt }) => ({ agencyId, from: effectiveFrom, occurredAt }),
);

/** 本机关参数: `register-rule-packs`. */
export const localParametersDecider = registerDecider([
  decidingRegister(SetLocalParameter, {
    mustHold: [
      AgencyOfTheParameterMustBeRegistered,
      ValueMustFitTheParameter,
      PowersMustBeInTheCatalogue,
      SettingsMustFollowInOrder,
    ],
    then: (command) => [LocalParameterSet(command)],
  }),
]);
