import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { partyRule, rule } from '../../rule.js';
import type { DeclaredFacts, WithholdDisclosure } from '../vocabulary.js';
import { disclosureTest } from '../withholding-tests.js';
import type { PartyCase } from '../../parties/party-case.js';

type Withholding = DataOf<typeof WithholdDisclosure>;

/** What the head declares when naming a test that only people can judge. */
const DECLARED_BY: Readonly<Record<number, DeclaredFacts>> = {
  2: { touchesSecretOrPrivacy: true },
  3: { mayHarmSecurity: true },
  4: { mayAffectRelatedCase: true },
  6: { otherLawForbids: true },
};

const applicable = (command: Pick<Withholding, 'test' | 'occurredAt'>, state: PartyCase, context: EnforcementContext) =>
  disclosureTest(
    state,
    { ...state.disclosure.declared, ...DECLARED_BY[command.test] },
    parametersInForce(command, state, context),
  );

/** The tests are ordered: the recorded reason is the first that applies. */
export const WithholdingMustNameTheTestThatApplies = partyRule<Withholding>()({
  code: 'disclosure.other-test-applies',
  refs: [],
  articles: ['NM244 11'],
  pack: 'nei-mongol',
  en: 'The reason given for not publishing the decision (its test, numbered 1 to 8) is not the first that applies to this case, or none applies.',
  zh: '所填的不予公示情形（第 1 至 8 种）不是本案首先应当适用的情形，或者本案没有不予公示的情形。',
  reads: ['test'],
  brokenWhen: (command, state, context) => {
    const { test, outcome } = applicable(command, state, context);
    return outcome === 'publish' || test !== command.test;
  },
  particulars: (command, state, context) => {
    const { test, outcome, reasonZh, reasonEn } = applicable(command, state, context);
    return { test: String(test), outcome, reasonZh, reason: reasonEn };
  },
});

/** Tests with a cause that ends by itself: somebody has to check again (NM244 11(4)(5)). */
const TEMPORARY_TESTS: readonly number[] = [4, 5];

export const TemporaryWithholdingMustBeReviewed = rule<Withholding>()({
  code: 'disclosure.no-review-day',
  refs: [],
  articles: ['NM244 11', 'OGI 18'],
  pack: 'nei-mongol',
  en: 'A decision that is withheld for the time being needs a later day for a new review.',
  zh: '暂不公示的，应当确定之后的复核日期。',
  reads: ['test', 'reviewOn'],
  brokenWhen: ({ test, reviewOn, occurredAt }) =>
    TEMPORARY_TESTS.includes(test) && (reviewOn === undefined || reviewOn <= chinaDateOf(occurredAt)),
});
