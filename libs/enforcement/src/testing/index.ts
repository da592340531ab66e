/** The words in which the specifications of this library are written. */
export * from './case-history.js';
export * from './chapters.js';
export * from './context-on.js';
export * from './decided-case.js';
export * from './deliveries.js';
export * from './disclosed-case.js';
export * from './forgotten.js';
export * from './given.js';
export * from './heard-case.js';
export * from './notified-case.js';
export * from './paid-case.js';
export * from './people.js';
export * from './reviewed-case.js';
export * from './transferred-case.js';
export * from './values.js';
export * from './without.js';
export * from './world.js';
