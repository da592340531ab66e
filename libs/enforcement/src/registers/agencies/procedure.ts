import type { PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { statementOf } from '../../law/rule.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import {
  AgencyMustBeRegistered,
  AT_ANY_TIME,
  BAD_ENTRY,
  entriesMustFollowInOrder,
  ID_OF_ANOTHER_BODY,
  idMustBeDistinct,
  TerritoryMustBeADivision,
} from '../entry-rules.js';
import { entriesOf, registerDecider, registerRule, type RegisterHistory } from '../history.js';
import { AgencyRegistered, RegisterAgency, RegisterUnit, UnitRegistered } from './vocabulary.js';

type RegisterUnit = DataOf<typeof RegisterUnit>;

const agencyOn = (history: RegisterHistory, agencyId: string, on: PlainDate) =>
  entriesOf(history, 'AgencyRegistered').find((agency) => agency.agencyId === agencyId && agency.from <= on);

/** The register of agencies reads its own entries, not the copy in the context. */
export const AgencyMustBeKnown = registerRule<RegisterUnit>()({
  ...statementOf(AgencyMustBeRegistered),
  reads: ['agencyId', 'from'],
  brokenWhen: ({ agencyId, from }, history) => agencyOn(history, agencyId, from) === undefined,
  particulars: ({ agencyId }) => ({ agency: agencyId }),
});

export const UnitMustLieWithinItsAgency = registerRule<RegisterUnit>()({
  ...BAD_ENTRY,
  code: 'registers.unit-outside-territory',
  en: 'The territory of the unit is outside that of its agency.',
  zh: '执法机构的管辖区域超出所属机关的管辖区域。',
  reads: ['agencyId', 'territory', 'from'],
  brokenWhen: ({ agencyId, territory, from }, history, { registers }) => {
    const agency = agencyOn(history, agencyId, from);
    // What is no division has a rule of its own.
    const isDivision = registers.division(territory, from)?.code === territory;
    return agency !== undefined && isDivision && !registers.covers(agency.territory, territory, from);
  },
  particulars: ({ agencyId, territory, from }, history) => ({
    territory,
    ofTheAgency: agencyOn(history, agencyId, from)?.territory ?? '',
  }),
});

/** Whoever belongs to a body sees what is its: one id is either an agency or a bank. */
export const AgencyMustNotBeABank = registerRule<DataOf<typeof RegisterAgency>>()({
  ...ID_OF_ANOTHER_BODY,
  reads: ['agencyId'],
  brokenWhen: ({ agencyId }, _, { registers }) => registers.collectingBank(agencyId, AT_ANY_TIME) !== undefined,
});

/** A unit that goes over to another agency is a new unit there: its people and cases stay where they were. */
export const UnitMustStayWithItsAgency = registerRule<RegisterUnit>()({
  ...BAD_ENTRY,
  code: 'registers.unit-id-of-another-agency',
  en: 'Another agency has a unit with this id.',
  zh: '该机构编号已由其他机关的机构使用。',
  reads: ['unitId', 'agencyId'],
  brokenWhen: ({ unitId, agencyId }, history) =>
    entriesOf(history, 'UnitRegistered').some((unit) => unit.unitId === unitId && unit.agencyId !== agencyId),
});

export const AgencyIdMustBeDistinct = idMustBeDistinct('AgencyRegistered', 'agencyId');
export const UnitIdMustBeDistinct = idMustBeDistinct('UnitRegistered', 'unitId');

export const AgencyEntriesMustFollowInOrder = entriesMustFollowInOrder('AgencyRegistered', 'agencyId');

export const UnitEntriesMustFollowInOrder = entriesMustFollowInOrder('UnitRegistered', 'unitId');

/** 执法机关和机构: `register-agencies`. */
export const agenciesDecider = registerDecider([
  decidingEntry(RegisterAgency, {
    register: 'agencies',
    mustHold: [TerritoryMustBeADivision, AgencyIdMustBeDistinct, AgencyMustNotBeABank, AgencyEntriesMustFollowInOrder],
    then: AgencyRegistered,
  }),
  decidingEntry(RegisterUnit, {
    register: 'agencies',
    mustHold: [
      AgencyMustBeKnown,
      TerritoryMustBeADivision,
      UnitMustLieWithinItsAgency,
      UnitIdMustBeDistinct,
      UnitMustStayWithItsAgency,
      UnitEntriesMustFollowInOrder,
    ],
    then: UnitRegistered,
  }),
  decidingStrike('agencies'),
]);
