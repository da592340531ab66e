export * from './correlation.js';
export * from './html.js';
export * from './page.js';
export * from './problem-filter.js';
export * from './problem.js';
export * from './problems.js';
export * from './security-headers.js';
