/**
 * How often a test repeats something.
 *
 * @param few in `npm test`
 * @param many in the deep lane, `npm run test:deep`
 */
export const repetitions = (few: number, many: number): number =>
  process.env['ECL_TEST_DEPTH'] === 'deep' ? many : few;
