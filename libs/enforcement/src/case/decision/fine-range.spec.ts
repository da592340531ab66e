import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  AIR_IN_THE_CODE,
  AIR_LAW,
  at,
  BENCHMARK,
  CITY_AGENCY,
  CODE_SINCE,
  contextOn,
  COUNTY_AGENCY,
  decision,
  fine,
  given,
  isDecided,
  notified,
  POWER,
  PrincipalHead,
  ripe,
  scopeDetermined,
} from '../../testing/index.js';
import type { RegisterEvent } from '../../registers/events.js';
import { BenchmarkAdopted, FineRangeSet, PowerAssigned, PowerWithdrawn } from '../../registers/powers/vocabulary.js';
import { evolveCase } from '../evolve.js';
import { initialCase } from '../initial-state.js';
import { lawOfCase } from '../law-of-case.js';
import type { LegalBasis } from '../values.js';
import { FineMustLieWithinTier } from './rules/benchmark.js';
import { FineMustLieWithinTheRange, ReducingTierMustBeForAReduction } from './rules/fine-range.js';
import { DecidePenalty } from './vocabulary/index.js';

const later = '2026-12-01T12:00:00+08:00';
const knowing = (...and: readonly RegisterEvent[]) => contextOn(later, { actor: PrincipalHead, and });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
/** A fine of 2,000 yuan of 14 April 2026 is decided, for conduct of 26 February. */
const ready = aCase().concluded().with(ripe());
const of = (agencyId: string, day: string) => ({
  ...{ occurredAt: at('2018-01-05 09:00'), agencyId, powerCode: POWER, instrument: '文件' },
  from: plainDate(day),
});
const range = (day: string, fineFrom: number, fineTo: number, agencyId = CITY_AGENCY) =>
  FineRangeSet({ ...of(agencyId, day), fineRange: { fineFrom: yuan(fineFrom), fineTo: yuan(fineTo) } });
const tier = (tierId: string) => ({ benchmarkId: BENCHMARK, tierId, reasons: '情节较轻' });
const reduced = { as: 'reduced' as const, reasons: '主动消除危害后果' };

