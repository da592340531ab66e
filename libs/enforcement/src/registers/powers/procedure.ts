import type { PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { statementOf } from '../../law/rule.js';
import type { FineRange } from '../registers.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import {
  AgencyMustBeRegistered,
  BAD_ENTRY,
  entriesMustFollowInOrder,
  EntryMustNotEndBeforeItBegins,
  idMustBeDistinct,
  NamedProvisionsMustNotBeRepealed,
  NamedProvisionsMustBeRegistered,
} from '../entry-rules.js';
import { entriesOf, eventsOf, registerDecider, registerRule, type RegisterHistory } from '../history.js';
import { rangeInYuan } from './fine-range.js';
import { PowerHoldings } from './holdings.js';
import {
  AdoptBenchmark,
  AssignPower,
  BenchmarkAdopted,
  FineRangeSet,
  PowerAssigned,
  PowerWithdrawn,
  SetFineRange,
  WithdrawPower,
} from './vocabulary.js';

type AdoptBenchmark = DataOf<typeof AdoptBenchmark>;

interface Holding {
  readonly agencyId: string;
  readonly powerCode: string;
}

const isHeldOn = (history: RegisterHistory, { agencyId, powerCode }: Holding, on: PlainDate): boolean => {
  const holdings = new PowerHoldings();
  for (const event of eventsOf(history)) holdings.enter(event);
  return holdings.holds(agencyId, powerCode, on);
};

export const PowerMustBeInTheCatalogue = registerRule<{ readonly powerCode: string }>()({
  ...BAD_ENTRY,
  code: 'registers.power-unknown',
  en: 'The catalogue of powers has no such power.',
  zh: '权责清单中没有该项职权。',
  reads: ['powerCode'],
  brokenWhen: ({ powerCode }, _, { registers }) => registers.power(powerCode) === undefined,
});

export const PowerMustBearCases = registerRule<{ readonly powerCode: string }>()({
  code: 'registers.power-bears-no-cases',
  refs: [],
  articles: ['APL 17', 'APL 38'],
  pack: 'national-core',
  en: 'No case may be opened under this power, so it is not assigned for enforcement.',
  zh: '该项职权不包含查处权，无需登记为执法职权。',
  reads: ['powerCode'],
  brokenWhen: ({ powerCode }, _, { registers }) => registers.power(powerCode)?.isCaseBearing === false,
});

export const PowerMustNotBeHeldAlready = registerRule<DataOf<typeof AssignPower>>()({
  ...BAD_ENTRY,
  code: 'registers.power-held-already',
  en: 'The agency holds this power already on that day, or an entry gives it from a later day on.',
  zh: '该机关在该日已经具有该项职权，或者已登记自更晚之日起具有。',
  reads: ['agencyId', 'powerCode', 'from'],
  brokenWhen: (command, history) =>
    isHeldOn(history, command, command.from) ||
    entriesOf(history, 'PowerAssigned').some((other) => isSame(other, command) && other.from >= command.from),
});

const isSame = (one: Holding, other: Holding): boolean =>
  one.agencyId === other.agencyId && one.powerCode === other.powerCode;

/** Police, courts and the treasury are registered to be named, and enforce nothing here. */
export const AgencyMustEnforce = registerRule<DataOf<typeof AssignPower>>()({
  ...BAD_ENTRY,
  code: 'registers.agency-enforces-nothing',
  en: 'This body works with the agencies and holds no power of enforcement here.',
  zh: '该单位为协作单位，不具有执法职权。',
  reads: ['agencyId', 'from'],
  brokenWhen: ({ agencyId, from }, _, { registers }) => registers.agency(agencyId, from)?.level === 'partner',
});

/** Cases name a benchmark by its id: under the same id it stays that of the same power. */
export const BenchmarkMustStayWithItsPower = registerRule<AdoptBenchmark>()({
  ...BAD_ENTRY,
  code: 'registers.benchmark-of-another-power',
  en: 'A benchmark of another power has this id.',
  zh: '该裁量基准编号已由其他职权的裁量基准使用。',
  reads: ['benchmarkId', 'powerCode'],
  brokenWhen: ({ benchmarkId, powerCode }, history) =>
    entriesOf(history, 'BenchmarkAdopted').some(
      (other) => other.benchmarkId === benchmarkId && other.powerCode !== powerCode,
    ),
});

export const BenchmarkIdMustBeDistinct = idMustBeDistinct('BenchmarkAdopted', 'benchmarkId');

const endsLater = (command: Holding & { readonly on: PlainDate }, history: RegisterHistory): boolean =>
  entriesOf(history, 'PowerWithdrawn').some(
    (end) =>
      isSame(end, command) &&
      end.on > command.on &&
      !entriesOf(history, 'PowerAssigned').some(
        (given) => isSame(given, command) && command.on < given.from && given.from <= end.on,
      ),
  );

export const PowerMustBeHeld = registerRule<DataOf<typeof WithdrawPower>>()({
  ...BAD_ENTRY,
  code: 'registers.power-not-held',
  en: 'The agency does not hold this power on that day, or an entry ends it on a later day already.',
  zh: '该机关在该日不具有该项职权，或者已登记自更晚之日起划出。',
  reads: ['agencyId', 'powerCode', 'on'],
  brokenWhen: (command, history) => !isHeldOn(history, command, command.on) || endsLater(command, history),
});

