export { legalReviewQueue } from './project.js';
export * from './queries.js';
