export * from './engine/index.js';
export * from './all-read-models.js';
