import { fold } from '@ecl/event-sourcing';
import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  AIR_IN_THE_CODE,
  AIR_LAW,
  at,
  CODE_SINCE,
  conduct,
  contextOn,
  decision,
  given,
  isDecided,
  NEW_IN_THE_CODE,
  noPenalty,
  notified,
  onSpotDecision,
  PrincipalHead,
  scopeDetermined,
} from '../../testing/index.js';
import { ProvisionAmended, ProvisionEnacted, ProvisionsRepealed } from '../../registers/provisions/vocabulary.js';
import type { RegisterEvent } from '../../registers/events.js';
import type { LawComparison, LegalBasis } from '../values.js';
import { caseDecider } from '../case.js';
import { basis } from '../../testing/values.js';
import { DecideNoPenalty, DecideOnSpot, DecidePenalty } from './vocabulary/index.js';

const later = '2026-12-01T12:00:00+08:00';
const head = contextOn(later, { actor: PrincipalHead });
const afterTheCode = at('2026-09-01 10:00');

const refTo = ({ provisionId = '', version = 0 }: Pick<LegalBasis, 'provisionId' | 'version'>) => ({
  provisionId,
  version,
});
const comparison = (over: Partial<LawComparison> = {}): LawComparison => ({
  older: refTo(AIR_LAW),
  newer: refTo(AIR_IN_THE_CODE),
  lighter: 'older',
  reason: '旧法罚款上限为十万元，新法为二十万元',
  ...over,
});

/** A case about conduct of 26 February 2026, whose party was told these provisions. */
const told = (...provisions: readonly LegalBasis[]) =>
  aCase()
    .proposed({ basis: [...provisions] })
    .concluded()
    .with(notified({ basis: [...provisions] }))
    .and(scopeDetermined());

const decide = (over: Parameters<typeof decision>[0]) => DecidePenalty(decision({ occurredAt: afterTheCode, ...over }));

