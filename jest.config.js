/** @type {import('jest').Config} */
export default {
  testMatch: [
    '<rootDir>/libs/**/src/**/*.spec.ts',
    '<rootDir>/apps/**/src/**/*.spec.ts',
    '<rootDir>/test/**/*.spec.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/apps/workbench/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/reference/'],
  testEnvironment: 'node',
  // The generated protocol of EventStoreDB keeps itself on the global object, and is still being used when a file ends.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    // Libraries are entered through their index, and by tests through testing/ too, so there is no mapping for anything deeper.
    '^@ecl/([^/]+)(/testing)?$': '<rootDir>/libs/$1/src$2/index.ts',
    // Sources name the built file ("./x.js"), as Node demands; under Jest the TypeScript file stands in its place.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  maxWorkers: 2,
  // No test is about time. This only ends what hangs, and leaves processes, servers and ledgers the time to start on a busy machine.
  testTimeout: 180_000,
};
