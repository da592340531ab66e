import type { PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { statementOf } from '../../law/rule.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import {
  AgencyMustBeRegistered,
  BAD_ENTRY,
  entriesMustFollowInOrder,
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
    return agency !== undefined && !registers.covers(agency.territory, territory, from);
  },
  particulars: ({ agencyId, territory, from }, history) => ({
    territory,
    ofTheAgency: agencyOn(history, agencyId, from)?.territory ?? '',
  }),
});

export const AgencyEntriesMustFollowInOrder = entriesMustFollowInOrder('AgencyRegistered', 'agencyId');

export const UnitEntriesMustFollowInOrder = entriesMustFollowInOrder('UnitRegistered', 'unitId');

/** 执法机关和机构: `register-agencies`. */
export const agenciesDecider = registerDecider([
  decidingEntry(RegisterAgency, {
    register: 'agencies',
    mustHold: [TerritoryMustBeADivision, AgencyEntriesMustFollowInOrder],
    then: AgencyRegistered,
  }),
  decidingEntry(RegisterUnit, {
    register: 'agencies',
    mustHold: [AgencyMustBeKnown, TerritoryMustBeADivision, UnitMustLieWithinItsAgency, UnitEntriesMustFollowInOrder],
    then: UnitRegistered,
  }),
  decidingStrike('agencies'),
]);
