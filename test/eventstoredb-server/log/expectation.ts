/** What an append expects of its stream, as the wire says it. */
export type Expectation = 'any' | 'noStream' | 'streamExists' | bigint;

/** As errors write it: -1 no stream, -2 any, -4 exists. */
export const expectationNumber = (expectation: Expectation): bigint => {
  switch (expectation) {
    case 'noStream':
      return -1n;
    case 'any':
      return -2n;
    case 'streamExists':
      return -4n;
    default:
      return expectation;
  }
};
