export { publishedDecisions } from './project.js';
export type { PublicCause } from './public-cause.js';
export {
  addressesIn,
  DECISIONS_IN_A_PART,
  LISTED_KIND,
  partsOfAddresses,
  soleAgency,
  type ListedAddress,
} from './addresses.js';
export { FINE_BANDS, type FineBand } from './fine-bands.js';
export {
  DECISION_ORDERS,
  decisionById,
  decisionFacets,
  decisionsInNumbers,
  searchDecisions,
  yearInNumbers,
  type DecisionEntry,
  type DecisionFacets,
  type DecisionOrder,
  type DecisionSearch,
  type PublishedDecision,
  type WithdrawnDecision,
} from './queries.js';