describe('the law that a decision applies [X6]', () => {
  it('a decision applies the law of the conduct where nothing changed', () => {
    given(told(AIR_LAW))
      .when(decide({ occurredAt: at('2026-08-14 10:00'), basis: [AIR_LAW] }), head)
      .thenState(isDecided);
  });

  it('a decision asks for the comparison where the law changed before it, and offers both versions', () => {
    given(told(AIR_LAW))
      .when(decide({ occurredAt: at('2026-08-15 10:00'), basis: [AIR_LAW] }), head)
      .thenRefused('decision.law-not-compared');
    const decided = caseDecider.decide(decide({ basis: [AIR_LAW] }), fold(caseDecider, told(AIR_LAW)), head);
    expect(decided).toMatchObject({
      violations: [
        {
          rule: 'decision.law-not-compared',
          particulars: {
            older: 'air-117 v1 《大气污染防治法》第117条 (2016-01-01–2026-08-15)',
            newer: 'ecology-1128 v1 《生态环境法典》第1128条 (2026-08-15–)',
          },
        },
      ],
    });
  });

  it('a decision that rests on the newer law asks for the same comparison', () => {
    given(told(AIR_IN_THE_CODE))
      .when(decide({ basis: [AIR_IN_THE_CODE] }), head)
      .thenRefused('decision.law-not-compared');
  });

  it('a decision applies the lighter law, and keeps why it is lighter', () => {
    given(told(AIR_LAW))
      .when(decide({ basis: [AIR_LAW], lawComparisons: [comparison()] }), head)
      .thenState(isDecided);
    given(told(AIR_IN_THE_CODE))
      .when(decide({ basis: [AIR_IN_THE_CODE], lawComparisons: [comparison({ lighter: 'newer' })] }), head)
      .thenState(isDecided);
  });

  it('a decision applies the older law where both weigh the same', () => {
    const equal = [comparison({ lighter: 'equal' })];
    given(told(AIR_LAW))
      .when(decide({ basis: [AIR_LAW], lawComparisons: equal }), head)
      .thenState(isDecided);
    given(told(AIR_IN_THE_CODE))
      .when(decide({ basis: [AIR_IN_THE_CODE], lawComparisons: equal }), head)
      .thenRefused('decision.heavier-law-applied');
  });

  it('a decision applies neither the heavier law nor both', () => {
    given(told(AIR_LAW))
      .when(decide({ basis: [AIR_LAW], lawComparisons: [comparison({ lighter: 'newer' })] }), head)
      .thenRefused('decision.heavier-law-applied');
    given(told(AIR_LAW, AIR_IN_THE_CODE))
      .when(decide({ basis: [AIR_LAW, AIR_IN_THE_CODE], lawComparisons: [comparison()] }), head)
      .thenRefused('decision.heavier-law-applied');
  });

  it('a decision compares the law of the conduct with what it has become, and nothing else', () => {
    for (const wrong of [
      comparison({ newer: refTo(NEW_IN_THE_CODE) }),
      comparison({ older: { provisionId: 'appearance-14-36', version: 1 } }),
    ])
      given(told(AIR_LAW))
        .when(decide({ basis: [AIR_LAW], lawComparisons: [comparison(), wrong] }), head)
        .thenRefused('decision.comparison-of-other-law');
    given(told(...basis))
      .when(decide({ basis, lawComparisons: [comparison()] }), head)
      .thenRefused('decision.comparison-of-other-law');
  });

  it('a decision never rests on law that has no place for conduct of that day', () => {
    given(told(NEW_IN_THE_CODE))
      .when(decide({ basis: [NEW_IN_THE_CODE] }), head)
      .thenRefused('power.no-live-basis');
    const afterRepeal = { conduct: conduct({ endedOn: plainDate('2026-08-16') }) };
    given(
      aCase()
        .proposed({ basis: [AIR_LAW], ...afterRepeal })
        .concluded()
        .with(notified({ basis: [AIR_LAW] }))
        .and(scopeDetermined()),
    )
      .when(decide({ basis: [AIR_LAW] }), head)
      .thenRefused('power.no-live-basis');
  });

  it('a decision on conduct of the last day of the old law and of the first day of the new one applies each', () => {
    const on = (endedOn: PlainDate, provision: LegalBasis) =>
      given(
        aCase()
          .proposed({ basis: [provision], conduct: conduct({ beganOn: endedOn, endedOn }) })
          .concluded()
          .with(notified({ basis: [provision] }))
          .and(scopeDetermined()),
      );
    on(addDays(CODE_SINCE, -1), AIR_LAW)
      .when(decide({ basis: [AIR_LAW] }), head)
      .thenRefused('decision.law-not-compared');
    on(CODE_SINCE, AIR_IN_THE_CODE)
      .when(decide({ basis: [AIR_IN_THE_CODE] }), head)
      .thenState(isDecided);
    on(CODE_SINCE, AIR_LAW)
      .when(decide({ basis: [AIR_LAW] }), head)
      .thenRefused('power.no-live-basis');
  });

  it('a decision names registered provisions, printed as the register has them', () => {
    const printedAlone = { law: '城市市容和环境卫生管理条例', article: '第14条、第36条' };
    given(told(printedAlone))
      .when(decide({ basis: [printedAlone] }), head)
      .thenRefused('power.basis-not-registered');
    const other = { ...AIR_LAW, version: 7 };
    given(told(other))
      .when(decide({ basis: [other] }), head)
      .thenRefused('power.basis-not-registered');
    const otherwise = { ...AIR_LAW, article: '第118条' };
    given(told(otherwise))
      .when(decide({ basis: [otherwise], lawComparisons: [comparison()] }), head)
      .thenRefused('power.basis-printed-otherwise');
    const inNumerals = { ...AIR_LAW, law: '《中华人民共和国大气污染防治法》', article: '第一百一十七条第一项' };
    given(told(inNumerals))
      .when(decide({ basis: [inNumerals], lawComparisons: [comparison()] }), head)
      .thenState(isDecided);
  });

  it('a decision rests on a version that the party was told, not on another one under the same article', () => {
    const first: LegalBasis = { law: '城市绿化条例', article: '第27条', provisionId: 'greening-27', version: 1 };
    const amended = ProvisionAmended({
      occurredAt: at('2026-03-01 09:00'),
      provisionId: 'greening-27',
      law: '城市绿化条例',
      article: '第27条',
      from: plainDate('2026-04-01'),
      instrument: '修改决定（示例）',
      version: 2,
    });
    const newer = { ...first, version: 2 };
    given(told(first))
      .when(
        decide({
          basis: [newer],
          lawComparisons: [comparison({ older: refTo(first), newer: refTo(newer), lighter: 'newer' })],
        }),
        contextOn(later, { actor: PrincipalHead, and: [amended] }),
      )
      .thenRefused('decision.basis-not-notified');
  });
});

