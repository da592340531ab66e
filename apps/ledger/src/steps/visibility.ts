import type { Actor, CaseState } from '@ecl/enforcement';
import { maySeeCase, type CaseFacts } from '@ecl/identity';
import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/**
 * Lets an account act only on cases that it may see: to anyone else the case does not exist. What is not a case (leads,
 * registers, bank reports) is judged by the duties of the domain alone.
 */
export const admission = (family: string, actor: Actor): ((state: unknown) => void) | undefined => {
  if (family !== 'cases') return undefined;
  return (state) => {
    const facts = factsOf(state as CaseState);
    if (facts && !maySeeCase(actor, facts)) throw new Problem(problems.notFound);
  };
};

/** Undefined for a case that does not exist yet: whoever may begin one may begin it. */
const factsOf = ({ filing, handlers, legalReview, hearing, transfer, decision }: CaseState): CaseFacts | undefined => {
  if (filing.is === 'none') return undefined;
  return {
    agencyId: filing.agencyId,
    unitId: filing.unitId,
    handlers: handlers.everHandled,
    reviewer: legalReview.review.is === 'none' ? undefined : legalReview.review.reviewer,
    presider: hearing.presider,
    isTransferred: transfer.stage !== 'none',
    isDecided: decision.is !== 'none',
  };
};
