import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { rulePacks } from '../../packs/in-force.js';
import type { LocalParameter, LocalParameterName } from '../../packs/local-parameter.js';
import { aCase, at, citizen, company, contextOn, fine, given, notified, PrincipalHead } from '../../testing/index.js';
import { bothRipe, A, B, imposedOn } from '../../testing/two-parties.js';
import { decision } from '../../testing/index.js';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import { caseDecider } from '../case.js';
import { MajorCaseMustBeDeliberated } from '../decision/rules/deliberation.js';
import { HearingMustHaveBeenOffered } from '../decision/rules/party-rights.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { groundsOfTheCase } from '../legal-review/scope.js';
import { partyCasesOf } from '../parties/party-case.js';
import type { Penalty } from '../values.js';
import { isMajorPenalty, reachesHearing } from './thresholds.js';

const agencyId = 'cf-bureau';
const setting = (parameter: LocalParameterName, value: LocalParameter['value'] = true): LocalParameter => ({
  agencyId,
  parameter,
  value,
  effectiveFrom: plainDate('2024-01-01'),
  instrument: '赤城管发〔2023〕1号',
});
const EACH: readonly LocalParameterName[] = ['hearingAddsUp', 'majorPenaltyAddsUp', 'legalReviewAddsUp'];
const gains = (amount: number): Penalty => ({ kind: 'confiscationOfGains', amount: yuan(amount) });
const goods = (amount: number): Penalty => ({ kind: 'confiscationOfProperty', items: '货物', value: yuan(amount) });

/** Which lines the penalties reach, for an organisation unless another party is given. */
const reached = (penalties: readonly Penalty[], settings: readonly LocalParameter[] = [], party = company) => {
  const parameters = rulePacks(settings).inForce(plainDate('2026-03-01'), agencyId);
  const [ofParty] = partyCasesOf(aCase().proposed({ parties: [party] }).state);
  return [
    ...(reachesHearing(penalties, [party], parameters) ? ['hearing'] : []),
    ...(isMajorPenalty(penalties, [party], parameters) ? ['major'] : []),
    ...(groundsOfTheCase(ofParty, penalties, parameters).length > 0 ? ['review'] : []),
  ];
};
const all = EACH.map((parameter) => setting(parameter));

describe('a fine and a confiscation that are each below their line [H03, H06, H08]', () => {
  it('the sum of a fine and a confiscation reaches no line, until the agency says so for each line', () => {
    for (const taken of [gains(30_000), goods(30_000)]) {
      expect(reached([fine(49_999), taken])).toEqual([]);
      expect(reached([fine(20_000), taken], all)).toEqual(['hearing', 'major', 'review']);
      expect(reached([fine(19_999), taken], all)).toEqual([]);
    }
    expect(EACH.map((parameter) => reached([fine(20_000), gains(30_000)], [setting(parameter)]))).toEqual([
      ['hearing'],
      ['major'],
      ['review'],
    ]);
  });

  it('several fines are one sum, and so are gains and goods, whatever the agency says', () => {
    for (const settings of [[], all]) {
      expect(reached([fine(25_000), fine(25_000)], settings)).toEqual(['hearing', 'major', 'review']);
      expect(reached([gains(25_000), goods(25_000)], settings)).toEqual(['hearing', 'major', 'review']);
    }
  });

  it('a citizen has its own line for the sum', () => {
    expect(reached([fine(2_000), gains(3_000)], all, citizen())).toEqual(['hearing', 'major', 'review']);
    expect(reached([fine(2_000), gains(2_999)], all, citizen())).toEqual([]);
  });

  it('where the lines differ the sum is measured by the lower one, and a fine alone by its own', () => {
    const lower = setting('hearingConfiscationFrom', {
      citizen: yuan(1_000),
      soleTrader: yuan(1_000),
      organisation: yuan(10_000),
    });
    expect(reached([fine(4_000), gains(6_000)], [...all, lower])).toEqual(['hearing']);
    expect(reached([fine(10_000)], [...all, lower])).toEqual([]);
  });
});

describe('the sum in a decision [H03, H08]', () => {
  const both = [fine(30_000), gains(30_000)];
  const ready = aCase()
    .concluded()
    .with(notified({ proposedPenalties: both }));
  const deciding = DecidePenalty(decision({ penalties: both }));
  const settingIn = (...settings: LocalParameter[]) =>
    contextOn('2026-12-01T12:00:00+08:00', {
      actor: PrincipalHead,
      and: settings.map((each) =>
        LocalParameterSet({
          ...each,
          occurredAt: at('2023-12-01 09:00'),
        }),
      ),
    });
  const rulesBroken = (...parameters: LocalParameterName[]) => {
    const decided = caseDecider.decide(
      deciding,
      fold(caseDecider, ready),
      settingIn(...parameters.map((parameter) => setting(parameter))),
    );
    return decided.is === 'refused'
      ? decided.violations.map(({ rule }) => rule).filter((rule) => RULES.includes(rule))
      : [];
  };
  const RULES: readonly string[] = [HearingMustHaveBeenOffered.code, MajorCaseMustBeDeliberated.code];

  it('a decision with both is refused without hearing or discussion only where the agency adds them up', () => {
    expect(rulesBroken()).toEqual([]);
    expect(rulesBroken('hearingAddsUp')).toEqual([HearingMustHaveBeenOffered.code]);
    expect(rulesBroken('majorPenaltyAddsUp')).toEqual([MajorCaseMustBeDeliberated.code]);
  });

  it('what is imposed on several parties by one paper is measured for each of them alone', () => {
    const amounts = { citizen: yuan(2_500), soleTrader: yuan(2_500), organisation: yuan(2_500) };
    const line = (parameter: LocalParameterName) => setting(parameter, amounts);
    const parts = [
      { ...imposedOn(A), partyId: A, penalties: [fine(2_000)] },
      { ...imposedOn(B), partyId: B, penalties: [fine(1_000)] },
    ];
    given(bothRipe())
      .when(
        DecidePenalty(decision({ dispositions: parts })),
        settingIn(...all, line('majorPenaltyFrom'), line('hearingFineFrom')),
      )
      .thenState(({ parties }) => [A, B].every((id) => parties.get(id)?.decision.is === 'penalty'));
  });
});
