import type { Actor, LawfulRequest, Role } from '@ecl/enforcement';
import { agenciesUnder, postOf } from './post.js';
import type { Moment } from './scope.js';

/** Whoever may ask for files. */
const ASKING: readonly Role[] = ['procuratorate', 'police', 'court'];
/** Whoever answers for an agency, or keeps its files. */
const FOR_THE_AGENCY: readonly Role[] = ['head', 'archivist'];

/**
 * Which requests for case files somebody knows of today: those of the own organ; those to the own agency, for its heads, its archivist and
 * whoever was named to answer; and supervision those to the agencies that it supervises.
 */
export const requestsSeenBy = (
  actor: Actor,
  moment: Omit<Moment, 'openRequests'>,
): ((request: LawfulRequest) => boolean) => {
  const post = postOf(actor, moment.registers, moment.today);
  if (post === undefined) return () => false;
  const isOneOf = (roles: readonly Role[]): boolean => actor.roles.some((role) => roles.includes(role));
  const [asks, answers] = [isOneOf(ASKING), isOneOf(FOR_THE_AGENCY)];
  const supervised = actor.roles.includes('supervisor') ? agenciesUnder(post, moment.registers, moment.today) : [];
  return ({ bodyId, agencyId, toAnswer }) =>
    (asks && bodyId === post.bodyId) ||
    (agencyId === post.bodyId && (answers || toAnswer === actor.personId)) ||
    supervised.includes(agencyId);
};

/** Whether somebody may know that there are requests at all: whoever may ask, and whoever sees one. */
export const knowsOfRequests = (
  actor: Actor,
  moment: Omit<Moment, 'openRequests'>,
  requests: readonly LawfulRequest[],
): boolean =>
  postOf(actor, moment.registers, moment.today) !== undefined &&
  (actor.roles.some((role) => ASKING.includes(role)) || requests.some(requestsSeenBy(actor, moment)));
