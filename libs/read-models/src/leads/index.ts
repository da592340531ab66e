export { leads } from './project.js';
export * from './queries.js';
