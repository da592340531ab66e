import type { RegisterEvent, Registers, Role, WorkingCalendar } from '@ecl/enforcement';
import { addDays, chinaDateOf, plainDate, yearOf, type PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { Directory, type NamedBody, type NamedPerson } from '../answers/directory-answers.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';

/** Whoever works on cases meets these people by name; the bank, the police and the courts deal with the agency. */
const COLLEAGUES: readonly Role[] = [
  ...(['officer', 'auxiliary', 'unitHead', 'legalReviewer', 'head', 'presider', 'finance', 'procuratorate'] as const),
  ...(['supervisor', 'publisher', 'archivist', 'administrator'] as const),
];

/** 名录: names of people and bodies, without their certificates, accounts and contacts. */
@ApiTags('登记簿 Registers')
@Controller('api/directory')
export class DirectoryController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @AllowedTo(COLLEAGUES)
  @DescribePlain(
    '名录：人员、机关、机构、代收机构的名称和休息日 · Names of people, agencies, units and banks, and days of rest',
    Directory,
  )
  directory(): Directory {
    const now = this.ledger.clock.now();
    const today = chinaDateOf(now);
    const registers = this.ledger.currentRegisters();
    return {
      ...bodiesIn(registers),
      people: peopleIn(registers, today),
      restDays: restDaysOf(this.ledger.currentCalendar().asKnownAt(now), yearOf(today)),
    };
  }
}

type Named<Type extends RegisterEvent['type']> = Extract<RegisterEvent, { readonly type: Type }>['data'];

/** The newest entry about each; who has left is still named by old steps. */
const newest = <Type extends RegisterEvent['type'], Entry extends { readonly id: string }>(
  { events }: Registers,
  type: Type,
  entryOf: (data: Named<Type>) => Entry,
): readonly Entry[] => [
  ...new Map(
    events
      .filter((event) => event.type === type)
      .map(({ data }) => entryOf(data as Named<Type>))
      .map((entry) => [entry.id, entry]),
  ).values(),
];

const bodiesIn = (
  registers: Registers,
): { agencies: readonly NamedBody[]; units: readonly NamedBody[]; banks: readonly NamedBody[] } => ({
  banks: newest(registers, 'CollectingBankContracted', ({ bankId, nameZh }) => ({ id: bankId, name: nameZh })),
  agencies: newest(registers, 'AgencyRegistered', ({ agencyId, nameZh }) => ({ id: agencyId, name: nameZh })),
  units: newest(registers, 'UnitRegistered', ({ unitId, nameZh, agencyId }) => ({
    id: unitId,
    name: nameZh,
    agencyId,
  })),
});

const peopleIn = (registers: Registers, today: PlainDate): readonly NamedPerson[] =>
  newest(registers, 'PersonRegistered', ({ personId, name, agencyId, unitId, standing }) => ({
    id: personId,
    name,
    agencyId,
    ...(unitId === undefined ? {} : { unitId }),
    standing,
    isInPost: registers.person(personId, today) !== undefined,
  }));

const restDaysOf = (calendar: WorkingCalendar, year: number): readonly PlainDate[] =>
  [year - 1, year, year + 1]
    .filter((each) => calendar.years.includes(each))
    .flatMap((each) => daysOf(each).filter((day) => !calendar.isWorkingDay(day)));

const daysOf = (year: number): readonly PlainDate[] => {
  const first = plainDate(`${String(year)}-01-01`);
  return Array.from({ length: 366 }, (_, nth) => addDays(first, nth)).filter((day) => yearOf(day) === year);
};
