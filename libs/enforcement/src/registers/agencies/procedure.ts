import type { DataOf } from '../../law/command-type.js';
import { statementOf } from '../../law/rule.js';
import { AgencyMustBeRegistered, entriesMustFollowInOrder } from '../entry-rules.js';
import { decidingRegister, entriesOf, registerDecider, registerRule } from '../history.js';
import { covers } from '../territory.js';
import { AgencyRegistered, RegisterAgency, RegisterUnit, UnitRegistered } from './vocabulary.js';

type RegisterUnit = DataOf<typeof RegisterUnit>;

/** The register of agencies reads its own entries, not the copy in the context. */
export const AgencyMustBeKnown = registerRule<RegisterUnit>()({
  ...statementOf(AgencyMustBeRegistered),
  reads: ['agencyId', 'from'],
  brokenWhen: ({ agencyId, from }, history) =>
    !entriesOf(history, 'AgencyRegistered').some((agency) => agency.agencyId === agencyId && agency.from <= from),
});

export const UnitMustLieWithinItsAgency = registerRule<RegisterUnit>()({
  code: 'registers.unit-outside-territory',
  refs: [],
  articles: ['APL 22'],
  pack: 'national-core',
  en: 'The territory of the unit is outside that of its agency.',
  zh: '执法机构的管辖区域超出所属机关的管辖区域。',
  reads: ['agencyId', 'territory'],
  brokenWhen: ({ agencyId, territory }, history) => {
    const agency = entriesOf(history, 'AgencyRegistered').find((entry) => entry.agencyId === agencyId);
    return agency !== undefined && !covers(agency.territory, territory);
  },
});

export const AgencyEntriesMustFollowInOrder = entriesMustFollowInOrder('AgencyRegistered', 'agencyId');

export const UnitEntriesMustFollowInOrder = entriesMustFollowInOrder('UnitRegistered', 'unitId');

/** 执法机关和机构: `register-agencies`. */
export const agenciesDecider = registerDecider([
  decidingRegister(RegisterAgency, {
    mustHold: [AgencyEntriesMustFollowInOrder],
    then: (command) => [AgencyRegistered(command)],
  }),
  decidingRegister(RegisterUnit, {
    mustHold: [AgencyMustBeKnown, UnitMustLieWithinItsAgency, UnitEntriesMustFollowInOrder],
    then: (command) => [UnitRegistered(command)],
  }),
]);
