import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCase, type CaseHistory } from '../../testing/case-history.js';
import { after, at, decisionServed } from '../../testing/index.js';
import { filingProposed } from '../../testing/chapters.js';
import { contextOn } from '../../testing/context-on.js';
import { noPenaltyDecided, onSpotPenaltyDecided } from '../../testing/decided-case.js';
import { decidedOn6May } from '../../testing/disclosed-case.js';
import { CITY_AGENCY, PrincipalHead } from '../../testing/people.js';
import { deathOf, heir } from '../../testing/succeeded-party.js';
import { handlingResumed, refusedForGood, transferUpTo } from '../../testing/transferred-case.js';
import { citizen } from '../../testing/values.js';
import type { Party } from '../values.js';
import type { DeclaredFacts } from './vocabulary.js';
import { disclosureTest, WITHHOLDING_TESTS, type DisclosureParameters } from './withholding-tests.js';

const inInnerMongolia: DisclosureParameters = contextOn('2026-05-06T10:00:00+08:00').packs.inForce(
  plainDate('2026-05-06'),
  CITY_AGENCY,
);

const resultOf = (
  history: CaseHistory,
  declared: DeclaredFacts = {},
  parameters: Partial<DisclosureParameters> = {},
): string => {
  const { test, outcome } = disclosureTest(history.state, declared, { ...inInnerMongolia, ...parameters });
  return `${outcome} under test ${test}`;
};

/** The conduct of the specifications ended on 26 February 2026; an age is reached on the day after the birthday. */
const aged17 = citizen({ birthDate: plainDate('2008-02-26') });
const aged18 = citizen({ birthDate: plainDate('2008-02-25') });

describe('the ordered tests of disclosure', () => {
  it('the ordered tests of disclosure publish a penalty that no test excludes', () => {
    expect(resultOf(decidedOn6May())).toBe('publish under test 7');
  });

  it('the ordered tests of disclosure withhold the case of a party aged 17 at the conduct [SC33]', () => {
    expect(resultOf(decidedOn6May(aged17))).toBe('withhold under test 1');
    expect(resultOf(decidedOn6May(aged18))).toBe('publish under test 7');
  });

  it('the ordered tests of disclosure withhold what was decided about a minor, whoever has taken the place of the minor [X13]', () => {
    const inherited = (party: Party, ...heirs: readonly Party[]) =>
      after(
        decidedOn6May(party).and(decisionServed()),
        deathOf(
          heirs.map((each) => [each, 1_000] as const),
          { ...{ partyId: party.partyId, happenedOn: plainDate('2026-05-18') }, occurredAt: at('2026-05-20 09:00') },
        ),
        contextOn('2026-05-20T12:00:00+08:00', { actor: PrincipalHead }),
      );
    const [son, daughter] = [
      heir('son', '王小明'),
      { ...heir('daughter', '王小红'), birthDate: plainDate('2008-02-26') },
    ];
    expect(resultOf(inherited(aged17, son))).toBe('withhold under test 1');
    expect(resultOf(inherited(aged18, daughter))).toBe('withhold under test 1');
    expect(resultOf(inherited(aged18, son))).toBe('publish under test 7');
  });

  it('the ordered tests of disclosure leave it to the anonymised text where the region does not withhold minors', () => {
    expect(resultOf(decidedOn6May(aged17), {}, { minorDisclosure: 'anonymise' })).toBe('publish under test 7');
  });

  it('the ordered tests of disclosure withhold for what people declare', () => {
    expect(resultOf(decidedOn6May(), { touchesSecretOrPrivacy: true })).toBe('withhold under test 2');
    expect(resultOf(decidedOn6May(), { mayHarmSecurity: true })).toBe('withhold under test 3');
    expect(resultOf(decidedOn6May(), { mayAffectRelatedCase: true })).toBe('withhold under test 4');
    expect(resultOf(decidedOn6May(), { otherLawForbids: true })).toBe('withhold under test 6');
  });

  it('the ordered tests of disclosure withhold while a crime is suspected or with the police, and no longer once the case is back [SC36, X12]', () => {
    expect(resultOf(transferUpTo('suspected'))).toBe('withhold under test 5');
    expect(resultOf(transferUpTo('received'))).toBe('withhold under test 5');
    expect(resultOf(refusedForGood().and(handlingResumed()))).toBe('publish under test 7');
  });

  it('the ordered tests of disclosure withhold a decision not to penalise', () => {
    expect(resultOf(aCase().concluded().and(noPenaltyDecided()))).toBe('withhold under test 8');
  });

  it('the ordered tests of disclosure follow the agency in what it publishes beyond influential decisions', () => {
    const onSpot = aCase().and(onSpotPenaltyDecided());
    expect(resultOf(onSpot, {}, { publishOnSpotPenalties: true })).toBe('publish under test 7');
    expect(resultOf(onSpot, {}, { publishOnSpotPenalties: false })).toBe('withhold under test 7');
    const influentialOnly = { publishPolicy: 'influentialOnly' } as const;
    expect(resultOf(decidedOn6May(), {}, influentialOnly)).toBe('withhold under test 7');
    expect(resultOf(decidedOn6May(), { isInfluential: true }, influentialOnly)).toBe('publish under test 7');
  });

  it('the ordered tests of disclosure say why, in both languages', () => {
    const withheld = disclosureTest(transferUpTo('received').state, {}, inInnerMongolia);
    expect(withheld.reasonZh).toContain('移送公安机关');
    expect(withheld.reasonEn).toContain('police');
  });

  it('the ordered tests of disclosure give the first reason where several apply', () => {
    const declared = fc.record(
      {
        touchesSecretOrPrivacy: fc.constant(true as const),
        mayHarmSecurity: fc.constant(true as const),
        mayAffectRelatedCase: fc.constant(true as const),
        otherLawForbids: fc.constant(true as const),
        isInfluential: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    const histories = fc.constantFrom(
      decidedOn6May(),
      decidedOn6May(aged17),
      transferUpTo('received'),
      aCase().and(filingProposed({ parties: [aged17] })),
      aCase().concluded().and(noPenaltyDecided()),
    );
    fc.assert(
      fc.property(histories, declared, ({ state }, facts) => {
        const examined = { state, declared: facts, parameters: inInnerMongolia };
        const applying = WITHHOLDING_TESTS.filter(({ applies }) => applies(examined)).map(({ test }) => test);
        const { test, outcome } = disclosureTest(state, facts, inInnerMongolia);
        expect(outcome).toBe(applying.length === 0 ? 'publish' : 'withhold');
        expect(test).toBe(applying[0] ?? 7);
        for (const earlier of [1, 2, 3, 4, 5, 6].filter((number) => number < test))
          expect(applying).not.toContain(earlier);
      }),
    );
  });
});
