import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { DisclosureEvent } from './events.js';
import type { DisclosureState } from './state.js';

export const evolveDisclosure = evolving<DisclosureState, DisclosureEvent, CaseEvent>({
  DisclosureProposed: (state, { proposedBy, declared }) => ({ ...state, is: 'proposed', proposedBy, declared }),
  DecisionPublished: (state, { test, publishedOn, publishUntil }) => ({
    ...state,
    is: 'published',
    test,
    publishedOn,
    publishUntil,
  }),
  DisclosureWithheld: (state, { test }) => ({ ...state, is: 'withheld', test }),
  DisclosureWithdrawn: (state) => ({ ...state, is: 'withdrawn' }),
});