describe('a rule of procedure that a decision names [X6]', () => {
  const procedure = (version: number): LegalBasis => ({
    law: '某处罚程序规定',
    article: '第9条',
    provisionId: 'procedure-9',
    version,
  });
  const entries: readonly RegisterEvent[] = [
    ProvisionEnacted({
      occurredAt: at('2026-01-02 09:00'),
      provisionId: 'procedure-9',
      kind: 'procedural',
      law: '某处罚程序规定',
      article: '第9条',
      from: plainDate('2020-01-01'),
      instrument: '令第1号',
    }),
    ProvisionAmended({
      occurredAt: at('2026-01-02 09:00'),
      provisionId: 'procedure-9',
      law: '某处罚程序规定',
      article: '第9条',
      from: plainDate('2026-04-10'),
      instrument: '令第2号',
      version: 2,
    }),
  ];
  const context = contextOn(later, { actor: PrincipalHead, and: entries });
  const when = (version: number) => {
    const both = [...basis, procedure(version)];
    return given(told(...both)).when(decide({ occurredAt: at('2026-04-15 10:00'), basis: both }), context);
  };

  it('a rule of procedure is that of the day of the step, and is not compared', () => {
    when(2).thenState(isDecided);
    when(1).thenRefused('power.basis-not-in-force');
  });

  it('a rule of procedure alone is no ground for a penalty', () => {
    given(told(procedure(2)))
      .when(decide({ occurredAt: at('2026-04-15 10:00'), basis: [procedure(2)] }), context)
      .thenRefused('power.no-live-basis');
  });
});

describe('law that was repealed without a successor [X6]', () => {
  const repeal = ProvisionsRepealed({
    occurredAt: at('2026-04-01 09:00'),
    on: plainDate('2026-04-01'),
    repealed: [{ provisionId: 'greening-27', successors: [] }],
    instrument: '废止决定（示例）',
  });
  const context = contextOn(later, { actor: PrincipalHead, and: [repeal] });
  const greening: LegalBasis = { law: '城市绿化条例', article: '第27条', provisionId: 'greening-27', version: 1 };
  const older = refTo(greening);
  const without: LawComparison = { older, lighter: 'newer', reason: '条例已废止，行为不再认为是违法' };
  const noLonger = (lawComparisons?: readonly LawComparison[]) =>
    DecideNoPenalty(
      noPenalty({ reason: 'noLongerUnlawful', ...(lawComparisons ? { lawComparisons: [...lawComparisons] } : {}) }),
    );

  it('repealed law is the basis of no penalty, whatever is compared', () => {
    given(told(greening))
      .when(decide({ basis: [greening] }), context)
      .thenRefused('decision.law-repealed');
    given(told(greening))
      .when(decide({ basis: [greening], lawComparisons: [without] }), context)
      .thenRefused('decision.law-repealed', 'decision.comparison-of-other-law');
  });

  it('repealed law makes the conduct lawful: the decision is no penalty, and says so', () => {
    given(told(greening))
      .when(noLonger([without]), context)
      .thenState(({ decision: { is } }) => is === 'noPenalty');
  });

  it('a decision without a penalty compares nothing that the register does not have, beside what is true', () => {
    const invented = { ...without, older: { provisionId: 'nowhere-1', version: 1 } };
    given(told(greening))
      .when(noLonger([without, invented]), context)
      .thenRefused('decision.comparison-of-other-law');
    given(told(greening))
      .when(noLonger([without, { ...without, older: refTo(AIR_LAW) }]), context)
      .thenRefused('decision.comparison-of-other-law');
  });

  it('law that is still in force, or goes on in another, does not make the conduct lawful by itself', () => {
    given(told(greening)).when(noLonger(), context).thenRefused('decision.still-unlawful');
    given(told(greening))
      .when(noLonger([without]), head)
      .thenRefused('decision.still-unlawful');
    given(told(greening))
      .when(noLonger([{ ...without, lighter: 'equal' }]), context)
      .thenRefused('decision.still-unlawful');
    const aboutAir = { ...without, older: refTo(AIR_LAW) };
    const inSeptember = DecideNoPenalty(
      noPenalty({ occurredAt: afterTheCode, reason: 'noLongerUnlawful', lawComparisons: [aboutAir] }),
    );
    given(told(AIR_LAW)).when(inSeptember, head).thenRefused('decision.still-unlawful');
  });
});

describe('the law of a penalty on the spot [X6]', () => {
  const onSpot = (over: Parameters<typeof onSpotDecision>[0]) =>
    DecideOnSpot(onSpotDecision({ occurredAt: at('2026-08-15 10:00'), ...over }));
  const yesterday = { conduct: conduct({ endedOn: plainDate('2026-08-14') }) };
  const today = contextOn('2026-08-15T12:00:00+08:00');

  it('the law of a penalty on the spot is compared where it changed overnight', () => {
    given(aCase())
      .when(onSpot({ basis: [AIR_LAW], ...yesterday }), today)
      .thenRefused('decision.law-not-compared');
    given(aCase())
      .when(onSpot({ basis: [AIR_LAW], lawComparisons: [comparison()], ...yesterday }), today)
      .thenState(isDecided);
    given(aCase())
      .when(onSpot({ basis: [AIR_IN_THE_CODE], lawComparisons: [comparison()], ...yesterday }), today)
      .thenRefused('decision.heavier-law-applied');
  });
});
