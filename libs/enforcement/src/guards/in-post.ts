import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { CommandType } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import type { Role } from '../law/role.js';
import type { Rule } from '../law/rule.js';

/** Roles that are held in a post of an agency; other bodies keep registers of their own people. */
const OF_A_POST: readonly Role[] = ['officer', 'auxiliary', 'unitHead'];

/**
 * Whoever has left takes no step of a later day, whatever the account still allows, and records what was done before. An officer, an auxiliary or a head
 * of a unit is also known to the register: nobody else can say whose person it is (APL 17, 42). Cases have the rule in their own form.
 */
export const actorMustBeInPost = ({ by }: CommandType): Rule<Dated, unknown, EnforcementContext> => ({
  code: 'duties.not-in-post',
  refs: [],
  articles: ['APL 17', 'APL 42'],
  pack: 'national-core',
  en: 'By the register of personnel the person was in no post on the day of the step.',
  zh: '根据人员登记簿，该人员在步骤发生之日不在岗。',
  reads: [],
  brokenWhen: ({ occurredAt }, _, { actor, registers }) => {
    const on = chinaDateOf(occurredAt);
    if (registers.hasLeft(actor.personId, on)) return true;
    const parts = actor.roles.filter((role) => by.includes(role));
    const isOfAPost = parts.length > 0 && parts.every((role) => OF_A_POST.includes(role));
    return isOfAPost && registers.person(actor.personId, on) === undefined;
  },
});
