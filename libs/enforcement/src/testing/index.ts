/** The words in which the specifications of this library are written. */
export * from './case-history.js';
export * from './chapters.js';
export * from './context-on.js';
export * from './given.js';
export * from './people.js';
export * from './values.js';
export * from './world.js';