export const TiersMustBeOrdered = registerRule<AdoptBenchmark>()({
  ...BAD_ENTRY,
  code: 'registers.benchmark-tiers',
  en: 'Two tiers of the benchmark share an id, or a tier ends below its beginning.',
  zh: '裁量基准的档次编号重复，或者某档次的上限低于下限。',
  reads: ['tiers'],
  brokenWhen: ({ tiers }) =>
    new Set(tiers.map(({ tierId }) => tierId)).size < tiers.length ||
    tiers.some(({ fineFrom, fineTo }) => fineTo < fineFrom),
});

export const FineRangeMustBeOrdered = registerRule<Pick<DataOf<typeof SetFineRange>, 'fineRange'>>()({
  ...BAD_ENTRY,
  code: 'registers.fine-range',
  en: 'The range of the fine ends below its beginning.',
  zh: '法定罚款幅度的上限低于下限。',
  reads: ['fineRange'],
  brokenWhen: ({ fineRange }) => fineRange !== undefined && fineRange.fineTo < fineRange.fineFrom,
});

/** An entry is never before one that there is: what was decided by then was decided by that. */
export const FineRangesMustFollowInOrder = registerRule<DataOf<typeof SetFineRange>>()({
  ...BAD_ENTRY,
  code: 'registers.fine-range-not-in-order',
  en: 'A range of the fine is registered for this power of the agency from that day or a later one on already.',
  zh: '该机关该项职权已登记自该日或者更晚之日起的法定罚款幅度。',
  reads: ['agencyId', 'powerCode', 'from'],
  brokenWhen: (command, history) =>
    [
      ...entriesOf(history, 'FineRangeSet'),
      ...entriesOf(history, 'PowerAssigned').filter(({ fineRange }) => fineRange !== undefined),
    ].some((other) => isSame(other, command) && other.from >= command.from),
});

export const RangeMustBeOfAHeldPower = registerRule<DataOf<typeof SetFineRange>>()({
  ...statementOf(PowerMustBeHeld),
  reads: ['agencyId', 'powerCode', 'from'],
  brokenWhen: (command, history) => !isHeldOn(history, command, command.from),
});

/** A benchmark divides what the law allows; it cannot allow more, and less only where it reduces. */
export const TiersMustLieWithinTheRange = registerRule<AdoptBenchmark>()({
  code: 'registers.benchmark-outside-range',
  refs: [],
  articles: ['APL 34'],
  pack: 'national-core',
  en: 'A tier of the benchmark is outside the range of the fine that is registered for this power.',
  zh: '裁量基准的档次超出该职权登记的法定罚款幅度。',
  reads: ['powerCode', 'tiers', 'from'],
  brokenWhen: ({ powerCode, tiers, from }, _, { registers }) => {
    // Agencies may apply laws of their own: it divides one of them.
    const ranges = registers.fineRanges(powerCode, from);
    return ranges.length > 0 && !ranges.some((range) => tiers.every((tier) => liesWithin(range, tier)));
  },
  particulars: ({ powerCode, from }, _, { registers }) => rangeInYuan(registers.fineRanges(powerCode, from)[0]),
});

const liesWithin = (range: FineRange, { fineFrom, fineTo, reduces }: AdoptBenchmark['tiers'][number]): boolean =>
  fineTo <= range.to && (reduces === true || fineFrom >= range.from);

export const BenchmarkEntriesMustFollowInOrder = entriesMustFollowInOrder('BenchmarkAdopted', 'benchmarkId');

/** 职权和裁量基准: `register-powers`. */
export const powersDecider = registerDecider([
  decidingEntry(AssignPower, {
    register: 'powers',
    mustHold: [
      AgencyMustBeRegistered,
      AgencyMustEnforce,
      PowerMustBeInTheCatalogue,
      PowerMustBearCases,
      PowerMustNotBeHeldAlready,
      EntryMustNotEndBeforeItBegins,
      NamedProvisionsMustBeRegistered,
      NamedProvisionsMustNotBeRepealed,
      FineRangeMustBeOrdered,
    ],
    then: PowerAssigned,
  }),
  decidingEntry(WithdrawPower, { register: 'powers', mustHold: [PowerMustBeHeld], then: PowerWithdrawn }),
  decidingEntry(SetFineRange, {
    register: 'powers',
    mustHold: [
      RangeMustBeOfAHeldPower,
      FineRangesMustFollowInOrder,
      FineRangeMustBeOrdered,
      NamedProvisionsMustBeRegistered,
      NamedProvisionsMustNotBeRepealed,
    ],
    then: FineRangeSet,
  }),
  decidingEntry(AdoptBenchmark, {
    register: 'powers',
    mustHold: [
      PowerMustBeInTheCatalogue,
      TiersMustBeOrdered,
      BenchmarkMustStayWithItsPower,
      BenchmarkIdMustBeDistinct,
      TiersMustLieWithinTheRange,
      BenchmarkEntriesMustFollowInOrder,
      NamedProvisionsMustBeRegistered,
      NamedProvisionsMustNotBeRepealed,
    ],
    then: BenchmarkAdopted,
  }),
  decidingStrike('powers'),
]);
