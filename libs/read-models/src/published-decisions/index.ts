export { publishedDecisions } from './project.js';
export type { PublicCause } from './public-cause.js';
export {
  decisionById,
  decisionsInNumbers,
  searchDecisions,
  type DecisionEntry,
  type DecisionSearch,
  type PublishedDecision,
  type WithdrawnDecision,
} from './queries.js';
