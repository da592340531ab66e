const isDeep = process.env['ECL_TEST_DEPTH'] === 'deep';

/**
 * How often a test repeats something.
 *
 * @param few in `npm test`
 * @param many in the deep lane, `npm run test:deep`
 */
export const repetitions = (few: number, many: number): number => (isDeep ? many : few);

/**
 * A test, or a group of tests, that runs in the deep lane alone, because it needs several processes or a compiler. In
 * `npm test` another one shows the same at a smaller size: one process, or the embedded store.
 */
export const deepOnly = <Test extends { readonly skip: unknown }>(test: Test): Test | Test['skip'] =>
  isDeep ? test : test.skip;
