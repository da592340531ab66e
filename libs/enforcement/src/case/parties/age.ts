import { addDays, type PlainDate, yearsBetween } from '@ecl/kernel';
import type { Party } from '../values.js';
import { birthDateIn } from './identity-number.js';

/** From this age on nobody is a minor (MIN 2). */
const MAJORITY = 18;

/** The full years of age on a day; a year is complete on the day after the birthday. */
export const ageOn = (birthDate: PlainDate, on: PlainDate): number => yearsBetween(birthDate, addDays(on, -1));

/** A citizen, or a sole trader, who is a citizen with a business (个体工商户); never an organisation. */
export const isNaturalPerson = ({ kind }: Pick<Party, 'kind'>): boolean => kind !== 'organisation';

/** The date of birth on record: as it was stated, or as the identity number has it. */
export const birthDateOf = ({ kind, birthDate, idNumber }: Party): PlainDate | undefined =>
  birthDate ?? (kind === 'organisation' || idNumber === undefined ? undefined : birthDateIn(idNumber));

/** A natural person whose age nobody knows: neither a date of birth nor an identity number is on record. */
export const isOfUnknownAge = (party: Party): boolean => isNaturalPerson(party) && birthDateOf(party) === undefined;

/** Whether a person was below an age on a day; false where the date of birth is not known. */
export const isYoungerThan = (age: number, party: Party, on: PlainDate): boolean => {
  const birthDate = birthDateOf(party);
  return birthDate !== undefined && ageOn(birthDate, on) < age;
};

/** 未成年人. */
export const isMinorOn = (party: Party, on: PlainDate): boolean => isYoungerThan(MAJORITY, party, on);

/** Every date of birth that somebody stated: where they differ, the later one may be the true one. */
const birthDatesOf = ({ kind, birthDate, idNumber }: Party): readonly PlainDate[] =>
  kind === 'organisation'
    ? []
    : [birthDate, idNumber === undefined ? undefined : birthDateIn(idNumber)].filter((date) => date !== undefined);

/** 未成年人, by the date of birth as it was stated or by the one in the identity number. */
const mayBeMinorOn = (party: Party, on: PlainDate): boolean =>
  birthDatesOf(party).some((birthDate) => ageOn(birthDate, on) < MAJORITY);

/** Some of them were under age on that day: it decides what is published, and who may find the record (NM244 11(1); JUV 59; X13). */
export const wasAnyMinor = (parties: readonly Party[], on: PlainDate): boolean =>
  parties.some((party) => mayBeMinorOn(party, on));
