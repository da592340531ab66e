import type { DataOf } from '../law/command-type.js';
import { RegisterAgency, RegisterUnit } from './commands.js';
import { entriesMustFollowInOrder } from './entry-rules.js';
import { AgencyRegistered, UnitRegistered } from './events.js';
import { decidingRegister, entriesOf, registerDecider, registerRule } from './history.js';
import { covers } from './territory.js';

type RegisterUnit = DataOf<typeof RegisterUnit>;

const AgencyMustBeKnown = registerRule<RegisterUnit>({
  code: 'registers.agency-unknown',
  refs: [],
  articles: ['APL 17'],
  pack: 'national-core',
  en: 'There is no such agency on the day from which the entry counts.',
  zh: '该机关在登记生效之日不存在。',
  looksAt: 'command',
  brokenWhen: ({ agencyId, from }, history) =>
    !entriesOf(history, 'AgencyRegistered').some((agency) => agency.agencyId === agencyId && agency.from <= from),
});

const UnitMustLieWithinItsAgency = registerRule<RegisterUnit>({
  code: 'registers.unit-outside-territory',
  refs: [],
  articles: ['APL 22'],
  pack: 'national-core',
  en: 'The territory of the unit lies outside that of its agency.',
  zh: '执法机构的管辖区域超出所属机关的管辖区域。',
  looksAt: 'command',
  brokenWhen: ({ agencyId, territory }, history) => {
    const agency = entriesOf(history, 'AgencyRegistered').find((entry) => entry.agencyId === agencyId);
    return agency !== undefined && !covers(agency.territory, territory);
  },
});

/** 执法机关和机构: `register-agencies`. */
export const agenciesDecider = registerDecider([
  decidingRegister(RegisterAgency, {
    mustHold: [
      entriesMustFollowInOrder(({ agencyId }, history) =>
        entriesOf(history, 'AgencyRegistered').filter((agency) => agency.agencyId === agencyId),
      ),
    ],
    then: (command) => [AgencyRegistered(command)],
  }),
  decidingRegister(RegisterUnit, {
    mustHold: [
      AgencyMustBeKnown,
      UnitMustLieWithinItsAgency,
      entriesMustFollowInOrder(({ unitId }, history) =>
        entriesOf(history, 'UnitRegistered').filter((unit) => unit.unitId === unitId),
      ),
    ],
    then: (command) => [UnitRegistered(command)],
  }),
]);
