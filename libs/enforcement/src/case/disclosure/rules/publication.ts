import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import type { RulebookId } from '../../../law/rulebook-ids.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { holdersWith } from '../../participation/together.js';
import { isOfUnknownAge } from '../../parties/age.js';
import { partyRule, type PartyRule } from '../../rule.js';
import type { PublicText, PublishDecision } from '../vocabulary.js';
import { legiblePassages, searchingForPersonal, type LegiblePassage } from '../failed-redactions.js';
import { officialNumbersOf, peopleOf } from '../people-of-case.js';
import { namePolicyFor, publicTextOf } from '../public-text.js';
import {
  AgencyDoesNotPublishIt,
  CrimeIsSuspected,
  NothingWasImposed,
  OtherLawForbids,
  PartyWasAMinor,
  RelatedCaseIsOpen,
  SecretOrPrivacyIsTouched,
  SecurityMayBeHarmed,
  type WithholdingTest,
} from '../withholding-tests.js';
import type { PartyCase } from '../../parties/party-case.js';

type Publication = DataOf<typeof PublishDecision>;

/** A test of 6.2 that keeps a decision unpublished, as a rule that its publication breaks. */
const mustNotBeWithheldUnder = (
  { test, code, articles, en, zh, applies }: WithholdingTest,
  refs: readonly RulebookId[],
): PartyRule<Publication> =>
  partyRule({
    code,
    refs,
    articles,
    pack: 'nei-mongol',
    en,
    zh,
    reads: [],
    brokenWhen: (command, state, context) =>
      applies({
        state,
        declared: state.disclosure.declared,
        parameters: parametersInForce(command, state, context),
      }),
    particulars: () => ({ test: String(test) }),
  });

export const MinorMustNotBePublished = mustNotBeWithheldUnder(PartyWasAMinor, ['SC33', 'X13']);
export const SecretsMustNotBePublished = mustNotBeWithheldUnder(SecretOrPrivacyIsTouched, []);
export const PublicationMustNotHarmSecurity = mustNotBeWithheldUnder(SecurityMayBeHarmed, []);
export const PublicationMustNotAffectRelatedCase = mustNotBeWithheldUnder(RelatedCaseIsOpen, []);
export const SuspectedCrimeMustNotBePublished = mustNotBeWithheldUnder(CrimeIsSuspected, ['SC36', 'X12']);
export const NoOtherLawMustForbidPublication = mustNotBeWithheldUnder(OtherLawForbids, []);
export const NoPenaltyMustNotBePublished = mustNotBeWithheldUnder(NothingWasImposed, []);
export const AgencyMustPublishSuchDecisions = mustNotBeWithheldUnder(AgencyDoesNotPublishIt, []);

/** In doubt it stays closed: anyone who may have been a minor is treated as a minor. */
export const AgeMustBeKnown = partyRule({
  code: 'disclosure.age-unknown',
  refs: [],
  articles: ['NM244 11', 'MIN 103'],
  pack: 'nei-mongol',
  en: 'The age of a natural person of the case is not known, so this person may be a minor.',
  zh: '本案有自然人当事人年龄不明，无法排除未成年人。',
  reads: [],
  brokenWhen: (_, { partyId, parties, everyParty }) =>
    everyParty.some((party) => isOfUnknownAge(party) && (party.partyId === partyId || parties.has(party.partyId))),
});

/** The text that this command would publish. */
export const textToPublish = (
  command: Publication,
  state: PartyCase,
  context: EnforcementContext,
): PublicText | undefined => {
  if (state.filing.is === 'none') return undefined;
  const { agencyId } = state.filing;
  const agency = context.registers.agency(agencyId, chinaDateOf(command.occurredAt));
  const parameters = parametersInForce(command, state, context);
  const holders = holdersWith(state.partyId, state);
  const together = state.everyParty.filter(({ partyId }) => holders.includes(partyId));
  const seen = { ...state, ...peopleOf(state, context), together };
  return publicTextOf(seen, parameters, agency?.nameZh ?? agencyId, command.conduct);
};

const leaks = (command: Publication, state: PartyCase, context: EnforcementContext): readonly LegiblePassage[] => {
  const text = textToPublish(command, state, context);
  if (!text) return [];
  const policy = namePolicyFor(state, parametersInForce(command, state, context));
  const people = peopleOf(state, context);
  const numbers = officialNumbersOf(state);
  const address = state.decision.is === 'none' ? '' : state.decision.decisionId;
  return [
    ...legiblePassages(text, people, policy, numbers),
    // The id of the decision is the address of its page.
    ...searchingForPersonal(people, policy, numbers)('decisionId', address),
  ];
};

export const NothingPersonalMustBeLegible = partyRule<Publication>()({
  code: 'disclosure.redaction-failed',
  refs: [],
  articles: ['NM244 10', 'PIPL 28', 'G118 二'],
  pack: 'nei-mongol',
  en: 'The public text still shows personal data: a name, an id number, an address, a contact or an account.',
  zh: '公示文本中仍有姓名、证件号码、住址、联系方式或者账号等应当隐去的信息。',
  reads: ['conduct'],
  brokenWhen: (command, state, context) => leaks(command, state, context).length > 0,
  particulars: (command, state, context) => {
    const found = leaks(command, state, context);
    return {
      legible: [...new Set(found.map(({ field, kind }) => `${field}: ${kind}`))].join(', '),
      passages: found.map(({ field, from, to }) => `${field} ${String(from)}–${String(to)}`).join(', '),
    };
  },
});
