import type { DataOf } from '../../law/command-type.js';
import { isValueOf } from '../../packs/local-parameter.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import { AgencyMustBeRegistered, BAD_ENTRY } from '../entry-rules.js';
import { asking, entriesOf, registerDecider, registerRule } from '../history.js';
import { LocalParameterSet, SetLocalParameter } from './vocabulary.js';

type SetLocalParameter = DataOf<typeof SetLocalParameter>;

export const ValueMustFitTheParameter = registerRule<SetLocalParameter>()({
  ...BAD_ENTRY,
  code: 'registers.parameter-value',
  en: 'The value is not of the kind that this parameter takes.',
  zh: '参数值的类型与该参数不符。',
  reads: ['parameter', 'value'],
  brokenWhen: ({ parameter, value }) => !isValueOf(parameter, value),
});

export const PowersMustBeInTheCatalogue = registerRule<SetLocalParameter>()({
  ...BAD_ENTRY,
  code: 'registers.parameter-powers',
  refs: ['H06'],
  en: 'The list names a power that the catalogue does not have.',
  zh: '清单中有职权不在权责清单中。',
  reads: ['value'],
  brokenWhen: ({ value }, _, { registers }) =>
    Array.isArray(value) && value.some((powerCode) => registers.power(powerCode) === undefined),
});

/** A later setting changes the parameter from its day on; earlier decisions keep the value of their day. */
export const SettingsMustFollowInOrder = registerRule<SetLocalParameter>()({
  ...BAD_ENTRY,
  code: 'registers.parameter-set-already',
  en: 'The parameter was set for that day or for a later one already.',
  zh: '该参数已有同日或者更晚生效的设定。',
  reads: ['agencyId', 'parameter', 'effectiveFrom', 'corrects'],
  brokenWhen: ({ agencyId, parameter, effectiveFrom, corrects }, history) =>
    entriesOf(history, 'LocalParameterSet')
      .filter((earlier) => earlier.agencyId === agencyId && earlier.parameter === parameter)
      .some((earlier) =>
        corrects === undefined ? earlier.effectiveFrom >= effectiveFrom : earlier.effectiveFrom === effectiveFrom,
      ),
});

export const AgencyOfTheParameterMustBeRegistered = asking<SetLocalParameter>()(
  AgencyMustBeRegistered,
  ['agencyId', 'effectiveFrom'],
  ({ agencyId, effectiveFrom, occurredAt }) => ({ agencyId, from: effectiveFrom, occurredAt }),
);

/** 本机关参数: `register-rule-packs`. */
export const localParametersDecider = registerDecider([
  decidingEntry(SetLocalParameter, {
    register: 'rule-packs',
    mustHold: [
      AgencyOfTheParameterMustBeRegistered,
      ValueMustFitTheParameter,
      PowersMustBeInTheCatalogue,
      SettingsMustFollowInOrder,
    ],
    then: LocalParameterSet,
  }),
  decidingStrike('rule-packs'),
]);
