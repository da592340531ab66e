export * from './canonical-json.js';
export * from './clock.js';
export * from './ids.js';
export * from './instant.js';
export * from './json.js';
export * from './money.js';
export * from './plain-date.js';
