import fc from 'fast-check';

/** The factor for the number of examples of a property in the deep lane. */
const TIMES = 10;
/** The default number of examples of fast-check. */
const RUNS = 100;

export * from 'fast-check';

/** Replaces fast-check in the deep lane. */
export default {
  ...fc,
  assert: (property, parameters = {}) =>
    fc.assert(property, { ...parameters, numRuns: (parameters.numRuns ?? RUNS) * TIMES }),
};
