import type { Article } from '../../law/article.js';
import type { Parameters } from '../../packs/rule-packs.js';
import { wasAnyMinor } from '../parties/age.js';
import { offenderFor } from '../participation/state.js';
import { isHeldForThePolice } from '../transfer/effect.js';
import type { DeclaredFacts } from './vocabulary.js';
import type { PartyCase } from '../parties/party-case.js';

export type DisclosureParameters = Pick<
  Parameters,
  'minorDisclosure' | 'publishPolicy' | 'publishOnSpotPenalties' | 'naturalPersonName'
>;

/** What a test looks at. */
export interface Examined {
  readonly state: Pick<
    PartyCase,
    'partyId' | 'itemOf' | 'parties' | 'formerParties' | 'everyParty' | 'filing' | 'decision' | 'transfer'
  >;
  readonly declared: DeclaredFacts;
  readonly parameters: DisclosureParameters;
}

/** A test of rulebook 6.2 under which a decision is withheld. */
export interface WithholdingTest {
  readonly test: number;
  /** Code of the rule that publication breaks. */
  readonly code: string;
  readonly articles: readonly Article[];
  readonly zh: string;
  readonly en: string;
  readonly applies: (examined: Examined) => boolean;
}

/** The party, or whoever it took the place of: an heir owes under a decision that is about a minor all the same. */
const concernsMinor = ({ filing, partyId, itemOf, formerParties, everyParty }: Examined['state']): boolean => {
  if (filing.is === 'none') return false;
  const offender = offenderFor(formerParties, itemOf ?? partyId);
  const offenders = everyParty.filter((each) => each.partyId === offender);
  return wasAnyMinor([...filing.parties, ...offenders], filing.conduct.endedOn);
};

export const PartyWasAMinor: WithholdingTest = {
  test: 1,
  code: 'disclosure.minor',
  articles: ['NM244 11', 'MIN 103', 'JUV 59'],
  zh: '当事人实施违法行为时是未成年人，不予公示。',
  en: 'The party was a minor at the time of the conduct.',
  applies: ({ state, parameters }) => parameters.minorDisclosure === 'withhold' && concernsMinor(state),
};

export const SecretOrPrivacyIsTouched: WithholdingTest = {
  test: 2,
  code: 'disclosure.secret-or-privacy',
  articles: ['NM244 11', 'APL 50', 'OGI 14', 'OGI 15'],
  zh: '涉及国家秘密、商业秘密或者个人隐私，不予公示。',
  en: 'The case touches a state secret, a business secret or privacy.',
  applies: ({ declared }) => declared.touchesSecretOrPrivacy === true,
};

export const SecurityMayBeHarmed: WithholdingTest = {
  test: 3,
  code: 'disclosure.security',
  articles: ['NM244 11', 'OGI 14'],
  zh: '公示可能危及国家安全、公共安全、经济安全或者社会稳定，不予公示。',
  en: 'Publication may harm national, public or economic security, or social stability.',
  applies: ({ declared }) => declared.mayHarmSecurity === true,
};

export const RelatedCaseIsOpen: WithholdingTest = {
  test: 4,
  code: 'disclosure.related-case-open',
  articles: ['NM244 11'],
  zh: '公示可能影响尚未办结的关联案件，暂不公示。',
  en: 'Publication may affect a related case that is still open.',
  applies: ({ declared }) => declared.mayAffectRelatedCase === true,
};

export const CrimeIsSuspected: WithholdingTest = {
  test: 5,
  code: 'disclosure.crime-suspected',
  articles: ['NM244 11'],
  zh: '涉嫌犯罪拟移送或者已经移送公安机关，暂不公示。',
  en: 'A crime is suspected, and the case is on its way to the police or with them.',
  applies: ({ state }) => isHeldForThePolice(state),
};

export const OtherLawForbids: WithholdingTest = {
  test: 6,
  code: 'disclosure.other-law',
  articles: ['NM244 11'],
  zh: '法律、法规、规章规定不得公示。',
  en: 'Another law forbids publication.',
  applies: ({ declared }) => declared.otherLawForbids === true,
};

export const NothingWasImposed: WithholdingTest = {
  test: 8,
  code: 'disclosure.no-penalty',
  articles: ['NM244 10', 'APL 48'],
  zh: '不予行政处罚决定不属于应当公示的内容，不予公示。',
  en: 'A decision without penalty is not published.',
  applies: ({ state }) => state.decision.is === 'noPenalty',
};

export const AgencyDoesNotPublishIt: WithholdingTest = {
  test: 7,
  code: 'disclosure.not-by-local-policy',
  articles: ['APL 48', 'NM244 10'],
  zh: '按照本机关公示范围的规定，该决定不予公示。',
  en: 'By the policy of the agency this decision is not published: it has no wider influence, or was made on the spot.',
  applies: ({ state: { decision }, declared, parameters }) =>
    (parameters.publishPolicy === 'influentialOnly' && declared.isInfluential !== true) ||
    (!parameters.publishOnSpotPenalties && decision.is === 'penalty' && decision.procedure === 'onSpot'),
};

/** In their order: the first that applies is the reason. A decision to which no test applies is published. */
export const WITHHOLDING_TESTS: readonly WithholdingTest[] = [
  PartyWasAMinor,
  SecretOrPrivacyIsTouched,
  SecurityMayBeHarmed,
  RelatedCaseIsOpen,
  CrimeIsSuspected,
  OtherLawForbids,
  NothingWasImposed,
  AgencyDoesNotPublishIt,
];

export interface DisclosureTestResult {
  readonly test: number;
  readonly outcome: 'publish' | 'withhold';
  readonly reasonZh: string;
  readonly reasonEn: string;
}

const PUBLISH: DisclosureTestResult = {
  test: 7,
  outcome: 'publish',
  reasonZh: '没有不予公示的情形，应当公示。',
  reasonEn: 'No test forbids publication.',
};

/** The publish-or-withhold decision of rulebook 6.2: the first test that applies, or publication under test 7. */
export const disclosureTest = (
  state: Examined['state'],
  declared: DeclaredFacts,
  parameters: DisclosureParameters,
): DisclosureTestResult => {
  const found = WITHHOLDING_TESTS.find(({ applies }) => applies({ state, declared, parameters }));
  return found ? { test: found.test, outcome: 'withhold', reasonZh: found.zh, reasonEn: found.en } : PUBLISH;
};
