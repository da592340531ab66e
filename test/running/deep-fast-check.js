import fc from 'fast-check';

/** How many times as many examples a property is tried on in the deep lane. */
const TIMES = 10;
/** What fast-check tries when nothing is said. */
const RUNS = 100;

export * from 'fast-check';

/** Stands for fast-check in the deep lane. */
export default {
  ...fc,
  assert: (property, parameters = {}) =>
    fc.assert(property, { ...parameters, numRuns: (parameters.numRuns ?? RUNS) * TIMES }),
};
