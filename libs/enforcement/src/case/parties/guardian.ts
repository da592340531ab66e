import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { personIn } from '../filing/state.js';
import type { RuleStatement } from '../../law/rule.js';
import { ageOn, birthDateOf, isMinorOn, isNaturalPerson } from './age.js';
import type { Party } from '../values.js';
import type { PartyCase } from './party-case.js';

/** 法定代理人: who does not act alone in a proceeding, but through the guardian. */

/** From this age on a minor who lives on its own work counts as an adult (CC 18). */
const SELF_SUPPORT = 16;

const ownOf = ({ filing, partyId }: Pick<PartyCase, 'filing' | 'partyId'>) =>
  filing.is === 'none' ? undefined : filing.parties.find((party) => party.partyId === partyId);

/** On that day: an accident or an illness takes the capacity from its day on, and what was done before stays good. */
const isIncapable = ({ filing, partyId }: Pick<PartyCase, 'filing' | 'partyId'>, on: PlainDate): boolean => {
  const found =
    filing.is === 'none' ? [] : filing.capacities.filter((each) => each.partyId === personIn(filing, partyId));
  const last = found
    .filter(({ since }) => since <= on)
    .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
    .at(-1);
  return last !== undefined && !last.isFull;
};

/** A minor on that day, or an adult without full capacity: a guardian acts (CC 19 to 23). */
const needsGuardian = (party: Pick<PartyCase, 'filing' | 'partyId'>, on: PlainDate): boolean => {
  const own = ownOf(party);
  return own !== undefined && isNaturalPerson(own) && (isMinorOn(own, on) || isIncapable(party, on));
};

/** A minor of sixteen or more: one who lives on its own work acts alone. */
const maySupportItself = (person: Party, on: PlainDate): boolean => {
  const birthDate = birthDateOf(person);
  return birthDate !== undefined && isMinorOn(person, on) && ageOn(birthDate, on) >= SELF_SUPPORT;
};

interface Said {
  readonly isSelfSupporting: boolean;
  readonly isAlone: boolean;
}

/** Who acts alone and must not; or is said to live on its own work, and cannot. */
export const lacksGuardian = (
  { isSelfSupporting, isAlone }: Said,
  party: Pick<PartyCase, 'filing' | 'partyId'>,
  occurredAt: Instant,
): boolean => {
  const on = chinaDateOf(occurredAt);
  if (!isSelfSupporting) return isAlone && needsGuardian(party, on);
  const own = ownOf(party);
  return own === undefined || !maySupportItself(own, on) || isIncapable(party, on);
};

/** The same of somebody who is met before there is a case: nothing but the age is known. */
export const lacksGuardianWhereMet = ({ isSelfSupporting, isAlone }: Said, person: Party, on: PlainDate): boolean =>
  isSelfSupporting ? !maySupportItself(person, on) : isAlone && isNaturalPerson(person) && isMinorOn(person, on);

/** In which capacity a paper was taken, refused or addressed, where nobody but the party itself had it; or nobody says who. */
const ALONE: readonly (string | undefined)[] = [undefined, 'party', 'mailRoom'];

/** Nobody says that another than the party itself had it. */
export const isTakenAlone = (capacity: string | undefined): boolean => ALONE.includes(capacity);

interface Service {
  readonly servedOn: PlainDate;
  readonly receivedBy: string | undefined;
}

/** Only afterwards did anybody learn that the party could not act alone: nothing shows that its guardian had the paper. */
export const wasServedAlone = (service: Service | undefined, party: Pick<PartyCase, 'filing' | 'partyId'>): boolean =>
  service !== undefined && isTakenAlone(service.receivedBy) && needsGuardian(party, service.servedOn);

/** The penalty law says nothing of guardians, except whom to tell about a child. */
export const GUARDIAN_ACTS: NonNullable<RuleStatement['doubtful']> = {
  reading: {
    zh: '行政处罚法未规定未成年人、无完全民事行为能力人由谁收受文书、行使程序权利，参照民法典由其监护人（法定代理人）收受、放弃和参加听证；当事人本人的陈述、申辩仍应听取。',
    en: 'The penalty law does not say who takes the papers of a minor, or of an adult without full capacity, and uses its rights: by the Civil Code its guardian does; what the party itself states is heard all the same.',
  },
  otherReading: {
    zh: '已满十四周岁的当事人应当承担行政责任，可以自行收受文书和行使程序权利。',
    en: 'Who is fourteen is liable, and may take papers and use its rights alone.',
  },
};
