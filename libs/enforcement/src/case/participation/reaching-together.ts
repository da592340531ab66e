import { accepted } from '@ecl/event-sourcing';
import { caseEventTypes, type CaseEvent } from '../events.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { applicantsWith, holdersOf, holdersWith } from './together.js';

/** The events that are about what several successors have together. */
const TOGETHER: ReadonlySet<string> = new Set(
  caseEventTypes
    .filter(({ schema }) => 'alsoFor' in ((schema as { readonly properties?: object }).properties ?? {}))
    .map(({ name }) => name),
);

const othersOf = ({ type, data }: CaseEvent, state: CaseState): readonly string[] => {
  if (!TOGETHER.has(type) || !('partyId' in data)) return [];
  switch (type) {
    case 'RemedyAccepted':
      return data.against === undefined ? [] : applicantsWith(data.partyId, data.against, state);
    case 'RemedyEnded':
    case 'JudgmentTookEffect':
    case 'ReconsiderationProlonged':
    case 'ReconsiderationMadeOrdinary':
      return applicantsWith(data.partyId, data.remedyId, state);
    default: {
      const { decisionId } = data as { readonly decisionId?: string };
      return decisionId === undefined ? holdersWith(data.partyId, state) : holdersOf(decisionId, data.partyId, state);
    }
  }
};

/** The event with everyone who has together what it is about. */
export const withThoseTogether = (event: CaseEvent, state: CaseState): CaseEvent => {
  const alsoFor = othersOf(event, state);
  return alsoFor.length === 0 ? event : ({ ...event, data: { ...event.data, alsoFor } } as CaseEvent);
};

/**
 * A procedure whose events reach everyone who has together what they are about: a decision, its performance and its publication are one,
 * whoever of several successors the step names.
 */
export const reachingThoseTogether = (deciding: CaseDeciding): CaseDeciding => ({
  ...deciding,
  decide: (command, state, context) => {
    const decision = deciding.decide(command, state, context);
    if (decision.is === 'refused') return decision;
    return accepted(...decision.events.map((event) => withThoseTogether(event, state)));
  },
});
