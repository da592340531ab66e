export { legalReviewQueue } from './project.js';
export { isReviewKey, legalReviews, type ReviewRow, type ReviewSearch, type ReviewStatus } from './queries.js';
export { reviewWorkload, type ReviewerWorkload } from './workload.js';
