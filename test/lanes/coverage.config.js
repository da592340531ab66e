import { configurationOf } from './configuration.js';

/**
 * How much of each library its specs and those of the other libraries reach. Not a gate; `npm run coverage` tells it by library.
 */
export default {
  ...configurationOf(['unit']),
  maxWorkers: 2,
  collectCoverage: true,
  coverageProvider: 'v8',
  coverageDirectory: 'coverage',
  coverageReporters: ['json-summary', 'html'],
  collectCoverageFrom: [
    'libs/*/src/**/*.ts',
    'apps/*/src/**/*.ts',
    '!**/*.{spec,fixture,contract}.ts',
    '!**/testing/**',
    '!**/index.ts',
  ],
};