describe('the range of a fine that is registered for a power [X6]', () => {
  it('it bounds a fine, and only a reduced one goes below it', () => {
    given(ready)
      .when(decide(), knowing(range('2018-01-05', 1_000, 2_000)))
      .thenState(isDecided);
    given(ready)
      .when(decide(), knowing(range('2018-01-05', 1_000, 1_999)))
      .thenRefused(FineMustLieWithinTheRange);
    given(ready)
      .when(decide(), knowing(range('2018-01-05', 2_001, 9_000)))
      .thenRefused(FineMustLieWithinTheRange);
    given(ready)
      .when(decide({ benchmark: tier('heavy'), mitigation: reduced }), knowing(range('2018-01-05', 2_001, 9_000)))
      .thenRefused(FineMustLieWithinTier);
  });

  it('that of another agency bounds nothing', () => {
    given(ready)
      .when(decide(), knowing(range('2018-01-05', 5_000, 9_000, COUNTY_AGENCY)))
      .thenState(isDecided);
  });

  it('it ends with the power, with an entry that sets none, and where another takes its place', () => {
    const old = range('2018-01-05', 5_000, 9_000);
    given(ready).when(decide(), knowing(old)).thenRefused(FineMustLieWithinTheRange);
    given(ready)
      .when(decide(), knowing(old, FineRangeSet(of(CITY_AGENCY, '2026-01-01'))))
      .thenState(isDecided);
    given(ready)
      .when(decide(), knowing(old, range('2026-01-01', 1_000, 3_000)))
      .thenState(isDecided);
    const { from: _, ...withdrawn } = of(CITY_AGENCY, '2025-12-01');
    given(ready)
      .when(
        decide(),
        knowing(
          old,
          PowerWithdrawn({ ...withdrawn, on: plainDate('2025-12-01') }),
          PowerAssigned(of(CITY_AGENCY, '2025-12-01')),
        ),
      )
      .thenState(isDecided);
    const until = { to: plainDate('2025-12-31'), fineRange: { fineFrom: yuan(5_000), fineTo: yuan(9_000) } };
    given(ready)
      .when(
        decide(),
        knowing(
          PowerAssigned({ ...of(CITY_AGENCY, '2025-01-01'), ...until }),
          PowerAssigned(of(CITY_AGENCY, '2026-01-01')),
        ),
      )
      .thenState(isDecided);
  });

  it('of one law, what was entered first holds for the conduct before it too', () => {
    given(ready)
      .when(decide(), knowing(range('2026-04-01', 5_000, 9_000)))
      .thenRefused(FineMustLieWithinTheRange);
    given(ready)
      .when(decide(), knowing(range('2026-04-01', 1_000, 9_000)))
      .thenState(isDecided);
  });

  it('it is that of the law applied: the older one, unless what it has become is lighter', () => {
    const told = (law: LegalBasis) =>
      aCase()
        .proposed({ basis: [law] })
        .concluded()
        .with(notified({ basis: [law] }))
        .and(scopeDetermined());
    const refTo = ({ provisionId = '', version = 0 }: LegalBasis) => ({ provisionId, version });
    const deciding = (law: LegalBasis, lighter: 'older' | 'newer' | 'equal') =>
      given(told(law)).when(
        decide({
          occurredAt: at('2026-09-01 10:00'),
          basis: [law],
          lawComparisons: [{ older: refTo(AIR_LAW), newer: refTo(AIR_IN_THE_CODE), lighter, reason: '幅度不同' }],
        }),
        laws,
      );
    let laws = knowing(range('2018-01-05', 1_000, 3_000), range(CODE_SINCE, 5_000, 9_000));
    deciding(AIR_LAW, 'older').thenState(isDecided);
    deciding(AIR_LAW, 'equal').thenState(isDecided);
    deciding(AIR_IN_THE_CODE, 'newer').thenRefused(FineMustLieWithinTheRange);
    laws = knowing(range('2018-01-05', 5_000, 9_000), range(CODE_SINCE, 1_000, 3_000));
    deciding(AIR_LAW, 'older').thenRefused(FineMustLieWithinTheRange);
    deciding(AIR_IN_THE_CODE, 'newer').thenState(isDecided);
    // Nobody entered the range of the older law.
    laws = knowing(range(CODE_SINCE, 5_000, 9_000));
    deciding(AIR_LAW, 'older').thenState(isDecided);
  });

  it('a tier that reduces lies below it, and is applied by a decision that reduces the penalty', () => {
    const benchmark = BenchmarkAdopted({
      ...{ occurredAt: at('2018-01-05 09:00'), benchmarkId: 'bm-reducing', powerCode: POWER },
      tiers: [
        { tierId: 'reduced', zh: '减轻', en: 'Reduced', fineFrom: yuan(500), fineTo: yuan(2_500), reduces: true },
        { tierId: 'light', zh: '从轻', en: 'Light', fineFrom: yuan(3_000), fineTo: yuan(5_000) },
      ],
      from: plainDate('2018-01-05'),
    });
    const named = { ...tier('reduced'), benchmarkId: 'bm-reducing' };
    const laws = knowing(range('2018-01-05', 3_000, 9_000), benchmark);
    given(ready)
      .when(decide({ benchmark: named, mitigation: reduced }), laws)
      .thenState(isDecided);
    given(ready)
      .when(decide({ benchmark: named }), laws)
      .thenRefused(FineMustLieWithinTheRange, ReducingTierMustBeForAReduction);
    // Also where nobody entered the range.
    given(ready)
      .when(
        decide({ benchmark: named, mitigation: { ...reduced, as: 'lighter' }, penalties: [fine(1_000)] }),
        knowing(benchmark),
      )
      .thenRefused(ReducingTierMustBeForAReduction);
  });
});

describe('what a fine may be, for whoever writes it [X6]', () => {
  const finesIn = (...and: readonly RegisterEvent[]) =>
    lawOfCase(fold({ initialState: initialCase, evolve: evolveCase }, [...ready]), knowing(...and))?.fines;

  it('is the range of the day of the conduct, that of today, and the tiers in force', () => {
    expect(finesIn()).toMatchObject({ atConduct: undefined, today: undefined });
    expect(finesIn(range('2020-01-01', 1000, 5000), range('2026-03-01', 2000, 9000))).toMatchObject({
      atConduct: { from: yuan(1000), to: yuan(5000) },
      today: { from: yuan(2000), to: yuan(9000) },
      benchmarks: [{ id: BENCHMARK, powerCode: POWER, tiers: [{}, {}, {}] }],
    });
    expect(finesIn(range('2020-01-01', 1000, 5000, COUNTY_AGENCY))?.atConduct).toBeUndefined();
  });
});
