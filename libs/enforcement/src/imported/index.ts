export * from './events.js';
export * from './finding-rule.js';
export * from './findings.js';
export * from './imported-case.js';
export * from './steps.js';
