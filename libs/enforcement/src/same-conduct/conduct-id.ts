import { addDays, underKey, uuidV5, type PlainDate, type Uuid } from '@ecl/kernel';
import { asCompared } from '../case/parties/as-compared.js';
import { placeAsCompared } from '../case/parties/place-as-compared.js';
import type { CaseSubject } from '../case/filing/state.js';
import type { Party } from '../case/values.js';
import { areOthers, lastingNumbersOf, type LastingNumbers } from './lasting-numbers.js';

/** Conduct of one party, as it is told apart from other conduct across cases. */
export interface ConductOfParty {
  /** `conduct-<conductId>` is the stream that keeps what becomes of it. */
  readonly conductId: string;
  /** The party, by a digest: the log outlives the personal data of a case. */
  readonly party: Uuid;
  /** Where the party is known by its name: the numbers by which another one of that name is told apart. */
  readonly numbers?: LastingNumbers;
  /** Where it is known by its facts: the name that the case gives it. */
  readonly name?: string;
  /** Where everything is kept that the party did at a place: its first and its last day. */
  readonly days?: DaysOfConduct;
}

export interface DaysOfConduct {
  readonly beganOn: PlainDate;
  readonly endedOn: PlainDate;
}

const NAMESPACE = '7c2b8a54-1d0e-5f7b-9a35-4be8d2b6f013' as Uuid;

/**
 * How near the days of two conducts are that may be one: acts of one party at one place that follow each other within a week
 * may be one continuous conduct (连续状态, APL 36), and no law says how close they must be.
 */
const NEAR_DAYS = 7;

/** A sign by which a party is known in another case. */
interface Identity {
  readonly sign: string;
  readonly numbers?: LastingNumbers;
}

/**
 * The signs by which a party is known in another case: its number, if it is known, and its name. One of them is enough,
 * because a number is often learned only after the filing; but another number shows that it is another one of that name.
 */
const identitiesOf = (party: Party): readonly Identity[] => {
  const { name, idNumber, socialCreditCode } = party;
  const numbers = lastingNumbersOf(party);
  return [
    ...[idNumber, socialCreditCode].flatMap((number) =>
      number === undefined ? [] : [{ sign: `number ${asCompared(number)}` }],
    ),
    { sign: `name ${asCompared(name)}`, ...(numbers === undefined ? {} : { numbers }) },
  ];
};

type Subject = Pick<CaseSubject, 'conduct' | 'conductId' | 'conductIds'>;

const nameOf = ({ conductId, conductIds }: Subject, { partyId }: Party): string | undefined =>
  underKey(conductIds, partyId) ?? conductId;

const known = ({ sign, numbers }: Identity) => ({
  party: uuidV5(NAMESPACE, sign),
  ...(numbers === undefined ? {} : { numbers }),
});

/**
 * Conduct that the case names (`conductId`) is that conduct. Otherwise conduct of the same party at the same place, of which a
 * day is the same, is the same conduct, whichever provisions it breaks (APL 29): what goes on is one conduct until it ends
 * (APL 36). A name does not hide the conduct from a case that gives it none: there the facts count.
 */
export const conductOf = (subject: Subject, party: Party): readonly ConductOfParty[] => {
  const name = nameOf(subject, party);
  const { beganOn, endedOn, place } = subject.conduct;
  const days = { beganOn: beganOn ?? endedOn, endedOn };
  const identities = identitiesOf(party);
  return [
    ...(name === undefined ? [] : identities.map((identity) => ({ conductId: name, ...known(identity) }))),
    ...identities.map((identity) => ({
      conductId: uuidV5(NAMESPACE, JSON.stringify([identity.sign, placeAsCompared(place)])),
      ...known(identity),
      ...(name === undefined ? {} : { name }),
      days,
    })),
  ];
};

/**
 * Where a ledger of an older version kept the same conduct: by the party, its place and its last day. Nothing new is written
 * there, and what is there counts.
 */
export const conductInOldPlaces = (subject: Subject, party: Party): readonly ConductOfParty[] => {
  const name = nameOf(subject, party);
  const { endedOn, place } = subject.conduct;
  return identitiesOf(party).map((identity) => ({
    conductId: uuidV5(NAMESPACE, JSON.stringify([identity.sign, endedOn, asCompared(place)])),
    ...known(identity),
    ...(name === undefined ? {} : { name }),
  }));
};

/** Whether two cases may be about the same conduct of the same party by everything but its days. */
const mayBeSame = (one: ConductOfParty, other: ConductOfParty): boolean =>
  one.conductId === other.conductId &&
  one.party === other.party &&
  !areOthers(one.numbers, other.numbers) &&
  (one.name === undefined || other.name === undefined || one.name === other.name);

/** Whether one conduct begins at most so many days after the other has ended; 0: they have a day in common. */
const areWithin = (gap: number, one: DaysOfConduct, other: DaysOfConduct): boolean =>
  one.beganOn <= addDays(other.endedOn, gap) && other.beganOn <= addDays(one.endedOn, gap);

/** Whether two conducts have a day in common, or follow each other so closely that both may be one. */
export const areNear = (one: DaysOfConduct, other: DaysOfConduct): boolean => areWithin(NEAR_DAYS, one, other);

/** Whether two cases are about the same conduct of the same party: not where each gives it a name of its own. */
export const isSameConduct = (one: ConductOfParty, other: ConductOfParty): boolean =>
  mayBeSame(one, other) && (!one.days || !other.days || areWithin(0, one.days, other.days));

/** Whether two cases are about conduct that follows the other so closely that both may be one. */
export const isNearConduct = (one: ConductOfParty, other: ConductOfParty): boolean =>
  mayBeSame(one, other) &&
  one.days !== undefined &&
  other.days !== undefined &&
  !areWithin(0, one.days, other.days) &&
  areNear(one.days, other.days);
