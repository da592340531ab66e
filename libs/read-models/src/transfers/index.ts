export { transfers } from './project.js';
export * from './queries.js';
