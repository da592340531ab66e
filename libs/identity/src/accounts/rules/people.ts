import { chinaDateOf } from '@ecl/kernel';
import { isPostedAs } from '../posting.js';
import { accountRule, isTheFirst, OWN, WITH_FORM } from './account-rule.js';

const OF_A_UNIT = ['officer', 'auxiliary', 'unitHead'];
const OF_AN_AGENCY = [...OF_A_UNIT, 'head', 'archivist', 'publisher', 'bank'];

/** Without its agency and unit an account would see none of the cases that it has a duty to see; without its bank, those of all. */
export const PostMustBeComplete = accountRule({
  ...OWN,
  code: 'accounts.post-incomplete',
  of: WITH_FORM,
  zh: '该角色须填写所属机关或者代收机构（执法人员、协管员、机构负责人还须填写所属机构）。',
  en: 'This role needs the agency or bank, and for officers, auxiliaries and unit heads the unit.',
  brokenWhen: ({ data: { roles, agencyId, unitId } }) => {
    const needs = (list: readonly string[]) => roles.some((role) => list.includes(role));
    return (agencyId === undefined && needs(OF_AN_AGENCY)) || (unitId === undefined && needs(OF_A_UNIT));
  },
});

/** An account speaks for someone: whoever is in no register could not be held to account. */
export const PersonMustBeRegistered = accountRule({
  ...OWN,
  code: 'accounts.person-unknown',
  of: WITH_FORM,
  zh: '人员登记簿中没有该人员，或者该人员已不在岗。',
  en: 'The register of personnel has no such person, or the person is no longer in post.',
  brokenWhen: ({ data: { personId } }, _, context) =>
    !isTheFirst(context) && context.registers.person(personId, chinaDateOf(context.now)) === undefined,
});

/** Only the first administrator's account, which is nobody's, may be given to someone of the register. */
export const AccountMustStayWithItsPerson = accountRule({
  ...OWN,
  code: 'accounts.of-another-person',
  of: ['ChangeAccount'],
  zh: '账号不得转给他人使用。',
  en: 'An account stays with its person: it cannot be given to someone else.',
  brokenWhen: ({ data: { username, personId } }, accounts) => {
    const account = accounts.get(username);
    return account !== undefined && account.personId !== personId && !account.isNobodys;
  },
});

/** Duties that are kept apart are kept apart between people: two accounts of one person would join them again. */
export const PersonMustHaveOneAccount = accountRule({
  ...OWN,
  code: 'accounts.person-has-another-account',
  of: WITH_FORM,
  zh: '该人员已有在用账号：一人一号，管理账号与办案账号不得由同一人使用。',
  en: 'The person has another account in use: each person has one, so that nobody who administers also acts.',
  brokenWhen: ({ data: { username, personId } }, accounts) =>
    [...accounts.values()].some(
      (other) => other.username !== username && other.personId === personId && !other.isClosed,
    ),
});

export const PostMustBeRegistered = accountRule({
  ...OWN,
  code: 'accounts.agency-unknown',
  of: WITH_FORM,
  zh: '登记簿中没有该机关或者代收机构，或者该机关没有该执法机构。',
  en: 'The registers have no such agency or bank, or the agency has no such unit.',
  brokenWhen: ({ data: { agencyId, unitId } }, _, { now, registers }) => {
    const today = chinaDateOf(now);
    return (
      (agencyId !== undefined && !registers.isBody(agencyId, today)) ||
      (unitId !== undefined && (agencyId === undefined || registers.unit(unitId, today)?.agencyId !== agencyId))
    );
  },
});

/** The register says where a person works: an account of another body would see what is none of its business. */
export const PostMustBeOfThePerson = accountRule({
  ...OWN,
  code: 'accounts.posted-elsewhere',
  of: WITH_FORM,
  zh: '该人员的任职登记不在该机关或者该机构。',
  en: 'The register of personnel has this person in another agency or unit.',
  brokenWhen: ({ data }, _, { now, registers }) => {
    const person = registers.person(data.personId, chinaDateOf(now));
    return person !== undefined && !isPostedAs(person, data);
  },
});
