export { publishedDecisions } from './project.js';
export * from './queries.js';
