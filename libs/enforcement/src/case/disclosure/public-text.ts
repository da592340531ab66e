import { formatYuan } from '@ecl/kernel';
import type { LegalBasis, Party, Penalty } from '../values.js';
import type { PublicText } from './vocabulary.js';
import { namingAmong, publicNameOf, type NamePolicy } from './masking.js';
import { personalValuesOf, publishedNamesOf, redacted, type PeopleOfCase } from './personal-values.js';
import type { DisclosureParameters } from './withholding-tests.js';
import { isOfUnknownAge, wasAnyMinor } from '../parties/age.js';
import type { PartyCase } from '../parties/party-case.js';
import { PENALTY_NAMES } from '../penalties/names.js';

/**
 * How natural persons are named: as the agency set it, unless some party of the case, also of before, was a minor or may have
 * been one, because nothing may identify a minor (MIN 103), the name of a companion neither.
 */
export const namePolicyFor = (
  { filing, everyParty }: Pick<PartyCase, 'filing' | 'everyParty'>,
  { naturalPersonName }: Pick<DisclosureParameters, 'naturalPersonName'>,
): NamePolicy =>
  filing.is !== 'none' && (wasAnyMinor(everyParty, filing.conduct.endedOn) || everyParty.some(isOfUnknownAge))
    ? 'withheld'
    : naturalPersonName;

/**
 * The decision as the public reads it: who imposes what on whom, for what and on what ground (NM244 10), with masked
 * names and no other personal data. Undefined where no penalty is in force.
 *
 * Successors that hold it together (`together`) have one text, with all their names.
 *
 * @param agencyName the agency under its legal name, in Chinese.
 * @param conduct wording of an editor, in place of the description in the case; it is redacted too.
 */
export const publicTextOf = (
  state: Pick<PartyCase, 'filing' | 'decision'> & PeopleOfCase & { readonly together?: readonly Party[] },
  parameters: Pick<DisclosureParameters, 'naturalPersonName'>,
  agencyName: string,
  conduct?: string,
): PublicText | undefined => {
  const { filing, decision } = state;
  if (filing.is === 'none' || decision.is !== 'penalty') return undefined;
  const [party] = filing.parties;
  if (!party) return undefined;
  const { together = [] } = state;
  const policy = namePolicyFor(state, parameters);
  const [personal, published] = [personalValuesOf(state, policy), publishedNamesOf(state, policy)];
  const withoutPersonalValues = (text: string): string => redacted(text, personal, published);
  return {
    decisionNumber: decision.decisionNumber,
    partyName: [party, ...together]
      .map((each) => publicNameOf(each, policy, namingAmong(state.everyParty, policy)))
      .join('、'),
    partyKind: party.kind,
    conduct: withoutPersonalValues(conduct ?? filing.conduct.description),
    basis: filing.basis.map(inWords).join('；'),
    penaltySummary: withoutPersonalValues(decision.penalties.map(summary).join('；')),
    agency: agencyName,
    decidedOn: decision.decidedOn,
    ...(decision.change === undefined ? {} : { changed: decision.change }),
  };
};

const inWords = ({ law, article }: LegalBasis): string => `《${law}》${article}`;

const summary = (penalty: Penalty): string => {
  const { zh } = PENALTY_NAMES[penalty.kind];
  switch (penalty.kind) {
    case 'warning':
    case 'publicCriticism':
      return zh;
    case 'fine':
    case 'confiscationOfGains':
      return `${zh}${formatYuan(penalty.amount)}`;
    case 'confiscationOfProperty':
      return `${zh}：${penalty.items}`;
    case 'suspensionOfLicence':
    case 'revocationOfLicence':
      return `${zh}：${penalty.licence}`;
    case 'loweringOfQualification':
      return `${zh}：${penalty.qualification}`;
    case 'restrictionOfBusiness':
    case 'suspensionOfBusiness':
    case 'closure':
    case 'restrictionOfEmployment':
      return `${zh}：${penalty.scope}`;
  }
};
