import { chinaDateOf } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import type { MemberOf } from '../../../law/rule.js';
import { birthDateOf, isNaturalPerson } from '../../parties/age.js';
import { hasFormOfIdentityNumber, isIdentityNumber, isMeantAsIdentityNumber } from '../../parties/identity-number.js';
import { rule, rulesReading } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Party } from '../../values.js';
import type { DecideOnSpot } from '../../decision/vocabulary/index.js';
import { identified } from '../state.js';
import type { IdentifyParty, ProposeFiling } from '../vocabulary/index.js';

type Identify = DataOf<typeof IdentifyParty>;

/** The parties that a step brings in, or that it says something new about, as they are afterwards. */
type PartiesOf<Read> = (command: Read, state: CaseState) => readonly Party[];

const hasNumber = (party: Party): party is Party & { readonly idNumber: string } =>
  isNaturalPerson(party) && party.idNumber !== undefined && hasFormOfIdentityNumber(party.idNumber);

const hasWrongNumber = (party: Party): boolean =>
  isNaturalPerson(party) &&
  party.idNumber !== undefined &&
  isMeantAsIdentityNumber(party.idNumber) &&
  !isIdentityNumber(party.idNumber);

/** A birth date and an identity number are those of a person, and a social credit code is that of an organisation or a business. */
const isOfAnotherKind = ({ kind, birthDate, idNumber, socialCreditCode }: Party): boolean =>
  (kind === 'organisation' && (birthDate !== undefined || idNumber !== undefined)) ||
  (kind === 'citizen' && socialCreditCode !== undefined);

const contradictsItself = ({ birthDate, ...others }: Party): boolean => {
  const inNumber = hasNumber(others) ? birthDateOf(others) : undefined;
  return birthDate !== undefined && inNumber !== undefined && birthDate !== inNumber;
};

/**
 * Whether a party can be who the record says: asked wherever a party or a date of birth comes in. The age decides
 * whether a penalty is possible at all, so two sources for it must agree.
 */
export const rulesAboutIdentity = <Read>(reads: readonly MemberOf<Read>[], partiesOf: PartiesOf<Read>) => {
  const { rule: ruleOfParties } = rulesReading<Read>(reads);
  return {
    IdentityNumberMustBeRight: ruleOfParties({
      code: 'party.identity-number-wrong',
      refs: ['H12'],
      articles: ['APL 40'],
      pack: 'national-core',
      en: 'The identity number of a party is wrong: its length, its date of birth or its check digit does not fit.',
      zh: '当事人公民身份号码有误：位数、出生日期码或者校验码不符。',
      brokenWhen: (command, state) => partiesOf(command, state).some(hasWrongNumber),
      particulars: (command, state) => named(partiesOf(command, state).filter(hasWrongNumber)),
    }),
    IdentityMustFitTheKind: ruleOfParties({
      code: 'party.identity-of-another-kind',
      refs: ['A7'],
      articles: ['APL 4', 'APL 40'],
      pack: 'national-core',
      en: 'An organisation has no date of birth and no identity number, and a citizen has no social credit code.',
      zh: '法人或者其他组织没有出生日期和公民身份号码，公民没有统一社会信用代码。',
      brokenWhen: (command, state) => partiesOf(command, state).some(isOfAnotherKind),
      particulars: (command, state) => named(partiesOf(command, state).filter(isOfAnotherKind)),
    }),
    BirthDateMustFitIdentityNumber: ruleOfParties({
      code: 'party.birth-date-contradicts-number',
      refs: ['H12'],
      articles: ['APL 30', 'APL 40'],
      pack: 'national-core',
      en: 'The date of birth of a party is another one than its identity number says.',
      zh: '当事人出生日期与公民身份号码不一致。',
      brokenWhen: (command, state) => partiesOf(command, state).some(contradictsItself),
      particulars: (command, state) => named(partiesOf(command, state).filter(contradictsItself)),
    }),
  };
};

const named = (parties: readonly Party[]) => ({ parties: parties.map(({ partyId }) => partyId).join(', ') });

/** About the parties that a filing names. */
export const {
  IdentityNumberMustBeRight: ProposedIdentityNumbersMustBeRight,
  IdentityMustFitTheKind: ProposedIdentitiesMustFitTheKind,
  BirthDateMustFitIdentityNumber: ProposedBirthDatesMustFitIdentityNumbers,
} = rulesAboutIdentity<Pick<DataOf<typeof ProposeFiling>, 'parties'>>(['parties'], ({ parties }) => parties);

/** About the party that is penalised on the spot. */
export const {
  IdentityNumberMustBeRight: OnSpotIdentityNumberMustBeRight,
  IdentityMustFitTheKind: OnSpotIdentityMustFitTheKind,
  BirthDateMustFitIdentityNumber: OnSpotBirthDateMustFitIdentityNumber,
} = rulesAboutIdentity<Pick<DataOf<typeof DecideOnSpot>, 'party'>>(['party'], ({ party }) => [party]);

/** About the party that is identified. */
export const {
  IdentityNumberMustBeRight: IdentifiedNumberMustBeRight,
  BirthDateMustFitIdentityNumber: IdentifiedBirthDateMustFitNumber,
} = rulesAboutIdentity<Pick<Identify, 'partyId' | 'birthDate' | 'idNumber'>>(
  ['partyId', 'birthDate', 'idNumber'],
  (command, { filing }) =>
    filing.is === 'none' ? [] : identified(filing, command).filter(({ partyId }) => partyId === command.partyId),
);

export const IdentifiedPartyMustBeAPersonInTheCase = rule<Identify>()({
  code: 'party.no-such-person',
  refs: ['H12'],
  articles: ['APL 40'],
  pack: 'national-core',
  en: 'No natural person with this id is a party of the case; only natural persons have a date of birth.',
  zh: '本案没有该编号的自然人当事人；只有自然人才有出生日期。',
  reads: ['partyId'],
  neverHolds: (_, { filing }) => filing.is !== 'none' && !filing.parties.some(isNaturalPerson),
  brokenWhen: ({ partyId }, { filing }) =>
    filing.is !== 'none' && !filing.parties.some((party) => party.partyId === partyId && isNaturalPerson(party)),
});

/** From a day on: what a party did before it stays good. A day to come is nobody's finding. */
export const CapacityMustHaveItsDay = rule<Pick<Identify, 'capacity' | 'capacitySince'>>()({
  code: 'party.capacity-without-its-day',
  refs: ['H12'],
  articles: ['CC 22'],
  pack: 'national-core',
  en: 'The capacity of a party to act is recorded without the day from which on it is so, or the other way round, or that day has not come.',
  zh: '记录当事人民事行为能力的，应当同时写明起始日期，且该日期不得晚于登记之日。',
  reads: ['capacity', 'capacitySince'],
  brokenWhen: ({ capacity, capacitySince, occurredAt }) =>
    (capacity === undefined) !== (capacitySince === undefined) ||
    (capacitySince !== undefined && capacitySince > chinaDateOf(occurredAt)),
});
