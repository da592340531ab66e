import type { PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { AgencyMustBeRegistered, entriesMustFollowInOrder, EntryMustNotEndBeforeItBegins } from '../entry-rules.js';
import { decidingRegister, eventsOf, registerDecider, registerRule, type RegisterHistory } from '../history.js';
import { PowerHoldings } from './holdings.js';
import {
  AdoptBenchmark,
  AssignPower,
  BenchmarkAdopted,
  PowerAssigned,
  PowerWithdrawn,
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
  code: 'registers.power-unknown',
  refs: [],
  articles: ['APL 17'],
  pack: 'national-core',
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
  code: 'registers.power-held-already',
  refs: [],
  articles: ['APL 18'],
  pack: 'national-core',
  en: 'The agency holds this power already on that day.',
  zh: '该机关在该日已经具有该项职权。',
  reads: ['agencyId', 'powerCode', 'from'],
  brokenWhen: (command, history) => isHeldOn(history, command, command.from),
});

export const PowerMustBeHeld = registerRule<DataOf<typeof WithdrawPower>>()({
  code: 'registers.power-not-held',
  refs: [],
  articles: ['APL 18'],
  pack: 'national-core',
  en: 'The agency does not hold this power on that day.',
  zh: '该机关在该日不具有该项职权。',
  reads: ['agencyId', 'powerCode', 'on'],
  brokenWhen: (command, history) => !isHeldOn(history, command, command.on),
});

export const TiersMustBeOrdered = registerRule<AdoptBenchmark>()({
  code: 'registers.benchmark-tiers',
  refs: [],
  articles: ['G27 (六)', 'APL 34'],
  pack: 'national-core',
  en: 'Two tiers of the benchmark share an id, or a tier ends below its beginning.',
  zh: '裁量基准的档次编号重复，或者某档次的上限低于下限。',
  reads: ['tiers'],
  brokenWhen: ({ tiers }) =>
    new Set(tiers.map(({ tierId }) => tierId)).size < tiers.length ||
    tiers.some(({ fineFrom, fineTo }) => fineTo < fineFrom),
});

export const BenchmarkEntriesMustFollowInOrder = entriesMustFollowInOrder('BenchmarkAdopted', 'benchmarkId');

/** 职权和裁量基准: `register-powers`. */
export const powersDecider = registerDecider([
  decidingRegister(AssignPower, {
    mustHold: [
      AgencyMustBeRegistered,
      PowerMustBeInTheCatalogue,
      PowerMustBearCases,
      PowerMustNotBeHeldAlready,
      EntryMustNotEndBeforeItBegins,
    ],
    then: (command) => [PowerAssigned(command)],
  }),
  decidingRegister(WithdrawPower, { mustHold: [PowerMustBeHeld], then: (command) => [PowerWithdrawn(command)] }),
  decidingRegister(AdoptBenchmark, {
    mustHold: [PowerMustBeInTheCatalogue, TiersMustBeOrdered, BenchmarkEntriesMustFollowInOrder],
    then: (command) => [BenchmarkAdopted(command)],
  }),
]);
