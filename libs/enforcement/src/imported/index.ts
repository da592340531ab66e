export { findingsOf } from './procedure.js';
export * from './state.js';
export * from './vocabulary.js';
