export { legalReviewQueue } from './project.js';
export { legalReviews, type ReviewRow, type ReviewSearch, type ReviewStatus } from './queries.js';
